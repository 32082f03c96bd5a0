import type { UsageFacts } from '../../dossier/usage.ts';

type Direction = Pick<UsageFacts, 'class' | 'recent'>;

/** Declining over the months on record, or falling of late: either is felt. */
export function isFalling({ class: trend, recent }: Direction): boolean {
  return trend.value === 'declining' || recent.value === 'falling';
}

/** Growing over the months on record, and not falling of late. */
export function isRising({ class: trend, recent }: Direction): boolean {
  return trend.value === 'growing' && recent.value !== 'falling';
}

/** By how much a series is lower in its last month on record than in its first. */
export function lossOf({ first, last }: Pick<UsageFacts, 'first' | 'last'>): number {
  return (first.value ?? 0) - (last.value ?? 0);
}
