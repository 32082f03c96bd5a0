import type { BookMap } from '../../config/book-map.ts';
import type { Statement } from '../columns/decision.ts';
import type { FileForm } from '../files/file-form.ts';
import type { RawTable } from '../files/raw-table.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { type BookFile, recordsInFile, type UnopenedFile } from '../tables-in-file.ts';
import { fitsPattern, patternsOf } from './file-pattern.ts';
import { type MappedTables, type Mapping, startMapping } from './map-book.ts';

type Named = { readonly name: string };

/** A file that a map names: its records, or so many of the first that they tell how the others are written. */
export type ExportContent = {
  readonly name: string;
  readonly form: FileForm | null;
  /** Null where it cannot be read. */
  readonly raw: RawTable | null;
  readonly problems: readonly Problem[];
};

/** What the rows of a file came to that a map has taken. */
export type PassedRows = {
  readonly form: FileForm | null;
  readonly rows: number;
  readonly problems: readonly Problem[];
};

/** What a map made of the files that it names; with a fault in it nothing. */
export type Mapped = Pick<MappedTables, 'tables' | 'problems'> & {
  readonly isFaulty: boolean;
  readonly forms: ReadonlyMap<string, FileForm | null>;
  /** Files that are no table themselves: looked up, put together into others, checked, or left out on purpose. */
  readonly silent: readonly {
    readonly file: string;
    readonly rows: number;
    readonly decisions: readonly Statement[];
  }[];
};

/** A map that is to take the rows of its files; null with what came of it where it has a fault. */
type Begun =
  | { readonly mapping: null; readonly mapped: Mapped }
  | { readonly mapping: Mapping; readonly finish: (passed: ReadonlyMap<string, PassedRows>) => Mapped };

/** The files that a map names or leaves out on purpose. */
export function claimedBy<F extends Named>(map: BookMap, files: readonly F[]): readonly F[] {
  const claimed = patternsOf(map.values);
  return files.filter(({ name }) => fitsAny(name, claimed));
}

/** The files that a map reads. */
export function readBy<F extends Named>(map: BookMap, files: readonly F[]): readonly F[] {
  return claimedBy(map, files).filter(({ name }) => !fitsAny(name, map.values.ignore ?? []));
}

function fitsAny(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => fitsPattern(name, pattern));
}

/** Reads the files that a map names, and makes of them what it says. */
export function readMapped(
  map: BookMap,
  files: readonly (BookFile | UnopenedFile)[],
  options: ReadingOptions,
): Mapped {
  const contents = readBy(map, files).map((file) => contentOf(file, options));
  const begun = beginMapped(map, files, contents, options);
  if (begun.mapping === null) return begun.mapped;
  const byName = new Map(contents.map((content) => [content.name, content]));
  for (const file of begun.mapping.files) begun.mapping.add(file, byName.get(file)?.raw?.records ?? []);
  return begun.finish(new Map(contents.map((content) => [content.name, passedWhole(content)])));
}

export function contentOf(file: BookFile | UnopenedFile, options: ReadingOptions): ExportContent {
  return { name: file.name, ...recordsInFile(file, options) };
}

/** A file all of whose rows were taken at once. */
export function passedWhole({ form, raw }: ExportContent): PassedRows {
  return { form, rows: raw?.records.length ?? 0, problems: raw?.problems ?? [] };
}

/** @param files all that there are. */
export function beginMapped(
  map: BookMap,
  files: readonly Named[],
  contents: readonly ExportContent[],
  options: ReadingOptions,
): Begun {
  const raws = contents.flatMap(({ raw }) => raw ?? []);
  const before = contents.flatMap(({ problems }) => problems);
  const heads = { heads: raws, names: files.map(({ name }) => name) };
  const { mapping, faults } = startMapping(map, heads, options);
  if (mapping === null) {
    const problems = [...before, ...faults];
    return { mapping, mapped: { isFaulty: true, tables: [], problems, forms: new Map(), silent: [] } };
  }
  const finish = (passed: ReadonlyMap<string, PassedRows>): Mapped => {
    const { tables, problems, decisions } = mapping.finish();
    const emitted = new Set(tables.map(({ raw }) => raw.file));
    const silent = claimedBy(map, files).filter(({ name }) => !emitted.has(name));
    const troubles = raws.flatMap((raw) => {
      const rows = passed.get(raw.file);
      return rows === undefined ? [] : [...rows.problems, ...emptyFile(raw, rows)];
    });
    return {
      isFaulty: false,
      tables: tables.map(({ table, raw }, index) => {
        const isFirst = tables.findIndex((other) => other.raw.file === raw.file) === index;
        return { table, raw: isFirst ? { ...raw, decisions: decisions.get(raw.file) ?? [] } : raw };
      }),
      problems: [...before, ...troubles, ...problems],
      forms: new Map([...passed].map(([name, { form }]) => [name, form])),
      silent: silent.map(({ name }) => ({
        file: name,
        rows: passed.get(name)?.rows ?? 0,
        decisions: decisions.get(name) ?? [],
      })),
    };
  };
  return { mapping, finish };
}

function emptyFile({ file, headers }: RawTable, { rows, problems }: PassedRows): readonly Problem[] {
  return headers.length === 0 || rows > 0 || problems.length > 0
    ? []
    : [problemAt({ file }, { code: 'headerOnly', severity: 'notice', expected: 'rows under the header' })];
}
