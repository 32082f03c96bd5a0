import type { ScenarioName } from '../../dossier/value.ts';
import { call, callWithGaps, multiply } from '../../facts/expression.ts';
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

/** Each line's value in a scenario, by line id: gross × realisation × attribution × belief, then pooled. */
export function lineValues(lines: readonly RawLine[], scenario: ScenarioName): ReadonlyMap<string, Quantity> {
  const values = new Map<string, Quantity>();
  for (const line of lines) {
    const believed =
      scenario === 'conservative' && (line.gross.value ?? 0) >= 0
        ? line.evidenceFactor
        : call('belief', [line.evidenceFactor, line.gross], (c, gross) => belief(scenario, c, gross));
    values.set(line.id, multiply(line.gross, line.realisation, line.attribution, believed));
  }
  return applyPools(lines, values);
}

/**
 * Lines that share a pool claim the same money: their positive values are scaled down together until they fit the
 * pool's size, or where none is given, the largest of them (METHODS §9).
 */
function applyPools(
  lines: readonly RawLine[],
  values: ReadonlyMap<string, Quantity>,
): ReadonlyMap<string, Quantity> {
  const pooled = new Map(values);
  const pools = new Set(lines.flatMap((line) => (line.row.pool.value === null ? [] : [line.row.pool.value])));
  for (const pool of pools) {
    const members = lines.filter((line) => line.row.pool.value === pool);
    if (members.length < 2 && members.every((line) => line.row.pool_size.value === null)) continue;
    const size = members.find((line) => line.row.pool_size.value !== null)?.row.pool_size.value ?? null;
    const memberValues = members.flatMap((line) => values.get(line.id) ?? []);
    const factor = callWithGaps('poolFactor', memberValues, (...known) => poolFactor(known, size));
    members.forEach((line, index) => {
      const value = memberValues[index];
      if (value !== undefined && (value.value ?? 0) > 0) pooled.set(line.id, multiply(value, factor));
    });
  }
  return pooled;
}

/** What the positive values of a pool are multiplied by so that they fit; at most 1. */
export function poolFactor(values: readonly (number | null)[], size: number | null) {
  const positive = values.filter((value): value is number => value !== null && value > 0);
  const total = positive.reduce((sum, value) => sum + value, 0);
  if (total === 0) return unknown('nothingKnown');
  return Math.min(1, (size ?? Math.max(...positive)) / total);
}
