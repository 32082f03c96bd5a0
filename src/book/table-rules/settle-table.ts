import type { Statement } from '../columns/decision.ts';
import type { Problem } from '../problem.ts';
import type { ReadRow } from '../read-row.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { TableLayout } from '../table-layout.ts';
import type { TableName } from '../tables.ts';
import { settleNotice } from './notice-period.ts';
import { settleNps } from './nps-scale.ts';

/** What the rows of a table say together once their cells are read, with what was decided by it. */
export type SettledTable = {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
  readonly statements: readonly Statement[];
};

/** Applies the rules that single tables have: units of a notice period, scale of scores. */
export function settleTable(
  table: TableName,
  rows: readonly ReadRow[],
  { positions, meanings, headers }: TableLayout,
  options: ReadingOptions,
): SettledTable {
  const headerOf = (column: string) => {
    const index = positions.get(column);
    return index === undefined
      ? null
      : { header: headers[index] ?? '', declaration: meanings.get(index)?.declaration };
  };
  if (table === 'accounts') {
    const period = headerOf('notice_period');
    if (period === null) return { rows, problems: [], statements: [] };
    return settleNotice(rows, {
      period: period.header,
      declared: period.declaration?.timeUnit ?? null,
    });
  }
  if (table !== 'nps') return { rows, problems: [], statements: [] };
  const score = headerOf('score');
  const declaration = score?.declaration;
  const scale = declaration?.npsScale;
  return {
    ...settleNps(rows, scale ?? null, options.npsScale ?? null),
    statements:
      score === null || declaration === undefined || scale === undefined
        ? []
        : [
            {
              code: 'npsScale',
              header: score.header,
              column: 'score',
              params: { by: declaration.by, scale },
            },
          ],
  };
}
