import type { HeaderMap } from './map-headers.ts';
import type { UnknownColumn } from './nearest-column.ts';
import { type Problem, problemAt, shownText, type Trouble } from './problem.ts';
import type { TableName } from './tables.ts';

/** What the user should know of the headers that were not read, each with the column it may have been meant for. */
export function headerProblems(
  file: string,
  table: TableName,
  map: HeaderMap,
  unknown: readonly UnknownColumn[],
): readonly Problem[] {
  const at = (header: string, trouble: Trouble) =>
    problemAt({ file, column: header }, { found: header, ...trouble });
  return [
    ...map.repeated.map(({ header, taken }) =>
      at(header, {
        code: 'duplicateColumn',
        severity: 'error',
        expected: 'each column once',
        hint: header === taken ? 'The first of them was read.' : `${shownText(taken)} was read.`,
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
    ...unknown.map(({ header, nearest }) =>
      at(header, {
        code: 'unknownColumn',
        severity: 'notice',
        expected: `a column of ${table}`,
        hint: `It was left unread.${nearest === null ? '' : ` Did you mean ${nearest}?`}`,
      }),
    ),
  ];
}
