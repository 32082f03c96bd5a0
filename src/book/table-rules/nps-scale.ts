import type { NpsScale } from '../columns/declaration.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { ReadRow } from '../read-row.ts';

const ranges: Readonly<Record<NpsScale, readonly [number, number]>> = {
  '0-10': [0, 10],
  '-100-100': [-100, 100],
};

/**
 * Gives the scale that the header of the scores declares to the rows that say none, and leaves out scores that lie
 * outside of their declared scale. A scale is never inferred from the scores: where nothing declares it, that is one
 * problem.
 *
 * @param declared by the header of the scores.
 * @param configured for the whole book; only rows without a scale are compared with it.
 */
export function settleNps(
  rows: readonly ReadRow[],
  declared: NpsScale | null,
  configured: NpsScale | null,
): { readonly rows: readonly ReadRow[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const open: ReadRow[] = [];
  const kept = rows.flatMap((row): ReadRow[] => {
    const { scale, score } = row.cells;
    const own = scale?.value === '0-10' || scale?.value === '-100-100' ? scale.value : null;
    const used = own ?? declared;
    const range = ranges[used ?? configured ?? '-100-100'];
    if (score === undefined || typeof score.value !== 'number') return [row];
    if (score.value < range[0] || score.value > range[1]) {
      problems.push(outside(row, score.place, score.value, used ?? configured));
      return [];
    }
    if (used === null && configured === null) open.push(row);
    if (own !== null || used === null || scale === undefined) return [row];
    return [{ ...row, cells: { ...row.cells, scale: { ...scale, value: used, state: 'known' } } }];
  });
  const [first] = open;
  return {
    rows: kept,
    problems: first === undefined ? problems : [undeclared(first, open.length), ...problems],
  };
}

function undeclared(row: ReadRow, count: number): Problem {
  const score = row.cells.score;
  return problemAt(score?.place ?? { file: '' }, {
    code: 'ambiguousColumn',
    severity: 'error',
    account: row.account,
    found: String(score?.value ?? ''),
    expected: 'scores whose scale is declared',
    hint: `Add a column scale (0-10 or -100-100), or set health.nps_scale in the configuration; until then ${count === 1 ? 'this score counts' : `${count} scores count`} for nothing.`,
  });
}

function outside(
  row: ReadRow,
  place: NonNullable<ReadRow['cells'][string]>['place'],
  value: number,
  scale: NpsScale | null,
): Problem {
  return problemAt(place, {
    code: 'contradiction',
    severity: 'error',
    account: row.account,
    found: String(value),
    expected:
      scale === null ? 'a score on a scale of 0-10 or -100-100' : `a score on the declared scale ${scale}`,
    hint: 'The row was left out. Correct the score, or the scale that is declared for it.',
  });
}
