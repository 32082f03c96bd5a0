import * as z from 'zod/mini';
import { type ColumnInfo, namesIn, type TableColumn } from '../../book/column.ts';
import { columnsOf } from '../../book/map-headers.ts';
import { parseAskChange } from '../../book/parse-cell/ask.ts';
import { parseCell } from '../../book/parse-cell.ts';
import { exampleRows } from '../../book/tables/examples.ts';
import { type TableName, tables } from '../../book/tables.ts';
import type { TableWords } from '../../templating/terminal-words.ts';

/** A JSON Schema (2020-12) or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export type RowSchema = JsonSchema & { readonly required: readonly string[] };

/**
 * The JSON Schema of a row: what its columns hold, by which other names they are known, and how they look. Columns that
 * nobody knows are allowed, as the reading keeps and reports them.
 */
export function rowSchema(table: TableName, words: TableWords): RowSchema {
  const plain = z.toJSONSchema(z.object(schemasOf(table))).properties as Readonly<Record<string, JsonSchema>>;
  const columns = columnsOf(table);
  return {
    title: table,
    description: words.description,
    type: 'object',
    properties: Object.fromEntries(
      columns.map(({ name, info }) => [
        name,
        {
          description: words.columns[name],
          ...typeOf(plain[name] ?? {}, info),
          ...(unitOf(name, info) === null ? {} : { 'x-unit': unitOf(name, info) }),
          examples: examplesOf(table, name, info),
          'x-synonyms': namesIn(info.synonyms),
          ...(Object.keys(info.words).length === 0 ? {} : { 'x-words': info.words }),
        },
      ]),
    ),
    required: columns.filter(({ info }) => info.isRequired).map(({ name }) => name),
  };
}

function schemasOf(table: TableName): Readonly<Record<string, z.ZodMiniType>> {
  const columns: Readonly<Record<string, TableColumn>> = tables[table];
  return Object.fromEntries(Object.entries(columns).map(([name, { schema }]) => [name, schema()]));
}

const askPattern = String.raw`^[+-]\d+(?:\.\d+)?\s*%$|^\d{1,2}折$`;

/** What the schema of the column says, and what its kind adds; an optional value may be null, which is unknown. */
function typeOf(schema: JsonSchema, { kind, isRequired, most }: ColumnInfo): JsonSchema {
  const { pattern: _, ...type } = schema;
  switch (kind) {
    case 'ask':
      return { anyOf: [type, { type: 'string', pattern: askPattern }, { type: 'null' }] };
    case 'share':
      return nullable({ ...type, minimum: -most, maximum: most }, isRequired);
    case 'month':
      return nullable({ ...type, pattern: String.raw`^\d{4}-(?:0[1-9]|1[0-2])$` }, isRequired);
    case 'dateTime':
      return nullable({ ...type, pattern: String.raw`^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?` }, isRequired);
    default:
      return nullable(type, isRequired);
  }
}

function nullable(type: JsonSchema, isRequired: boolean): JsonSchema {
  if (isRequired) return type;
  return {
    ...type,
    type: [type.type, 'null'],
    ...(Array.isArray(type.enum) ? { enum: [...type.enum, null] } : {}),
  };
}

/** What a number counts: a currency, a share of 1, or what the column's name ends with. */
function unitOf(name: string, { kind }: ColumnInfo): string | null {
  if (kind === 'money' || kind === 'signedMoney' || kind === 'ask') return 'currency';
  if (kind === 'share') return 'share';
  const part = name.split('_').find((word) => ['days', 'months', 'hours'].includes(word));
  return kind === 'count' || kind === 'number' ? (part ?? null) : null;
}

function examplesOf(table: TableName, column: string, info: ColumnInfo): readonly unknown[] {
  const rows: readonly Readonly<Record<string, string | undefined>>[] = exampleRows[table];
  const texts = rows.flatMap((row) => row[column] ?? []);
  return [...new Set(texts)].map((text) => {
    if (info.kind === 'ask' && parseAskChange(text) !== null) return text;
    const parsed = parseCell(text, info);
    return parsed.kind === 'known' ? parsed.value : text;
  });
}
