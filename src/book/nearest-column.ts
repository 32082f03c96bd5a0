import { nearestTo } from '../facts/nearest.ts';
import { namesIn } from './column.ts';
import { columnsOf } from './map-headers.ts';
import type { TableName } from './tables.ts';

/** A header that nobody knows, and the column that it may have meant. */
export type UnknownColumn = { readonly header: string; readonly nearest: string | null };

/**
 * The column that a header nobody knows may have meant, by any of its names; never one that another header holds.
 *
 * @example nearestColumn('accounts', 'contract_edn', new Set()) // 'contract_end'
 */
export function nearestColumn(table: TableName, header: string, taken: ReadonlySet<string>): string | null {
  const names = new Map(
    columnsOf(table)
      .filter(({ name }) => !taken.has(name))
      .flatMap(({ name, info }) =>
        [name, ...namesIn(info.synonyms)].map((spelling) => [spelling, name] as const),
      ),
  );
  const [near] = nearestTo(header, names.keys(), 1);
  return near === undefined ? null : (names.get(near) ?? null);
}
