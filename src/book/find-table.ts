import { columnsOf, foldName, mapHeaders } from './map-headers.ts';
import { type Problem, problemAt } from './problem.ts';
import { tableOfKey } from './read-json.ts';
import { type TableName, tables } from './tables.ts';

const tableNames = Object.keys(tables) as TableName[];

/** The table whose name a file bears. */
export function tableOfFile(file: string): TableName | null {
  return tableOfKey(file.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, ''));
}

/** The one table whose required columns all stand in the header, most columns known; null when that is not clear. */
export function tableByHeader(headers: readonly string[]): TableName | null {
  const candidates = tableNames
    .map((table) => {
      const { columns } = mapHeaders(table, headers);
      const names = new Set([...columns.values()].map((column) => column.name));
      const isComplete = columnsOf(table).every(
        (column) => !column.info.isRequired || names.has(column.name),
      );
      return {
        table,
        score: isComplete
          ? names.size / Math.max(1, headers.filter((header) => foldName(header) !== '').length)
          : 0,
      };
    })
    .filter((candidate) => candidate.score >= 0.6)
    .sort((a, b) => b.score - a.score);
  const [best, next] = candidates;
  return best !== undefined && best.score > (next?.score ?? 0) ? best.table : null;
}

/** A table that nobody knows, by its name or by its header. */
export function unknownTable(file: string, headers: readonly string[]): Problem {
  return problemAt(
    { file },
    {
      code: 'unknownTable',
      severity: 'notice',
      found: headers.join(', '),
      expected: `a file named after a table (${tableNames.join(', ')})`,
      hint: 'It was left unread.',
    },
  );
}
