import { isSame, roundedValue } from '../../facts/fact.ts';
import type { Writer } from './writer.ts';

/** How likely they renew, how far that can be trusted, and what is at stake (METHODS §5, §15). */
export function writeOddsNotes({ dossier, say }: Writer): string[] {
  const { renewal, contract } = dossier;
  const state = contract.state.value;
  if (state === 'expired' || state === 'committed') return [];
  const isPrior = renewal.planningPrior.value !== false;
  const isKnown = renewal.probability.value !== null;
  return [
    say(
      isKnown
        ? isSame(renewal.probabilityLow, renewal.probabilityHigh)
          ? 'health.odds.whole'
          : 'health.odds.known'
        : 'health.odds.open',
    ),
    say(isPrior ? 'health.odds.prior' : 'health.odds.own'),
    isKnown ? say('health.odds.risk') : null,
    (roundedValue(renewal.hiddenRisk) ?? 0) > 0
      ? say(isKnown ? 'health.odds.hidden' : 'health.odds.allHidden')
      : null,
  ].filter((said) => said !== null);
}
