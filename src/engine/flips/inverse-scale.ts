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
  const creditOf = (x: number) => interpolate(anchors, x);
  const values: number[] = [];
  for (const edge of valuesAt(anchors, wanted)) {
    values.push(...onGrid(edge, today, (x) => moves(creditOf(x)), decimals));
  }
  const [nearest] = values.sort((a, b) => Math.abs(a - today) - Math.abs(b - today) || a - b);
  return nearest === undefined
    ? null
    : { value: nearest, s: creditOf(nearest), distance: Math.abs(nearest - today) / length };
}

function nearestState(
  states: Readonly<Record<string, number>>,
  today: string,
  moves: Moves,
): Crossing | null {
  const now = states[today] ?? 0;
  const [nearest] = Object.entries(states)
    .filter(([state, s]) => state !== today && moves(s))
    .sort(([a, left], [b, right]) => Math.abs(left - now) - Math.abs(right - now) || (a < b ? -1 : 1));
  return nearest === undefined
    ? null
    : { value: nearest[0], s: nearest[1], distance: Math.abs(nearest[1] - now) };
}

/** Every value at which the anchors give a credit: one on each slope that passes it, the ends of a level stretch. */
function valuesAt(anchors: readonly (readonly [number, number])[], s: number): readonly number[] {
  const values: number[] = [];
  anchors.forEach(([x, to], index) => {
    const left = anchors[index - 1];
    if (left === undefined) {
      if (to === s) values.push(x);
      return;
    }
    const [start, from] = left;
    const share = (s - from) / (to - from);
    if (from === to && from === s) values.push(start, x);
    else if (share >= 0 && share <= 1) values.push(start + share * (x - start));
  });
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
    const values = steps.map((step) => Number(((nearest + way * step) / perUnit).toFixed(decimals)));
    const first = values.find((x) => way * (x - today) > 0 && moves(x));
    if (first !== undefined) found.push(first);
  }
  return found;
}
