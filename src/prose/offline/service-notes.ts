import { roundedValue } from '../../facts/fact.ts';
import type { Writer } from './writer.ts';

/** What is open in support, and whether the agreed times were kept (METHODS §6); nothing where no ticket is given. */
export function writeSupportNotes(writer: Writer): string[] {
  const { dossier, say } = writer;
  const { support } = dossier;
  if (!support.isGiven) return [];
  return [
    say(`service.urgent.${urgentCode(writer)}`, {
      gravest: { code: 'P0', vocabulary: 'severity' },
      grave: { code: 'P1', vocabulary: 'severity' },
    }),
    say('service.times'),
  ].filter((said) => said !== null);
}

function urgentCode({ dossier }: Writer): string {
  const { resolveFirst, openP0, openP1 } = dossier.support;
  if (resolveFirst.value === null) return 'unknown';
  if (!resolveFirst.value) return 'none';
  if (openP0.value === 0) return 'graveOnly';
  return openP1.value === 0 ? 'gravestOnly' : 'open';
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
