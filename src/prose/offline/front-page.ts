import { type Params, sayFirst } from '../catalogue/say.ts';
import type { FrontPage } from '../sections.ts';
import { askCodes, weighedAdvice } from './front-advice.ts';
import { openingFrame } from './opening-frame.ts';
import { priceBasis } from './price-basis.ts';
import { sayRisk } from './risk-sentence.ts';
import { counterpart, type Evidence, inOrderOf } from './style.ts';
import { easilyCovered, lineParams, pointsOf, sayEach, sayQuestions, type Writer } from './writer.ts';

/** How much of each kind the front page has room for; with the line lengths of the documents it fits one sheet. */
const most = { reasons: 4, anchors: 3, risks: 3, questions: 4 };

/** Chooses and says the lines of the front page: the deadline first, the recommendation before its reasons. */
export function writeFrontPage(writer: Writer): FrontPage {
  const { dossier, say, posture } = writer;
  const { negotiation } = dossier;
  const hasPrices = negotiation.target.price.value !== null;
  const why = reasons(writer);
  return {
    deadline: deadline(writer),
    facts: [
      say(posture === 'winBack' ? 'front.fact.ended' : 'front.fact.renewal'),
      sayFirst(say, ['front.fact.arr', 'front.fact.arrUnknown']),
      sayFirst(say, ['front.fact.seats', 'front.fact.seatsOnly']),
    ]
      .filter((fact) => fact !== null)
      .join(' · '),
    posture: say(`front.posture.${posture}`) ?? '',
    recommendation: recommendation(writer),
    recommendationReasons: why,
    ...prices(writer),
    pricesMissing: hasPrices ? null : pricesMissing(writer),
    anchors: anchors(writer),
    risks: risks(writer, why),
    questions: sayQuestions(writer, (code) => code !== 'ladderGet', most.questions),
    openingFrame: openingFrame(writer),
  };
}

function deadline({ dossier, say }: Writer): string {
  const { contract } = dossier;
  const state = contract.state.value;
  if (state === 'expired' || state === 'committed' || state === 'noticePassed')
    return say(`front.deadline.${state}`) ?? '';
  return sayFirst(say, ['front.deadline.notice', 'front.deadline.renewal', 'front.deadline.unknown']) ?? '';
}

function recommendation(writer: Writer): string {
  const { dossier, say, posture } = writer;
  const { negotiation, contract, points, value } = dossier;
  const ticket = points.find((point) => point.code === 'openTicket');
  const basis = priceBasis(dossier);
  const codes: string[] = [];
  if (posture === 'winBack') codes.push('front.recommend.winBack');
  if (posture === 'committed') codes.push('front.recommend.committed');
  if (posture === 'findOut')
    codes.push(contract.endDate.value === null ? 'front.recommend.findDates' : 'front.recommend.findValue');
  if (ticket !== undefined) codes.push('front.recommend.ticketFirst');
  if (negotiation.ask.price.value !== null) codes.push(...askCodes(writer));
  if (posture === 'rescue' && (value.scenarios.conservative.ratio.value ?? 0) < 0)
    codes.push('front.recommend.roiNegative');
  if (posture === 'expand') codes.push('front.recommend.expandHold', 'front.recommend.expand');
  if (basis.target === 'ceiling') codes.push('front.recommend.holdCeiling');
  if (negotiation.opening.price.value === negotiation.target.price.value)
    codes.push('front.recommend.holdLevel');
  codes.push('front.recommend.hold', 'front.recommend.holdWithoutPrices', 'front.recommend.findValue');
  return sayFirst(say, codes, { ...ticket?.params, rival: { words: basis.rival?.name ?? '' } }) ?? '';
}

/** The weightiest first: the page prints as many whole sentences as it has room for. */
function reasons(writer: Writer): readonly string[] {
  const { dossier, say, posture } = writer;
  const { points, negotiation } = dossier;
  const find = (code: string) => points.find((point) => point.code === code);
  const ticket = find('openTicket');
  const hasAsk = negotiation.ask.price.value !== null;
  const candidates: [string, Params | undefined, boolean][] = [
    ['front.reason.ticket', ticket?.params, ticket !== undefined && negotiation.advice.value === null],
    [
      'front.reason.ask',
      undefined,
      ticket !== undefined && negotiation.advice.value === null && (negotiation.ask.change.value ?? 0) < 0,
    ],
    ['front.reason.planOverdue', undefined, find('planOverdue') !== undefined],
    ['front.reason.rival', find('rivalQuote')?.params, find('rivalQuote') !== undefined && !hasAsk],
    ['front.reason.groupLeaving', find('groupLeaving')?.params, find('groupLeaving') !== undefined],
    ['front.reason.seatsFull', undefined, find('seatsFull') !== undefined],
    ['front.reason.value', undefined, posture !== 'rescue' && find('roiPositive') !== undefined],
    [
      'front.reason.gaps',
      { gaps: dossier.health.card.coverage },
      (dossier.health.card.coverage.value ?? 1) < 0.7 && posture !== 'committed',
    ],
  ];
  const weighed = hasAsk ? weighedAdvice(writer, ticket !== undefined) : [];
  const others = candidates.filter(([, , applies]) => applies).map(([code, params]) => say(code, params));
  return sayEach([...weighed, ...others], (said) => said, most.reasons);
}

function prices({
  dossier,
  say,
}: Writer): Pick<FrontPage, 'opening' | 'target' | 'floorOfLadder' | 'reservation'> {
  const { negotiation } = dossier;
  const { opening, target, rival } = priceBasis(dossier);
  const last = negotiation.ladder.at(-1);
  const warned = target === 'uplift' && negotiation.valueBelowTarget.value === true;
  return {
    opening: say(`front.price.opening.${opening}`),
    target: sayFirst(
      say,
      [`front.price.target.${warned ? 'valueBelow' : target}`, 'front.price.target.uplift'],
      {
        rival: { words: rival?.name ?? '' },
      },
    ),
    floorOfLadder:
      last === undefined
        ? say('front.price.floorOfLadderPlain')
        : say('front.price.floorOfLadder', { steps: { number: negotiation.ladder.length } }),
    reservation: say(
      negotiation.reservationBasis.value === 'margin'
        ? 'front.price.reservationMargin'
        : 'front.price.reservation',
    ),
  };
}

function pricesMissing({ dossier, say }: Writer): string | null {
  const { negotiation, contract } = dossier;
  if (contract.state.value === 'expired') return say('front.prices.expired');
  if (negotiation.target.price.reason?.code === 'conflict') return say('front.prices.conflict');
  if (contract.arr.value === null) return say('front.prices.noArr');
  return say(contract.listPrice.value === null ? 'front.prices.noList' : 'front.prices.noDiscount');
}

/** Chosen by weight, told in the order that whom we talk to likes. */
function anchors({ dossier, say }: Writer): readonly string[] {
  const lines = sayEach(
    dossier.value.anchors,
    (line) => say(`front.anchor.${line.category}`, lineParams(line)),
    2,
  );
  const breakEven =
    (dossier.value.breakEvenShare.value ?? 2) <= easilyCovered ? say('front.anchor.breakEven') : null;
  const spoken = ['usageGrowing', 'seatsFull', 'seatsHealthy', 'newGroup', 'goalMet'];
  const others = pointsOf(dossier, 'strength')
    .filter((point) => spoken.includes(point.code))
    .flatMap((point): readonly Evidence[] => {
      const said = sayFirst(
        say,
        ['', '.spaced', '.bare'].map((variant) => `front.anchor.${point.code}${variant}`),
        point.params,
      );
      return said === null ? [] : [{ said, kinds: [point.code === 'goalMet' ? 'value' : 'usage'] }];
    });
  const chosen: readonly Evidence[] = [
    ...lines.map((said): Evidence => ({ said, kinds: ['value'] })),
    ...(breakEven === null ? [] : [{ said: breakEven, kinds: ['price', 'method'] } satisfies Evidence]),
    ...others,
  ].slice(0, most.anchors);
  return chosen.length > 0
    ? inOrderOf(counterpart(dossier)?.styleCard, chosen)
    : [say('front.anchor.none') ?? ''];
}

/** What the recommendation has told already is told once. */
function risks(writer: Writer, told: readonly string[]): string[] {
  const isPlanTold = told.some((reason) => reason === writer.say('front.reason.planOverdue'));
  const all = pointsOf(writer.dossier, 'risk');
  const others = all.filter(({ code }) => code !== 'planOverdue' || !isPlanTold);
  const said = sayEach(
    others.length > 0 ? others : all,
    (point) => sayRisk(writer, 'front', point),
    most.risks,
  );
  if (said.length > 0) return said;
  const hasQuestions = writer.dossier.questions.length > 0;
  return [writer.say(hasQuestions ? 'front.risk.noneKnown' : 'front.risk.none') ?? ''];
}
