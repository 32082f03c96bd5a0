import { betterOption, fragileSide } from './advice.ts';
import type { Writer } from './writer.ts';

/** What to do about the ask, for the front page: the advice, or what can be said of the ask without one. */
export function askCodes({ dossier }: Writer): readonly string[] {
  const { advice, askBelowFloor, ask } = dossier.negotiation;
  if (advice.value === 'hold' || advice.value === 'counter') {
    return [`front.recommend.${askBelowFloor.value === true ? 'belowFloor' : 'ask'}.${advice.value}`];
  }
  if (advice.value !== null) return [`front.recommend.ask.${advice.value}`];
  if (askBelowFloor.value === true) return ['front.recommend.askBelowFloor'];
  if (ask.approver.value === null) return ['front.recommend.askWithoutList'];
  return [
    ask.approver.value === 'owner'
      ? 'front.recommend.askWithinAuthority'
      : 'front.recommend.askBeyondAuthority',
  ];
}

/**
 * The advice weighed: what accepting is worth against the best alternative, and what would turn it.
 *
 * @param isSecond whether something else has to be done first, so that the ask has not been named yet
 */
export function weighedAdvice(writer: Writer, isSecond: boolean): readonly (string | null)[] {
  const { dossier, say } = writer;
  const { advice, fragile, askBelowFloor } = dossier.negotiation;
  if (advice.value === null) return [];
  const weighing = askBelowFloor.value === true ? belowFloorCode(writer) : weighingCode(writer, advice.value);
  return [
    isSecond ? say(`front.then.${advice.value}`) : null,
    weighing === null ? null : say(weighing),
    fragile.value === true ? say(`front.fragile.${fragileSide(dossier)}`) : null,
    fragile.value === true && dossier.questions.length > 0 ? say('front.fragile.ask') : null,
  ];
}

function belowFloorCode({ dossier }: Writer): string {
  return `front.weigh.belowFloor.${dossier.negotiation.reservationBasis.value === 'margin' ? 'margin' : 'discount'}`;
}

function weighingCode({ dossier }: Writer, advice: string): string | null {
  const { acceptAdvantage } = dossier.negotiation;
  const better = betterOption(dossier);
  if (better === null) return advice === 'escalate' ? 'front.weigh.escalate.only' : null;
  if (advice === 'escalate' || advice === 'accept') return `front.weigh.${advice}.${better}`;
  return `front.weigh.${advice}.${(acceptAdvantage.value ?? 0) > 0 ? 'slight' : 'less'}`;
}
