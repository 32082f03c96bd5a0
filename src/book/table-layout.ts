import type { RawTable } from './files/raw-table.ts';
import { type Column, columnsOf, type HeaderMap, type HeaderMeaning } from './map-headers.ts';
import { nearestColumn, type UnknownColumn } from './nearest-column.ts';
import { decideOwnerColumn, type OwnerColumn } from './owner.ts';
import type { ReadingContext } from './reading-context.ts';
import type { TableName } from './tables.ts';
import { findWideUsage, type WideUsage } from './wide-usage.ts';

/** Where the columns of a table stand in a file, and which of those it must have are not there. */
export type TableLayout = {
  /** The columns that a record has; those of a wide table that its headers say are not among them. */
  readonly columns: readonly Column[];
  readonly positions: ReadonlyMap<string, number>;
  readonly meanings: ReadonlyMap<number, HeaderMeaning>;
  readonly headers: readonly string[];
  readonly owner: OwnerColumn | null;
  readonly wide: WideUsage | null;
  readonly absent: readonly Column[];
  readonly mapped: readonly { readonly header: string; readonly column: string }[];
  readonly unknownColumns: readonly UnknownColumn[];
};

const noColumns: ReadonlySet<string> = new Set();

/** Lays out a table: its columns by position, whose its records are, and whether its values stand side by side. */
export function layOut(
  table: TableName,
  map: HeaderMap,
  raw: RawTable,
  context: ReadingContext,
): TableLayout {
  const wide = table === 'usage' ? findWideUsage(map, raw, context) : null;
  const sideBySide = new Map(wide?.columns.map(({ index, header }) => [index, header]));
  const headerAt = (index: number) => raw.sources?.[index] ?? raw.headers[index] ?? '';
  const positions = new Map<string, number>();
  const mapped: { readonly header: string; readonly column: string }[] = [];
  if (map.accountName !== null) mapped.push({ header: headerAt(map.accountName), column: 'account_id' });
  for (const [index, { name }] of map.columns) {
    if (sideBySide.has(index)) continue;
    positions.set(name, index);
    mapped.push({ header: headerAt(index), column: name });
  }
  for (const header of sideBySide.values()) mapped.push({ header, column: 'value' });
  const owner = decideOwnerColumn(
    raw.records,
    positions.get('account_id') ?? null,
    map.accountName,
    context.accounts,
  );
  const saidByHeader = wide?.columns[0]?.said.column;
  const all = columnsOf(table);
  const columns = wide === null ? all : all.filter(({ name }) => name !== 'value' && name !== saidByHeader);
  const isOwned = owner !== null || raw.records.some((record) => record.owner !== undefined);
  const taken = map.unknown.length === 0 ? noColumns : new Set(mapped.map(({ column }) => column));
  return {
    columns,
    positions,
    meanings: map.meanings,
    headers: raw.headers,
    owner,
    wide,
    absent: columns.filter(
      ({ name, info }) => info.isRequired && !positions.has(name) && !(name === 'account_id' && isOwned),
    ),
    mapped,
    unknownColumns: map.unknown
      .filter((header) => ![...sideBySide.values()].includes(header))
      .map((header) => ({ header, nearest: nearestColumn(table, header, taken) })),
  };
}
