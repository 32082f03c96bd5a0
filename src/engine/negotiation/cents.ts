import { roundHalfAway } from '../../facts/round.ts';

/** An amount as it is shown and compared: thresholds test the rounded value (METHODS §0). */
export function cents(amount: number): number {
  return roundHalfAway(amount, 2);
}
