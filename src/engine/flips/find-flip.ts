import type { Grade, Scale } from '../../dossier/health.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { type Bands, gradeOf } from '../health/grade.ts';
import { type Crossing, nearestCrossing } from './inverse-scale.ts';

/** A known item of the card: its weight, what it measures today, and the credit that this gives. */
export type FlipItem = {
  readonly id: string;
  readonly weight: number;
  readonly value: number | string;
  readonly s: number;
  readonly scale: Scale;
  readonly decimals: number;
};

export type CardState = {
  readonly items: readonly FlipItem[];
  /** Weight of all items that apply, known or not. */
  readonly applicable: number;
  readonly bands: Bands;
};

export type FoundFlip = { readonly id: string; readonly needed: number | string; readonly band: Grade };

const ranks: readonly Grade[] = ['red', 'yellow', 'green'];
/** A score is graded as it is shown, with one decimal: from this much below a limit it is shown at the limit. */
const halfADecimal = 0.05;

/**
 * The smallest change of one item that moves the grade up or down, the others as they are: smallest as a share of the
 * item's own scale; then the weightier item, then the order of the card. Null where no item alone can do it.
 */
export function findFlip(card: CardState, way: 'up' | 'down'): FoundFlip | null {
  const points = earned(card);
  const known = knownWeight(card);
  const today = gradeAt(card, points, known);
  const edge = edgeOf(card, today, way);
  if (edge === null) return null;
  const now = ranks.indexOf(today);
  let smallest: Change | null = null;
  for (const item of card.items) {
    if (item.weight <= 0) continue;
    const others = points - item.weight * item.s;
    const gradeWith = (s: number) => gradeAt(card, others + item.weight * s, known);
    const moves = (s: number) =>
      way === 'up' ? ranks.indexOf(gradeWith(s)) > now : ranks.indexOf(gradeWith(s)) < now;
    const edgeOfItem = (edge - others) / item.weight;
    const crossing = nearestCrossing(item.scale, item.value, edgeOfItem, moves, item.decimals);
    if (crossing === null) continue;
    const change = { item, crossing, band: gradeWith(crossing.s) };
    if (smallest === null || isSmaller(change, smallest)) smallest = change;
  }
  return smallest === null
    ? null
    : { id: smallest.item.id, needed: smallest.crossing.value, band: smallest.band };
}

type Change = { readonly item: FlipItem; readonly crossing: Crossing; readonly band: Grade };

function isSmaller(a: Change, b: Change): boolean {
  const size = roundHalfAway(a.crossing.distance - b.crossing.distance, 9);
  return size < 0 || (size === 0 && a.item.weight > b.item.weight);
}

/** Weight times credit over the known items. */
function earned({ items }: CardState): number {
  return items.reduce((sum, { weight, s }) => sum + weight * s, 0);
}

function knownWeight({ items }: CardState): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}

/** The grade of the card if its known items earned so much (METHODS §0 and §4). */
export function gradeAt(card: CardState, points: number, known = knownWeight(card)): Grade {
  return gradeOf(
    {
      score: roundHalfAway((100 * points) / known, 1),
      lower: roundHalfAway((100 * points) / card.applicable, 1),
      coverage: roundHalfAway(known / card.applicable, 4),
    },
    card.bands,
  );
}

/** What has to be earned to be on the edge of the next grade up, or of today's; null where there is none to reach. */
function edgeOf(card: CardState, today: Grade, way: 'up' | 'down'): number | null {
  const { bands, applicable } = card;
  const upper = way === 'up' ? ranks[ranks.indexOf(today) + 1] : today;
  if (today === 'none' || upper === undefined || upper === 'red') return null;
  const score = (knownWeight(card) * (bands[upper as keyof Bands] - halfADecimal)) / 100;
  if (upper === 'yellow') return score;
  return Math.max(score, (applicable * (bands.yellow - halfADecimal)) / 100);
}
