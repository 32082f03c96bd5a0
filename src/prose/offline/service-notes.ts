import { roundedValue } from '../../facts/fact.ts';
import type { Writer } from './writer.ts';

/** What is open in support, and whether the agreed times were kept (METHODS §6); nothing where no ticket is given. */
export function writeSupportNotes({ dossier, say }: Writer): string[] {
  const { support } = dossier;
  if (!support.isGiven) return [];
  const urgent = support.resolveFirst.value;
  return [
    say(urgent === null ? 'service.urgent.unknown' : urgent ? 'service.urgent.open' : 'service.urgent.none', {
      gravest: { code: 'P0', vocabulary: 'severity' },
      grave: { code: 'P1', vocabulary: 'severity' },
    }),
    say('service.times'),
  ].filter((said) => said !== null);
}

/** What is owed, how late, and what has to be settled before anything is conceded (METHODS §8). */
export function writeReceivablesNotes({ dossier, say }: Writer): string[] {
  const { receivables } = dossier;
  if (!receivables.isGiven) return [];
  const { balance, disputed, credits, gaps, financeFirst, currencies } = receivables;
  const isPositive = (amount: typeof balance) => (roundedValue(amount) ?? 0) > 0;
  return [
    financeFirst.value === true ? say('service.owed.longOverdue') : null,
    currencies.length > 0
      ? say('service.owed.mixed')
      : say(isPositive(balance) ? 'service.owed.share' : 'service.owed.nothing'),
    isPositive(disputed) ? say('service.owed.disputed') : null,
    isPositive(credits) ? say('service.owed.credits') : null,
    (gaps.value ?? 0) > 0 ? say('service.owed.gaps') : null,
  ].filter((said) => said !== null);
}
