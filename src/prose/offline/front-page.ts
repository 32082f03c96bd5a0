import { type Params, passage, sayFirst } from '../catalogue/say.ts';
import type { FrontPage } from '../sections.ts';
import { openingFrame } from './opening-frame.ts';
import { lineParams, pointsOf, sayEach, sayQuestions, type Writer } from './writer.ts';

/** How much of each kind the front page has room for; with the line lengths of the documents it fits one sheet. */
const most = { anchors: 3, risks: 3, questions: 4 };

/** Chooses and says the lines of the front page: the deadline first, the recommendation before its reasons. */
export function writeFrontPage(writer: Writer): FrontPage {
  const { dossier, say, posture } = writer;
  const { negotiation } = dossier;
  const hasPrices = negotiation.target.price.value !== null;
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
    recommendationReasons: passage(reasons(writer)) ?? '',
    ...prices(writer),
    pricesMissing: hasPrices ? null : pricesMissing(writer),
    anchors: anchors(writer),
    risks: risks(writer),
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

function recommendation({ dossier, say, posture }: Writer): string {
  const { negotiation, contract, points, value } = dossier;
  const ticket = points.find((point) => point.code === 'openTicket');
  const codes: string[] = [];
  if (posture === 'winBack') codes.push('front.recommend.winBack');
  if (posture === 'committed') codes.push('front.recommend.committed');
  if (posture === 'findOut')
    codes.push(contract.endDate.value === null ? 'front.recommend.findDates' : 'front.recommend.findValue');
  if (ticket !== undefined) codes.push('front.recommend.ticketFirst');
  if (negotiation.ask.price.value !== null)
    codes.push(...askCodes(negotiation.askBelowFloor.value, negotiation.ask.approver.value));
  if (posture === 'rescue' && (value.scenarios.conservative.ratio.value ?? 0) < 0)
    codes.push('front.recommend.roiNegative');
  if (posture === 'expand') codes.push('front.recommend.expandHold', 'front.recommend.expand');
  codes.push('front.recommend.hold', 'front.recommend.holdWithoutPrices', 'front.recommend.findValue');
  return sayFirst(say, codes, ticket?.params) ?? '';
}

function askCodes(belowFloor: boolean | null, approver: string | null): readonly string[] {
  if (belowFloor === true) return ['front.recommend.askBelowFloor'];
  if (approver === null) return ['front.recommend.askWithoutList'];
  return [approver === 'owner' ? 'front.recommend.askWithinAuthority' : 'front.recommend.askBeyondAuthority'];
}

/** Two reasons at most, the ones that a reader would ask for first. */
function reasons({ dossier, say, posture }: Writer): readonly string[] {
  const { points, negotiation } = dossier;
  const find = (code: string) => points.find((point) => point.code === code);
  const candidates: [string, Params | undefined, boolean][] = [
    ['front.reason.ticket', find('openTicket')?.params, find('openTicket') !== undefined],
    [
      'front.reason.ask',
      undefined,
      find('openTicket') !== undefined &&
        negotiation.ask.change.value !== null &&
        negotiation.ask.change.value < 0,
    ],
    ['front.reason.rival', find('rivalQuote')?.params, find('rivalQuote') !== undefined],
    ['front.reason.groupLeaving', find('groupLeaving')?.params, find('groupLeaving') !== undefined],
    ['front.reason.seatsFull', undefined, find('seatsFull') !== undefined],
    ['front.reason.value', undefined, posture !== 'rescue' && find('roiPositive') !== undefined],
    ['front.reason.planOverdue', undefined, find('planOverdue') !== undefined],
    [
      'front.reason.gaps',
      { gaps: dossier.health.card.coverage },
      (dossier.health.card.coverage.value ?? 1) < 0.7 && posture !== 'committed',
    ],
  ];
  return sayEach(
    candidates.filter(([, , applies]) => applies),
    ([code, params]) => say(code, params),
    2,
  );
}

function prices({
  dossier,
  say,
}: Writer): Pick<FrontPage, 'opening' | 'target' | 'floorOfLadder' | 'reservation'> {
  const { negotiation } = dossier;
  const { opening, target, reservation } = negotiation;
  const last = negotiation.ladder.at(-1);
  const openingCode = priceCode(
    opening.price.value,
    [
      [negotiation.cap.value, 'front.price.openingCap'],
      [dossier.contract.listPrice.value, 'front.price.openingList'],
      [dossier.contract.arr.value, 'front.price.openingLevel'],
    ],
    'front.price.opening',
  );
  const targetCode = priceCode(
    target.price.value,
    [
      [dossier.contract.arr.value, 'front.price.targetLevel'],
      [reservation.price.value, 'front.price.targetFloor'],
      [negotiation.cap.value, 'front.price.targetCapped'],
      [dossier.contract.listPrice.value, 'front.price.targetCapped'],
    ],
    'front.price.targetUplift',
  );
  return {
    opening: say(openingCode),
    target: say(targetCode),
    floorOfLadder:
      last === undefined
        ? say('front.price.floorOfLadderPlain')
        : say('front.price.floorOfLadder', { steps: { number: negotiation.ladder.length } }),
    reservation: say('front.price.reservation'),
  };
}

/** What a price was set by: the first bound that it equals to the cent. */
export function priceCode(
  price: number | null,
  bounds: readonly (readonly [number | null, string])[],
  otherwise: string,
): string {
  const hit = bounds.find(([bound]) => bound !== null && price !== null && Math.abs(bound - price) < 0.005);
  return hit?.[1] ?? otherwise;
}

function pricesMissing({ dossier, say }: Writer): string | null {
  const { negotiation, contract } = dossier;
  if (contract.state.value === 'expired') return say('front.prices.expired');
  if (negotiation.target.price.reason?.code === 'conflict') return say('front.prices.conflict');
  if (contract.arr.value === null) return say('front.prices.noArr');
  return say(contract.listPrice.value === null ? 'front.prices.noList' : 'front.prices.noDiscount');
}

function anchors({ dossier, say }: Writer): string[] {
  const lines = sayEach(
    dossier.value.anchors,
    (line) => say(`front.anchor.${line.category}`, lineParams(line)),
    2,
  );
  const breakEven = (dossier.value.breakEvenShare.value ?? 2) <= 1 ? say('front.anchor.breakEven') : null;
  const spoken = ['usageGrowing', 'seatsFull', 'seatsHealthy', 'newGroup', 'goalMet'];
  const others = sayEach(
    pointsOf(dossier, 'strength').filter((point) => spoken.includes(point.code)),
    (point) => say(`front.anchor.${point.code}`, point.params),
    most.anchors,
  );
  const chosen = [...lines, ...(breakEven === null ? [] : [breakEven]), ...others].slice(0, most.anchors);
  return chosen.length > 0 ? chosen : [say('front.anchor.none') ?? ''];
}

function risks({ dossier, say }: Writer): string[] {
  const said = sayEach(
    pointsOf(dossier, 'risk'),
    (point) => say(`front.risk.${point.code}`, point.params),
    most.risks,
  );
  return said.length > 0 ? said : [say('front.risk.none') ?? ''];
}
