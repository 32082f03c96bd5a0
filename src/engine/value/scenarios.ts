import type { ScenarioName } from '../../dossier/value.ts';
import { called, calledWithGaps, multiply } from '../../facts/expression.ts';
import type { Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import type { RawLine } from './benefit-line.ts';

export const scenarioNames = [
  'conservative',
  'expected',
  'optimistic',
] as const satisfies readonly ScenarioName[];

/**
 * How far a line is believed in a scenario: c, halfway to 1, or 1. A line that is a loss swaps the ends, so that
 * conservative is never above optimistic (METHODS §9).
 */
export function belief(scenario: ScenarioName, c: number, gross: number): number {
  const ends = gross < 0 ? { conservative: 1, optimistic: c } : { conservative: c, optimistic: 1 };
  return scenario === 'expected' ? (1 + c) / 2 : ends[scenario];
}

/** Lines that claim the same money, by their positions, and how much of it there is where the book says. */
export type Pool = { readonly members: readonly number[]; readonly size: number | null };

/** The pools that can limit anything: those of several lines, or with a size. */
export function findPools(lines: readonly RawLine[]): readonly Pool[] {
  const pools = new Map<string, { members: number[]; size: number | null }>();
  for (const [index, { row }] of lines.entries()) {
    if (row.pool.value === null) continue;
    const pool = pools.get(row.pool.value) ?? { members: [], size: null };
    pool.members.push(index);
    pool.size ??= row.pool_size.value;
    pools.set(row.pool.value, pool);
  }
  return [...pools.values()].filter(({ members, size }) => members.length > 1 || size !== null);
}

/** Each line's value in a scenario: gross × realisation × attribution × belief, then pooled. */
export function lineValues(
  lines: readonly RawLine[],
  pools: readonly Pool[],
  scenario: ScenarioName,
): readonly Quantity[] {
  const values = lines.map(({ gross, realisation, attribution, evidenceFactor }): Quantity => {
    const believed =
      scenario === 'conservative' && (gross.value ?? 0) >= 0
        ? evidenceFactor
        : called(
            'belief',
            [evidenceFactor, gross],
            belief(scenario, evidenceFactor.value ?? 0, gross.value ?? 0),
          );
    return multiply(gross, realisation, attribution, believed);
  });
  for (const pool of pools) fitToPool(values, pool);
  return values;
}

/**
 * Lines that share a pool claim the same money: their positive values are scaled down together until they fit the
 * pool's size, or where none is given, the largest of them (METHODS §9).
 */
function fitToPool(values: Quantity[], { members, size }: Pool): void {
  const claims = members.flatMap((at) => values[at] ?? []);
  const factor = calledWithGaps(
    'poolFactor',
    claims,
    poolFactor(
      claims.map(({ value }) => value),
      size,
    ),
  );
  members.forEach((at, index) => {
    const claim = claims[index];
    if (claim !== undefined && (claim.value ?? 0) > 0) values[at] = multiply(claim, factor);
  });
}

/** What the positive values of a pool are multiplied by so that they fit; at most 1. */
export function poolFactor(values: readonly (number | null)[], size: number | null) {
  const positive = values.filter((value): value is number => value !== null && value > 0);
  const total = positive.reduce((sum, value) => sum + value, 0);
  if (total === 0) return unknown('nothingKnown');
  return Math.min(1, (size ?? Math.max(...positive)) / total);
}
