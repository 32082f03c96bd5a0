import type { Competitor } from '../../dossier/market.ts';
import { roundedValue } from '../../facts/fact.ts';
import type { Params } from '../catalogue/say.ts';
import { sayEach, type Writer } from './writer.ts';

/** The move to each rival with a price, seen from the customer's side (METHODS §10). */
export function writeSwitching(writer: Writer): string[] {
  const rivals = writer.dossier.competitors.filter((rival) => rival.stage.value !== 'none');
  return rivals.slice(0, 2).flatMap((rival) => sayMove(writer, rival));
}

function sayMove({ say }: Writer, rival: Competitor): readonly string[] {
  const params: Params = {
    rival: { words: rival.name },
    quoted: rival.quotedPrice,
    stay: rival.stay,
    move: rival.move,
    saving: rival.saving,
    savingPv: rival.savingPv,
    months: rival.breakEvenMonths,
  };
  if (rival.priceSuspect.value === true)
    return sayEach(['rival.switch.suspect'], (code) => say(code, params), 1);
  if (rival.price.value === null) return [];
  if (rival.oneOff.value === null) return sayEach(['rival.switch.unknown'], (code) => say(code, params), 1);
  return sayEach(
    [`rival.switch.${savingCode(rival)}`, `rival.switch.even.${rival.breakEven.value ?? 'never'}`],
    (code) => say(code, params),
    2,
  );
}

/** What the move brings them over the horizon: a saving, one that interest eats up, or a loss. */
function savingCode({ saving, savingPv }: Competitor): 'saves' | 'savesNothingNow' | 'costs' {
  if ((roundedValue(saving) ?? 0) <= 0) return 'costs';
  return (roundedValue(savingPv) ?? 0) > 0 ? 'saves' : 'savesNothingNow';
}
