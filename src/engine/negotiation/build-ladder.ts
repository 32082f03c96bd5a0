import type { Explanation } from '../../dossier/advice.ts';
import type { ContractFacts } from '../../dossier/contract.ts';
import type { LadderStep } from '../../dossier/negotiation.ts';
import { absent, called, calledWithGaps, given, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { type Named, named } from '../named.ts';
import { cents } from './cents.ts';
import { ladderSteps } from './ladder.ts';
import type { NegotiationPolicy } from './policy.ts';
import { approverFor, discountOff, grossRetention } from './price-point.ts';
import { hasLadder, type Prices } from './prices.ts';

/** A step by its number, with how its facts are called. */
type StepNames = {
  readonly number: number;
  /** The number as an input of the step's size. */
  readonly step: Quantity;
} & Readonly<Record<'concession' | 'price' | 'discount' | 'approver' | 'grr' | 'get', Named>>;

/** The first of them; a longer ladder has the rest made for it. */
const steps = Array.from({ length: 8 }, (_, index) => namesOf(index + 1));

function namesOf(number: number): StepNames {
  const name = (key: string) =>
    named(`negotiation.ladder.${number}.${key}`, `negotiation.ladder.${key}`, { step: number });
  return {
    number,
    step: given(number, 'step'),
    concession: name('concession'),
    price: name('price'),
    discount: name('discount'),
    approver: name('approver'),
    grr: name('grr'),
    get: name('get'),
  };
}

/** METHODS §12: the steps from the opening to the end of the ladder, each with its approver and its return. */
export function buildLadder(
  context: Context,
  policy: NegotiationPolicy,
  contract: ContractFacts,
  prices: Prices,
): readonly LadderStep[] {
  if (!hasLadder(prices)) return [];
  const { opening, floorOfLadder } = prices;
  const count = context.setting('assumptions.ladder_steps');
  const ratio = context.setting('assumptions.ladder_ratio');
  const { currency } = context;
  const room = (opening.value ?? 0) - (floorOfLadder.value ?? 0);
  const sizes = ladderSteps(room, count.value ?? 0, ratio.value ?? 0);
  let previous: Fact<number> = opening;
  return Array.from({ length: count.value ?? 0 }, (_, index): LadderStep => {
    const own = steps[index] ?? namesOf(index + 1);
    const concession = fact(
      own.concession.id,
      'money',
      called('ladderStep', [opening, floorOfLadder, count, ratio, own.step], sizes[index] ?? unknown('none')),
      { currency, label: own.concession.label },
    );
    const price = fact(own.price.id, 'money', subtract(previous, concession), {
      currency,
      label: own.price.label,
    });
    previous = price;
    const get = policy.gets[index];
    const discount = discountOff(contract.listPrice, price, own.discount);
    return {
      number: own.number,
      price,
      concession,
      discount,
      approver: approverFor(discount, policy.approvals, own.approver),
      grr: grossRetention(contract.arr, price, own.grr),
      get: get === undefined ? null : { id: get.id, type: get.type },
      getName: fact(own.get.id, 'text', get?.name ?? noGet(index), own.get),
    };
  });
}

function noGet(index: number): Expression<string> {
  return absent<string>({ code: 'policyUnset', params: { path: `policy.gets.${index}` } }, 'internal');
}

/** How far the ladder may be walked in the room: up to the first step that lacks a get or crosses R (METHODS §12). */
export function buildLadderReach(ladder: readonly LadderStep[], reservation: Fact<number>): Fact<number> {
  if (ladder.length === 0) return fact('negotiation.ladder.reach', 'count', noLadder);
  const inputs: Expression[] = [reservation];
  for (const { price, getName } of ladder) inputs.push(price, getName);
  const reach = stepsWithin(ladder, cents(reservation.value ?? 0));
  return fact('negotiation.ladder.reach', 'count', calledWithGaps('ladderReach', inputs, reach));
}

const noLadder = absent<number>({ code: 'none' }, 'internal');

function stepsWithin(ladder: readonly LadderStep[], floor: number): number {
  const stop = ladder.findIndex(
    ({ price, getName }) => getName.value === null || cents(price.value ?? 0) < floor,
  );
  return stop === -1 ? ladder.length : stop;
}

/**
 * When to stop in the room (METHODS §12): the next step lacks a get, crosses R, or is larger than the customer's last
 * move. The last one only the person in the room can see; the sizes of the steps are what to hold it against.
 */
export function findStops(ladder: readonly LadderStep[], reservation: Fact<number>): readonly Explanation[] {
  const [first] = ladder;
  if (first === undefined) return [];
  const bare = ladder.find((step) => step.get === null);
  return [
    ...(bare === undefined ? [] : [{ code: 'stopWithoutGet', params: { price: bare.price } }]),
    { code: 'stopAtReservation', params: { reservation } },
    {
      code: 'stopAboveTheirMove',
      params: { largest: first.concession, smallest: (ladder.at(-1) ?? first).concession },
    },
  ];
}
