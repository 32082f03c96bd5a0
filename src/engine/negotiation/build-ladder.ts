import type { ContractFacts } from '../../dossier/contract.ts';
import type { LadderStep } from '../../dossier/negotiation.ts';
import { call, given, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { ladderSteps, type NegotiationPolicy } from './ladder.ts';
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
    const discount = discountOff(id('discount'), contract.listPrice, price, label('discount'));
    return {
      number,
      price,
      concession,
      discount,
      approver: approverFor(id('approver'), discount, policy.approvals, label('approver')),
      grr: retention(id('grr'), 'grossRevenueRetention', contract.arr, price, label('grr')),
      get: policy.gets[index] ?? null,
    };
  });
}
