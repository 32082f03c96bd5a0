import type { Scale } from '../../dossier/health.ts';
import { interpolate } from '../health/composite.ts';

/** A value at which a scale gives another credit, and how far that is from today's: a share of the scale's whole length. */
export type Crossing = { readonly value: number | string; readonly s: number; readonly distance: number };

/** Whether a credit moves the band. Credits beyond one that does, do as well. */
export type Moves = (s: number) => boolean;

/**
 * The nearest value of a measure whose credit moves the band: the exact inverse of the anchors, rounded away from
 * today's value to the decimals in which the measure is shown, so that the figure that is read does what it says.
 *
 * @param wanted the credit at the edge of the band.
 * @param decimals of the measure.
 */
export function nearestCrossing(
  scale: Scale,
  today: number | string,
  wanted: number,
  moves: Moves,
  decimals: number,
): Crossing | null {
  if ('states' in scale) return nearestState(scale.states, String(today), moves);
  if (typeof today !== 'number') return null;
  const { anchors } = scale;
  const length = (anchors.at(-1)?.[0] ?? 0) - (anchors[0]?.[0] ?? 0);
  if (length <= 0) return null;
  const movesAt = (x: number) => moves(interpolate(anchors, x));
  let nearest: number | null = null;
  for (const edge of valuesAt(anchors, wanted)) {
    for (const value of onGrid(edge, today, movesAt, decimals)) {
      if (nearest === null || isNearer(value, nearest, today)) nearest = value;
    }
  }
  return nearest === null
    ? null
    : { value: nearest, s: interpolate(anchors, nearest), distance: Math.abs(nearest - today) / length };
}

/** Whether one value is nearer to today's than another, or as near below it. */
function isNearer(a: number, b: number, today: number): boolean {
  const nearer = Math.abs(a - today) - Math.abs(b - today);
  return nearer < 0 || (nearer === 0 && a < b);
}

function nearestState(
  states: Readonly<Record<string, number>>,
  today: string,
  moves: Moves,
): Crossing | null {
  const now = states[today] ?? 0;
  let nearest: Crossing | null = null;
  for (const value in states) {
    const s = states[value] ?? 0;
    if (value === today || !moves(s)) continue;
    const crossing = { value, s, distance: Math.abs(s - now) };
    if (nearest === null || isBefore(crossing, nearest)) nearest = crossing;
  }
  return nearest;
}

/** Whether one state is nearer than another, or as near and before it by name. */
function isBefore(a: Crossing, b: Crossing): boolean {
  return a.distance < b.distance || (a.distance === b.distance && a.value < b.value);
}

/** Every value at which the anchors give a credit: one on each slope that passes it, the ends of a level stretch. */
function valuesAt(anchors: readonly (readonly [number, number])[], s: number): readonly number[] {
  const values: number[] = [];
  for (let index = 0; index < anchors.length; index += 1) {
    const left = anchors[index - 1];
    const right = anchors[index];
    if (right === undefined) continue;
    const [x, to] = right;
    if (left === undefined) {
      if (to === s) values.push(x);
      continue;
    }
    const [start, from] = left;
    const share = (s - from) / (to - from);
    if (from === to && from === s) values.push(start, x);
    else if (share >= 0 && share <= 1) values.push(start + share * (x - start));
  }
  return values;
}

/** Steps of the grid that are tried, from one short of the edge. */
const steps = [-1, 0, 1, 2, 3];

/** The first value of the grid of so many decimals, seen from today, at which the band has moved; none if none near does. */
function onGrid(
  edge: number,
  today: number,
  moves: (x: number) => boolean,
  decimals: number,
): readonly number[] {
  const perUnit = 10 ** decimals;
  const isHere = Math.abs(edge - today) * perUnit < 1;
  const ways = isHere ? [1, -1] : [Math.sign(edge - today)];
  const found: number[] = [];
  for (const way of ways) {
    const nearest = way * Math.floor(way * edge * perUnit + 1e-9);
    for (const step of steps) {
      // Whole numbers and powers of ten: their quotient is the nearest number to the decimal one. −0 is 0.
      const x = (nearest + way * step + 0) / perUnit;
      if (way * (x - today) <= 0 || !moves(x)) continue;
      found.push(x);
      break;
    }
  }
  return found;
}
