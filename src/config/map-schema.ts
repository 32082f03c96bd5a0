import * as z from 'zod/mini';
import { late } from './late.ts';

const name = late(() => z.string().check(z.minLength(1)));
/** A header of the file, or `link.header` of the row that a link leads to. */
const header = name;
const literal = late(() => z.union([z.string(), z.number(), z.boolean()], 'a text, a number, true or false'));
const literals = late(() =>
  z.union(
    [literal(), z.array(literal()).check(z.minLength(1))],
    'a text, a number, true or false, or a list of them',
  ),
);
const operand = late(() =>
  z.union(
    [z.string(), z.number(), z.strictObject({ column: header() })],
    'a date, a number, or {column: <header>}',
  ),
);
const oneOf = (keys: readonly string[]) => (value: object) =>
  keys.filter((key) => Object.hasOwn(value, key)).length === 1;

/** What a cell is held against; several tests of one cell must all hold. */
const test = late(() =>
  z.union(
    [
      literals(),
      z
        .strictObject({
          not: z.optional(literals()),
          empty: z.optional(z.boolean()),
          before: z.optional(operand()),
          after: z.optional(operand()),
          less: z.optional(operand()),
          greater: z.optional(operand()),
        })
        .check(z.refine((tests) => Object.keys(tests).length > 0, 'at least one test')),
    ],
    'a value, a list of values, or tests such as {empty: true}, {not: x}, {before: 2026-01-01}, {greater: 5}',
  ),
);
/** Headers with what their cells must be; all of them must hold. */
const conditions = late(() => z.record(header(), test()));

const operations = ['sum', 'count', 'distinct', 'min', 'max', 'same', 'latest'] as const;
/** How the cells of many rows become one: exactly one of these, `latest` with the date that it goes by. */
const operation = late(() =>
  z
    .strictObject({
      sum: z.optional(header()),
      count: z.optional(header()),
      distinct: z.optional(header()),
      min: z.optional(header()),
      max: z.optional(header()),
      same: z.optional(header()),
      latest: z.optional(header()),
      by: z.optional(header()),
    })
    .check(
      z.refine(oneOf(operations), `exactly one of ${operations.join(', ')}`),
      z.refine(
        (value) => Object.hasOwn(value, 'latest') === Object.hasOwn(value, 'by'),
        '`by: <date column>` beside latest, and only there',
      ),
    ),
);

const scale = late(() =>
  z.enum(['percent', 'minor_units', 'thousands', 'ten_thousands', 'millions', 'seconds', 'minutes']),
);
const scales = late(() => z.record(z.string(), scale()));

const checks = ['when', 'duplicate', 'overlap'] as const;
const check = late(() =>
  z
    .strictObject({
      /** How the data should be, in the words of the report. */
      expected: name(),
      when: z.optional(conditions()),
      duplicate: z.optional(header()),
      overlap: z.optional(z.strictObject({ by: header(), from: header(), to: header() })),
    })
    .check(z.refine(oneOf(checks), `exactly one of ${checks.join(', ')}`)),
);

/** A file of the export: what it is called here, what identifies its rows, where they lead, how they are written. */
const exportFile = late(() =>
  z.strictObject({
    file: name(),
    key: z.optional(header()),
    links: z.optional(z.record(z.string(), z.strictObject({ file: name(), by: header() }))),
    date_order: z.optional(z.enum(['dmy', 'mdy'])),
    decimal: z.optional(z.enum(['point', 'comma'])),
    ignore: z.optional(z.array(z.string())),
    checks: z.optional(z.array(check())),
  }),
);

/** Rows of another file that are put together into columns of an account. */
const detail = late(() =>
  z.strictObject({
    from: name(),
    by: header(),
    where: z.optional(conditions()),
    columns: z.record(z.string(), operation()),
    scale: z.optional(scales()),
  }),
);

const source = late(() =>
  z.strictObject({
    from: name(),
    where: z.optional(conditions()),
    columns: z.optional(
      z.record(
        z.string(),
        z.union([header(), z.array(header()).check(z.minLength(1))], 'a header, or a list of them'),
      ),
    ),
    constants: z.optional(z.record(z.string(), literal())),
    enumerations: z.optional(z.record(z.string(), z.record(z.string(), literal()))),
    scale: z.optional(scales()),
    aggregate: z.optional(z.record(z.string(), operation())),
    complete: z.optional(z.boolean()),
    details: z.optional(z.array(detail())),
  }),
);

/** How a foreign export becomes a book. Names of files, headers, tables and columns are checked when the files are there. */
export const mapSchema = late(() =>
  z.strictObject({
    ignore: z.optional(z.array(name())),
    files: z.optional(z.record(z.string(), exportFile())),
    tables: z.record(z.string(), z.array(source())),
  }),
);

export type MapValues = z.infer<ReturnType<typeof mapSchema>>;
export type MapFile = z.infer<ReturnType<typeof exportFile>>;
export type MapSource = z.infer<ReturnType<typeof source>>;
export type MapDetail = z.infer<ReturnType<typeof detail>>;
export type MapOperation = z.infer<ReturnType<typeof operation>>;
export type MapConditions = z.infer<ReturnType<typeof conditions>>;
export type MapCheck = z.infer<ReturnType<typeof check>>;
export type MapScale = z.infer<ReturnType<typeof scale>>;
