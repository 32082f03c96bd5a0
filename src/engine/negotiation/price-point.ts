import type { ContractFacts } from '../../dossier/contract.ts';
import type { PricePoint } from '../../dossier/negotiation.ts';
import { call, called, divide, given, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { type Unknown, unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { grossRevenueRetention, netRevenueRetention } from '../contract/revenue.ts';
import { type Named, named } from '../named.ts';
import { approverOf, effectiveDiscount } from './ladder.ts';
import type { Approvals } from './policy.ts';

/** The prices that are told with all that they mean. */
export type PointName = 'reservation' | 'target' | 'opening' | 'floorOfLadder' | 'ask';

type PointNames = Readonly<Record<'change' | 'discount' | 'approver' | 'grr' | 'nrr', Named>>;

const names: Readonly<Record<PointName, PointNames>> = {
  reservation: namesOf('reservation'),
  target: namesOf('target'),
  opening: namesOf('opening'),
  floorOfLadder: namesOf('floorOfLadder'),
  ask: namesOf('ask'),
};

function namesOf(price: PointName): PointNames {
  const name = (key: string) => named(`negotiation.${price}.${key}`, `negotiation.price.${key}`, { price });
  return {
    change: name('change'),
    discount: name('discount'),
    approver: name('approver'),
    grr: name('grr'),
    nrr: name('nrr'),
  };
}

const one = given(1);

/** What a price means: its change on today, its discount off list, who decides it, and what it does to retention. */
export function buildPricePoint(
  { arr, listPrice }: Pick<ContractFacts, 'arr' | 'listPrice'>,
  approvals: Approvals,
  name: PointName,
  price: Fact<number>,
): PricePoint {
  const own = names[name];
  const discount = discountOff(listPrice, price, own.discount);
  return {
    price,
    change: fact(own.change.id, 'change', subtract(divide(price, arr), one), own.change),
    discount,
    approver: approverFor(discount, approvals, own.approver),
    grr: grossRetention(arr, price, own.grr),
    nrr: netRetention(arr, price, own.nrr),
  };
}

export function discountOff(list: Fact<number>, price: Fact<number>, name: Named): Fact<number> {
  return fact(name.id, 'rate', call('effectiveDiscount', [price, list], plainDiscount), name);
}

function plainDiscount(paid: number, listed: number): number | Unknown {
  return effectiveDiscount(paid, listed) ?? unknown('zeroDenominator');
}

/** The effective discount of a package: free months and the years that it commits to included. */
export function packageDiscount(
  terms: {
    readonly list: Quantity;
    readonly price: Quantity;
    readonly freeMonths: Quantity;
    readonly years: Quantity;
    readonly discountRate: Quantity;
  },
  name: Named,
): Fact<number> {
  const { list, price, freeMonths, years, discountRate } = terms;
  const discount = effectiveDiscount(price.value ?? 0, list.value ?? 0, {
    freeMonths: freeMonths.value ?? 0,
    years: years.value ?? 0,
    discountRate: discountRate.value ?? 0,
  });
  const inputs = [price, list, freeMonths, years, discountRate];
  const result = called('effectiveDiscount', inputs, discount ?? unknown('zeroDenominator'));
  return fact(name.id, 'rate', result, name);
}

export function approverFor(discount: Fact<number>, approvals: Approvals, name: Named): Fact<string> {
  const approver = approverOf(roundHalfAway(discount.value ?? 0, 4), approvals.tiers) ?? noPolicy;
  return fact(name.id, 'code', called('approverOf', [discount, ...approvals.limits], approver), name);
}

const noPolicy = unknown('policyUnset', { path: 'policy.approvals' });

/** What a renewal at this price does to retention: contraction below today's ARR. */
export function grossRetention(arr: Fact<number>, price: Fact<number>, name: Named): Fact<number> {
  return fact(name.id, 'share', call('grossRevenueRetention', [arr, price], grossAt), name);
}

/** The same with the expansion of a price above today's ARR. */
function netRetention(arr: Fact<number>, price: Fact<number>, name: Named): Fact<number> {
  return fact(name.id, 'share', call('netRevenueRetention', [arr, price], netAt), name);
}

function grossAt(start: number, renewed: number): number | Unknown {
  const contraction = Math.max(0, start - renewed);
  return grossRevenueRetention({ start, churn: 0, contraction }) ?? unknown('zeroDenominator');
}

function netAt(start: number, renewed: number): number | Unknown {
  const contraction = Math.max(0, start - renewed);
  const expansion = Math.max(0, renewed - start);
  return netRevenueRetention({ start, churn: 0, contraction, expansion }) ?? unknown('zeroDenominator');
}
