import type { Explanation, OptionName } from '../../dossier/advice.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { LadderStep } from '../../dossier/negotiation.ts';
import { roundedValue } from '../../facts/fact.ts';
import { type Params, sayFirst } from '../catalogue/say.ts';
import { priceBasis } from './price-basis.ts';
import type { Writer } from './writer.ts';

/** What to answer to the ask, then why, rule by rule, and last whether a small error in the odds would turn it. */
export function writeAdvice(writer: Writer): string[] {
  const { dossier, say } = writer;
  const { adviceReasons, fragile } = dossier.negotiation;
  const isTurning = ({ code }: Explanation) => code === 'fragile';
  const told = [
    sayFirst(say, headlineCodes(dossier), headlineParams(dossier)),
    ...adviceReasons.filter((reason) => !isTurning(reason)).map((reason) => sayReason(writer, reason)),
    sayLoss(writer),
    ...adviceReasons.filter(isTurning).map((reason) => sayReason(writer, reason)),
    fragile.value === false ? say('deal.because.stable') : null,
  ];
  return told.filter((said) => said !== null);
}

/** How many renewals our own price could cost within a year and still be worth it: asked only where we advise it. */
function sayLoss({ dossier, say }: Writer): string | null {
  const advised = dossier.negotiation.advice.value;
  if (advised !== 'hold' && advised !== 'counter') return null;
  const share = roundedValue(dossier.negotiation.options[advised].breakEvenLoss) ?? 0;
  return share > 0 ? say('deal.because.loss', { id: { stem: `negotiation.option.${advised}` } }) : null;
}

/** Advice that names a return or an approver, and can be said without. */
const withPlain: ReadonlySet<string> = new Set(['accept', 'counter', 'escalate']);

/** The first that can be said; without figures there is always a last one that needs none. */
function headlineCodes({ contract, negotiation }: Dossier): readonly string[] {
  const { advice, ask, target } = negotiation;
  const state = contract.state.value;
  if (state === 'expired' || state === 'committed') return [`deal.advice.${state}`];
  if (target.price.value === null) return ['deal.advice.noPrices'];
  if (ask.price.value === null) return noAskCodes(negotiation);
  if (advice.value === null) return ['deal.advice.noOdds'];
  const plain = withPlain.has(advice.value) ? [`deal.advice.${advice.value}Plain`] : [];
  return [`deal.advice.${advice.value}`, ...plain, 'deal.advice.noOdds'];
}

function noAskCodes(negotiation: Dossier['negotiation']): readonly string[] {
  const better = betterOption({ negotiation });
  return better === null ? ['deal.advice.noAsk'] : [`deal.advice.noAsk.${better}`, 'deal.advice.noAsk'];
}

/** Hold or counter, whichever is worth more in expectation; null while that is not known. */
export function betterOption({ negotiation }: Pick<Dossier, 'negotiation'>): 'hold' | 'counter' | null {
  const { hold, counter } = negotiation.options;
  const [held, countered] = [roundedValue(hold.expected), roundedValue(counter.expected)];
  if (held === null) return countered === null ? null : 'counter';
  return countered !== null && countered > held ? 'counter' : 'hold';
}

function headlineParams({ negotiation }: Dossier): Params {
  const step = stepAt(negotiation.options.counter.price.value, negotiation.ladder);
  const best = [...negotiation.gets].sort((a, b) => (b.npv.value ?? 0) - (a.npv.value ?? 0))[0];
  const getOf = (type: string | undefined) =>
    type === undefined ? { words: '' } : { code: type, vocabulary: 'get' };
  return { stepGet: getOf(step?.get?.type), get: getOf(best?.type) };
}

/** The step of the ladder that stands at a price. */
function stepAt(price: number | null, ladder: readonly LadderStep[]): LadderStep | undefined {
  return ladder.find((step) => price !== null && Math.abs((step.price.value ?? 0) - price) < 0.005);
}

function sayReason({ dossier, say }: Writer, { code, params }: Explanation): string | null {
  if (code === 'fragile') return say(`deal.because.fragile.${fragileSide(dossier)}`, params);
  if (code === 'holdBetter' || code === 'counterBetter') {
    const option: OptionName = code === 'holdBetter' ? 'hold' : 'counter';
    const isBeyond = roundedValue(dossier.negotiation.options[option].breakEvenProbability) === 1;
    return sayFirst(
      say,
      isBeyond ? [`deal.because.${code}Never`] : [`deal.because.${code}`, `deal.because.${code}Alone`],
      params,
    );
  }
  return say(`deal.because.${code}`, params);
}

/** On which side of today's odds the advice turns. */
export function fragileSide({ negotiation }: Pick<Dossier, 'negotiation'>): 'low' | 'high' | 'both' {
  const { advice, adviceLow, adviceHigh } = negotiation;
  if (adviceLow.value === advice.value) return 'high';
  return adviceHigh.value === advice.value ? 'low' : 'both';
}

/** When to stop on the ladder: how far it may be walked, and what ends it before that. */
export function writeStops({ dossier, say }: Writer): string[] {
  const { ladder, ladderReach, stops } = dossier.negotiation;
  if (ladder.length === 0) return [];
  const reach = ladderReach.value ?? 0;
  return [
    say(reach === 0 ? 'deal.reach.none' : reach === ladder.length ? 'deal.reach.all' : 'deal.reach.part'),
    ...stops.map(({ code, params }) => say(`deal.stop.${code}`, params)),
    dossier.receivables.financeFirst.value === true ? say('deal.stop.finance') : null,
  ].filter((said) => said !== null);
}

/** What limits the price from above: the alternatives, as far as they are real, and what the proved value carries. */
export function writeCeiling({ dossier, say }: Writer): string[] {
  const { negotiation, competitors } = dossier;
  const { rivalCeilings, valueBelowTarget, ceiling } = negotiation;
  // The rival that sets the target is told with it.
  const { target, rival: setter } = priceBasis(dossier);
  const others = rivalCeilings.filter(({ slug }) => target !== 'ceiling' || slug !== setter?.slug);
  const told = others.map(({ name, price, isBinding }) =>
    say(isBinding ? 'deal.ceiling.binding' : 'deal.ceiling.whatIf', { rival: { words: name }, price }),
  );
  const isUnknown = ceiling.value === null && negotiation.target.price.value !== null;
  return [
    ...told,
    isUnknown ? say(competitors.length === 0 ? 'deal.ceiling.noRival' : 'deal.ceiling.unknown') : null,
    valueBelowTarget.value === null
      ? null
      : say(valueBelowTarget.value ? 'deal.ceiling.valueBelow' : 'deal.ceiling.valueCarries'),
  ].filter((said) => said !== null);
}
