import type { Advice } from '../../dossier/advice.ts';
import { cents } from './cents.ts';

/** An answer above the ask: its price, null where there is none, and its expected value, null while unknown. */
export type Alternative = { readonly price: number | null; readonly expected: number | null };

export type Situation = {
  readonly ask: number;
  readonly reservation: number;
  /** The customer has said that the ask is final. */
  readonly isFinal: boolean;
  /** The discount of the ask lies within the first tier of the approval policy. */
  readonly isWithinAuthority: boolean;
  /** The policy names something to ask for in return. */
  readonly hasGet: boolean;
  readonly expectedOfAccept: number | null;
  readonly counter: Alternative;
  readonly hold: Alternative;
};

/** Accepting beyond one's authority has to be worth this much more than the best alternative to be escalated. */
const escalationMargin = 0.02;

/**
 * METHODS §12, all amounts compared in cents. An ask below R is refused: walk away (or re-scope) if it is final, else the
 * better of hold and counter. Above R: with no alternative accept or escalate; beyond the first tier escalate if
 * accepting is worth at least 2% more than the best alternative; within it accept only if that is best and something
 * comes back for it.
 *
 * @returns null while an expected value that the rule needs is unknown.
 */
export function decide(situation: Situation): Advice | null {
  const { isWithinAuthority } = situation;
  if (cents(situation.ask) < cents(situation.reservation))
    return situation.isFinal ? 'walk' : betterAlternative(situation);
  if (situation.hold.price === null && situation.counter.price === null)
    return isWithinAuthority ? 'accept' : 'escalate';
  const better = betterAlternative(situation);
  const best = better === null ? null : situation[better].expected;
  if (best === null || situation.expectedOfAccept === null) return null;
  const accept = cents(situation.expectedOfAccept);
  if (isWithinAuthority) return situation.hasGet && accept >= cents(best) ? 'accept' : better;
  return accept >= cents(cents(best) + escalationMargin * Math.abs(cents(best))) ? 'escalate' : better;
}

/** Hold or counter, whichever is worth more; hold where they are level, null while one of them is unknown. */
function betterAlternative({
  hold,
  counter,
}: Pick<Situation, 'hold' | 'counter'>): 'hold' | 'counter' | null {
  const isUnknown = (option: Alternative) => option.price !== null && option.expected === null;
  if (isUnknown(hold) || isUnknown(counter)) return null;
  if (hold.expected === null) return counter.expected === null ? null : 'counter';
  return counter.expected !== null && cents(counter.expected) > cents(hold.expected) ? 'counter' : 'hold';
}
