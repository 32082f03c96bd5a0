import type { ContractFacts } from '../../dossier/contract.ts';
import { roundedValue } from '../../facts/fact.ts';
import { passage, sayFirst } from '../catalogue/say.ts';
import type { Sections } from '../sections.ts';
import { openingFrame } from './opening-frame.ts';
import { writePosition } from './position.ts';
import { priceBasis } from './price-basis.ts';
import { easilyCovered, lineParams, sayEach, sayQuestions, type Writer } from './writer.ts';

/** The negotiation: an honest position, the prices with their evidence, the ladder, and when to give which answer. */
export function writeConcessionFramework(writer: Writer): Sections['concessionFramework'] {
  const { dossier, say } = writer;
  const { negotiation } = dossier;
  const basis = priceBasis(dossier);
  const params = {
    why: { sentence: say(`deal.why.${whyNoPrice(writer)}`) ?? '' },
    rival: { words: basis.rival?.name ?? '' },
    id: { stem: `competition.${basis.rival?.slug ?? ''}` },
  };
  const targetCodes = [`deal.target.${basis.target}`, 'deal.target.uplift', 'deal.target.none'];
  return {
    position: writePosition(writer),
    opening: sayFirst(say, [`deal.opening.${basis.opening}`, 'deal.opening.none'], params) ?? '',
    target:
      passage([
        sayFirst(say, targetCodes, params),
        negotiation.belowCurrent.value === true ? say('deal.target.belowToday') : null,
      ]) ?? '',
    reservation:
      sayFirst(
        say,
        [
          negotiation.reservationBasis.value === 'margin'
            ? 'deal.reservation.margin'
            : 'deal.reservation.discount',
          'deal.reservation.none',
        ],
        params,
      ) ?? '',
    ladder: ladder(writer),
    anchors: valueAnchors(writer),
    accept: accept(writer),
    counter: counter(writer),
    escalate: escalate(writer),
    walk: walk(writer),
    openingFrame: openingFrame(writer),
    questions: sayQuestions(
      writer,
      (code) =>
        ['listPrice', 'maxDiscount', 'ladderGet', 'policyConflict', 'noticePeriod', 'arr'].includes(code),
      6,
    ),
  };
}

function whyNoPrice({ dossier }: Writer): string {
  const { negotiation, contract } = dossier;
  if (contract.state.value === 'expired' && negotiation.reservation.price.value !== null) return 'expired';
  if (negotiation.target.price.reason?.code === 'conflict') return 'conflict';
  if (contract.listPrice.value === null) return 'listPrice';
  return negotiation.maxDiscount.value === null ? 'maxDiscount' : 'arr';
}

function ladder({ dossier, say }: Writer): string[] {
  return sayEach(
    dossier.negotiation.ladder,
    (step) =>
      sayFirst(say, step.get === null ? ['deal.ladder.stepWithoutGet'] : ['deal.ladder.step'], {
        id: { stem: `negotiation.ladder.${step.number}` },
        get: step.get === null ? { words: '' } : { code: step.get.type, vocabulary: 'get' },
      }),
    6,
  );
}

function accept({ dossier, say }: Writer): string {
  const { negotiation } = dossier;
  if (negotiation.ask.price.value === null)
    return sayFirst(say, ['deal.accept.noAsk', 'deal.accept.noPrices']) ?? '';
  if (negotiation.askBelowFloor.value === true) return say('deal.accept.belowFloor') ?? '';
  const isLess = (negotiation.ask.change.value ?? -1) < 0;
  return (
    passage([
      sayFirst(say, [isLess ? 'deal.accept.ask' : 'deal.accept.askAbove', 'deal.accept.noPrices']),
      sayBreakEven({ dossier, say }, 'hold', 'deal.accept.breakEven'),
    ]) ?? ''
  );
}

/** Odds of 1 to break even mean that no odds would do, and are no figure to compare with. */
function sayBreakEven(
  { dossier, say }: Pick<Writer, 'dossier' | 'say'>,
  option: 'hold' | 'counter',
  code: string,
): string | null {
  const { breakEvenProbability } = dossier.negotiation.options[option];
  const share = roundedValue(breakEvenProbability);
  return share === null ? null : say(share === 1 ? `${code}Never` : code);
}

function counter({ dossier, say }: Writer): string {
  if (dossier.negotiation.ladder.length === 0) return say('deal.counter.none') ?? '';
  return (
    passage([
      say('deal.counter.ladder'),
      dossier.negotiation.askBelowFloor.value === true
        ? null
        : sayBreakEven({ dossier, say }, 'counter', 'deal.counter.breakEven'),
    ]) ?? ''
  );
}

function escalate({ dossier, say }: Writer): string {
  const { negotiation } = dossier;
  const needsApproval = negotiation.ask.approver.value !== null && negotiation.ask.approver.value !== 'owner';
  return (
    passage([
      negotiation.ladder.length > 0 ? say('deal.escalate.ladder') : null,
      needsApproval ? say('deal.escalate.ask') : null,
    ]) ??
    say('deal.escalate.none') ??
    ''
  );
}

function walk({ dossier, say }: Writer): string {
  const { contract, negotiation } = dossier;
  const resized = negotiation.resized.total.value ?? 0;
  return (
    passage([
      sayFirst(say, [walkCode(contract), 'deal.walk.none']),
      resized < 0 ? say('deal.resized') : null,
    ]) ?? ''
  );
}

function walkCode({ state }: ContractFacts): string {
  return state.value === 'expired' ? 'deal.expired' : 'deal.walk.floor';
}

/**
 * Two or three pieces of evidence to put down before any price is named: the lines that are proved well enough, then the
 * sum that they stand in, as long as it covers the cost.
 */
function valueAnchors({ dossier, say }: Writer): string[] {
  const { anchors, breakEvenShare } = dossier.value;
  const lines = sayEach(anchors, (line) => say(`deal.anchor.${line.category}`, lineParams(line)), 2);
  if (lines.length === 0) return [say('deal.anchor.none') ?? ''];
  const goal = dossier.points.find(({ code }) => code === 'goalMet');
  const isCovered = (roundedValue(breakEvenShare) ?? 1) <= easilyCovered;
  return [
    ...lines,
    isCovered ? say('deal.anchor.total') : null,
    goal === undefined ? null : say('deal.anchor.goal', goal.params),
  ]
    .filter((said) => said !== null)
    .slice(0, 3);
}
