import type { Explanation } from '../../dossier/advice.ts';
import type { ContractFacts } from '../../dossier/contract.ts';
import type { LadderStep } from '../../dossier/negotiation.ts';
import { absent, call, callWithGaps, given, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { cents } from './cents.ts';
import { ladderSteps } from './ladder.ts';
import type { NegotiationPolicy } from './policy.ts';
import { approverFor, discountOff, retention } from './price-point.ts';
import { hasLadder, type Prices } from './prices.ts';

/** METHODS §12: the steps from the opening to the end of the ladder, each with its approver and its return. */
export function buildLadder(
  context: Context,
  policy: NegotiationPolicy,
  contract: ContractFacts,
  prices: Prices,
): readonly LadderStep[] {
  if (!hasLadder(prices)) return [];
  const count = context.setting('assumptions.ladder_steps');
  const ratio = context.setting('assumptions.ladder_ratio');
  const { currency } = context;
  let previous: Fact<number> = prices.opening;
  return Array.from({ length: count.value ?? 0 }, (_, index): LadderStep => {
    const number = index + 1;
    const id = (key: string) => `negotiation.ladder.${number}.${key}`;
    const label = (code: string) => ({
      label: { code: `negotiation.ladder.${code}`, params: { step: number } },
    });
    const concession = fact(
      id('concession'),
      'money',
      call(
        'ladderStep',
        [prices.opening, prices.floorOfLadder, count, ratio, given(number, 'step')],
        (from, to, steps, q, step) => ladderSteps(from - to, steps, q)[step - 1] ?? unknown('none'),
      ),
      { currency, ...label('concession') },
    );
    const price = fact(id('price'), 'money', subtract(previous, concession), { currency, ...label('price') });
    previous = price;
    const get = policy.gets[index];
    const discount = discountOff(id('discount'), contract.listPrice, price, label('discount'));
    return {
      number,
      price,
      concession,
      discount,
      approver: approverFor(id('approver'), discount, policy.approvals, label('approver')),
      grr: retention(id('grr'), 'grossRevenueRetention', contract.arr, price, label('grr')),
      get: get === undefined ? null : { id: get.id, type: get.type },
      getName: fact(
        id('get'),
        'text',
        get?.name ??
          absent<string>({ code: 'policyUnset', params: { path: `policy.gets.${index}` } }, 'internal'),
        label('get'),
      ),
    };
  });
}

/** How far the ladder may be walked in the room: up to the first step that lacks a get or crosses R (METHODS §12). */
export function buildLadderReach(ladder: readonly LadderStep[], reservation: Fact<number>): Fact<number> {
  const reach =
    ladder.length === 0
      ? absent<number>({ code: 'none' }, 'internal')
      : callWithGaps(
          'ladderReach',
          [reservation, ...ladder.flatMap((step) => [step.price, step.getName])],
          (floor, ...steps) => {
            const stop = ladder.findIndex((_, index) => {
              const [price, get] = [steps[2 * index], steps[2 * index + 1]];
              return get === null || cents(Number(price)) < cents(Number(floor));
            });
            return stop === -1 ? ladder.length : stop;
          },
        );
  return fact('negotiation.ladder.reach', 'count', reach);
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
