import { nearestTo } from '../facts/nearest.ts';
import { type Column, columnsOf, type HeaderMap } from './map-headers.ts';
import { type Problem, problemAt, type Trouble } from './problem.ts';
import type { TableName } from './tables.ts';

/** What the user should know of the headers that were not read, each with the column it may have been meant for. */
export function headerProblems(
  file: string,
  table: TableName,
  map: HeaderMap,
  unknown: readonly string[],
): readonly Problem[] {
  const at = (header: string, trouble: Trouble) =>
    problemAt({ file, column: header }, { found: header, ...trouble });
  const taken = new Set([...map.columns.values()].map((column) => column.name));
  return [
    ...map.repeated.map((header) =>
      at(header, {
        code: 'duplicateColumn',
        severity: 'error',
        expected: 'each column once',
        hint: 'The first of them was read.',
      }),
    ),
    ...map.spare.map(({ header, column }) =>
      at(header, {
        code: 'spareColumn',
        severity: 'notice',
        expected: `a column that does not follow from ${column}`,
        hint: `${column} has a column of its own; this one was left unread.`,
      }),
    ),
    ...map.refused.map(({ header, refusal }) =>
      at(header, { code: 'refusedColumn', severity: 'notice', ...refusal }),
    ),
    ...unknown.map((header) =>
      at(header, {
        code: 'unknownColumn',
        severity: 'notice',
        expected: `a column of ${table}`,
        hint: `It was left unread.${nearestColumn(header, table, taken)}`,
      }),
    ),
  ];
}

/** " Did you mean contract_end?" where a column that the file does not have is near, by any of its names. */
function nearestColumn(header: string, table: TableName, taken: ReadonlySet<string>): string {
  const names = new Map<string, Column>();
  for (const column of columnsOf(table)) {
    if (taken.has(column.name)) continue;
    for (const name of [column.name, ...column.info.synonyms]) names.set(name, column);
  }
  const [near] = nearestTo(header, names.keys(), 1);
  const column = near === undefined ? undefined : names.get(near);
  return column === undefined ? '' : ` Did you mean ${column.name}?`;
}
