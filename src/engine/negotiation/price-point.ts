import type { ContractFacts } from '../../dossier/contract.ts';
import type { PricePoint } from '../../dossier/negotiation.ts';
import { call, divide, given, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Label, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { grossRevenueRetention, netRevenueRetention } from '../contract/revenue.ts';
import { approverOf, effectiveDiscount } from './ladder.ts';
import type { ApprovalRule } from './policy.ts';

/** What a price means: its change on today, its discount off list, who decides it, and what it does to retention. */
export function buildPricePoint(
  contract: ContractFacts,
  approvals: readonly ApprovalRule[],
  id: string,
  price: Fact<number>,
): PricePoint {
  const label = (code: string) => ({ label: { code: `negotiation.price.${code}`, params: { price: id } } });
  const discount = discountOff(`negotiation.${id}.discount`, contract.listPrice, price, label('discount'));
  return {
    price,
    change: fact(
      `negotiation.${id}.change`,
      'change',
      subtract(divide(price, contract.arr), given(1)),
      label('change'),
    ),
    discount,
    approver: approverFor(`negotiation.${id}.approver`, discount, approvals, label('approver')),
    grr: retention(`negotiation.${id}.grr`, 'grossRevenueRetention', contract.arr, price, label('grr')),
    nrr: retention(`negotiation.${id}.nrr`, 'netRevenueRetention', contract.arr, price, label('nrr')),
  };
}

type LabelOption = { readonly label: Label };

export function discountOff(
  id: string,
  list: Fact<number>,
  price: Fact<number>,
  options: LabelOption,
): Fact<number> {
  return fact(
    id,
    'rate',
    call(
      'effectiveDiscount',
      [price, list],
      (paid, listed) => effectiveDiscount(paid, listed) ?? unknown('zeroDenominator'),
    ),
    options,
  );
}

/** The effective discount of a package: free months and the years that it commits to included. */
export function packageDiscount(
  id: string,
  terms: {
    readonly list: Quantity;
    readonly price: Quantity;
    readonly freeMonths: Quantity;
    readonly years: Quantity;
    readonly discountRate: Quantity;
  },
  options: LabelOption,
): Fact<number> {
  return fact(
    id,
    'rate',
    call(
      'effectiveDiscount',
      [terms.price, terms.list, terms.freeMonths, terms.years, terms.discountRate],
      (paid, listed, freeMonths, years, discountRate) =>
        effectiveDiscount(paid, listed, { freeMonths, years, discountRate }) ?? unknown('zeroDenominator'),
    ),
    options,
  );
}

export function approverFor(
  id: string,
  discount: Fact<number>,
  approvals: readonly ApprovalRule[],
  options: LabelOption,
): Fact<string> {
  return fact(
    id,
    'code',
    call(
      'approverOf',
      [discount, ...approvals.map((tier) => tier.limit).filter((limit) => limit !== null)],
      (share) =>
        approverOf(roundHalfAway(share, 4), approvals) ??
        unknown('policyUnset', { path: 'policy.approvals' }),
    ),
    options,
  );
}

/** What a renewal at this price does to retention: contraction below today's ARR, expansion above it. */
export function retention(
  id: string,
  name: 'grossRevenueRetention' | 'netRevenueRetention',
  arr: Fact<number>,
  price: Fact<number>,
  options: LabelOption,
): Fact<number> {
  return fact(
    id,
    'share',
    call(name, [arr, price], (start, renewed) => {
      const flow = {
        start,
        churn: 0,
        contraction: Math.max(0, start - renewed),
        expansion: Math.max(0, renewed - start),
      };
      const share =
        name === 'grossRevenueRetention' ? grossRevenueRetention(flow) : netRevenueRetention(flow);
      return share ?? unknown('zeroDenominator');
    }),
    options,
  );
}
