import type { Quantity } from '../../facts/node.ts';
import { roundHalfAway } from '../../facts/round.ts';

/** What the negotiation has to know of a rival. */
export type Rival = {
  readonly slug: string;
  readonly name: string;
  readonly stage: string | null;
  /** A year, for the same scope. */
  readonly price: Quantity;
  /** What switching costs once, as far as it is known. */
  readonly oneOff: Quantity;
  /** What the risk of switching is worth to them a year; nothing where nobody has said. */
  readonly riskPremium: Quantity;
  /** 0–100 (METHODS §10). */
  readonly threat: Quantity;
};

/**
 * The rival who counts for our position: the highest threat, ties by slug (METHODS §12). A rival whose threat nobody can
 * rate stands behind those who are rated; among themselves they stay in the order given.
 */
export function mainRival(rivals: readonly Rival[]): Rival | null {
  const rated = rivals.filter((rival) => rival.threat.value !== null);
  const threatOf = (rival: Rival) => roundHalfAway(rival.threat.value ?? 0, 2);
  const [highest] = [...rated].sort((a, b) => threatOf(b) - threatOf(a) || (a.slug < b.slug ? -1 : 1));
  return highest ?? rivals[0] ?? null;
}
