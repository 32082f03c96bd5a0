import type { ContractFacts } from '../../dossier/contract.ts';
import { roundedValue } from '../../facts/fact.ts';
import { passage, sayFirst } from '../catalogue/say.ts';
import type { Sections } from '../sections.ts';
import { priceCode } from './front-page.ts';
import { openingFrame } from './opening-frame.ts';
import { sayEach, sayQuestions, type Writer } from './writer.ts';

/** The negotiation: an honest position, the prices with their evidence, the ladder, and when to stop. */
export function writeConcessionFramework(writer: Writer): Sections['concessionFramework'] {
  const { dossier, say } = writer;
  const { negotiation, contract } = dossier;
  const why = { why: { sentence: say(`deal.why.${whyNoPrice(writer)}`) ?? '' } };
  const openingCode = priceCode(
    negotiation.opening.price.value,
    [
      [negotiation.cap.value, 'deal.opening.cap'],
      [contract.listPrice.value, 'deal.opening.list'],
      [contract.arr.value, 'deal.opening.level'],
    ],
    'deal.opening.plain',
  );
  const targetCode = priceCode(
    negotiation.target.price.value,
    [
      [contract.arr.value, 'deal.target.level'],
      [negotiation.reservation.price.value, 'deal.target.floor'],
    ],
    'deal.target.plain',
  );
  const atLimit =
    negotiation.reservation.discount.value !== null &&
    Math.abs(negotiation.reservation.discount.value - (negotiation.maxDiscount.value ?? -1)) < 0.00005;
  return {
    position: position(writer),
    opening: sayFirst(say, [openingCode, 'deal.opening.none'], why) ?? '',
    target: sayFirst(say, [targetCode, 'deal.target.none'], why) ?? '',
    reservation:
      sayFirst(
        say,
        [atLimit ? 'deal.reservation.discount' : 'deal.reservation.margin', 'deal.reservation.none'],
        why,
      ) ?? '',
    ladder: ladder(writer),
    anchors: [],
    accept: sayFirst(say, acceptCodes(writer)) ?? '',
    counter: say(negotiation.ladder.length > 0 ? 'deal.counter.ladder' : 'deal.counter.none') ?? '',
    escalate:
      sayFirst(say, [
        ...(negotiation.ladder.length > 0 ? ['deal.escalate.ladder'] : []),
        'deal.escalate.ask',
        'deal.escalate.none',
      ]) ?? '',
    walk:
      passage([
        sayFirst(
          say,
          contract.state.value === 'expired'
            ? ['deal.expired', 'deal.walk.none']
            : ['deal.walk.floor', 'deal.walk.none'],
        ),
        resized(writer),
      ]) ?? '',
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

function position({ dossier, say }: Writer): string {
  const ratio = roundedValue(dossier.value.scenarios.conservative.ratio);
  const rival = dossier.points.find((point) => point.code === 'rivalQuote' || point.code === 'rivalPilot');
  const intro = ratio === null ? 'unproved' : ratio >= 0.5 ? 'strong' : ratio >= 0 ? 'fair' : 'thin';
  const hasSeatLever = dossier.points.some((point) => point.code === 'seatsUnused');
  return (
    passage([
      say(`deal.position.intro.${intro}`),
      hasSeatLever ? say('deal.position.seats') : null,
      rival === undefined
        ? null
        : say(hasSeatLever ? 'deal.position.rival' : 'deal.position.rivalOnly', rival.params),
      isNear(dossier.contract) ? say('deal.position.time') : null,
    ]) ?? ''
  );
}

/** Days to the notice date from which time itself becomes an argument. */
const nearDays = 60;

function isNear({ state, daysToNotice }: ContractFacts): boolean {
  return state.value === 'open' && daysToNotice.value !== null && daysToNotice.value <= nearDays;
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

function acceptCodes({ dossier }: Writer): readonly string[] {
  const { negotiation } = dossier;
  if (negotiation.ask.price.value === null) return ['deal.accept.noAsk', 'deal.accept.noPrices'];
  return [
    ...(negotiation.askBelowFloor.value === true ? ['deal.accept.belowFloor'] : []),
    'deal.accept.ask',
    'deal.accept.noPrices',
  ];
}

function resized({ dossier, say }: Writer): string | null {
  return (dossier.negotiation.resized.total.value ?? 0) < 0 ? say('deal.resized') : null;
}
