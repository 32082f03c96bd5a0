import type { Package } from '../../dossier/trade.ts';
import { absent, add, call, divide, given, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import { choosePackages, packagePrice } from './choose-packages.ts';
import { annuity, presentContribution } from './contribution.ts';
import { type ValueInputs, valueOfRenewal } from './options.ts';
import { type ApprovalRule, type GetType, type GiveType, importanceOf, parameterOf } from './policy.ts';
import { approverFor, packageDiscount, retention } from './price-point.ts';
import type { Prices } from './prices.ts';
import type { PricedTrade } from './trades.ts';

export type PackageInputs = ValueInputs & {
  readonly arr: Fact<number>;
  readonly list: Fact<number>;
  readonly prices: Pick<Prices, 'reservation' | 'target' | 'opening'>;
  readonly gives: readonly PricedTrade<GiveType>[];
  readonly gets: readonly PricedTrade<GetType>[];
  readonly approvals: readonly ApprovalRule[];
  /** Why there is nothing to offer any more: the contract has ended, or renews by itself. */
  readonly closed: Reason | null;
};

export type Packages = { readonly packages: readonly Package[]; readonly packageCount: Fact<number> };

/** METHODS §12: two or three packages of equal value to us, each with what it does to ARR, TCV, GRR and approval. */
export function buildPackages(inputs: PackageInputs, currency: string | null): Packages {
  const { reservation, target, opening } = inputs.prices;
  const needed = [
    opening,
    target,
    reservation,
    inputs.costToServe,
    inputs.futureProbability,
    inputs.horizonYears,
  ];
  const missing = inputs.closed ?? needed.find((input) => input.value === null)?.reason ?? null;
  const pairs = missing === null ? choosePairs(inputs) : [];
  const packages = pairs.map(({ give, get }, index) =>
    buildPackage(index + 1, give.priced, get.priced, inputs, currency),
  );
  const count =
    packages.length > 0
      ? call(
          'countRows',
          packages.map((one) => one.price),
          (...prices) => prices.length,
        )
      : absent<number>(missing ?? { code: 'noPackages' }, 'internal');
  return { packages, packageCount: fact('negotiation.packageCount', 'count', count) };
}

function choosePairs(inputs: PackageInputs) {
  const { reservation, target, opening } = inputs.prices;
  const survival = inputs.futureProbability.value ?? 0;
  const discountRate = inputs.discountRate.value ?? 0;
  const years = inputs.horizonYears.value ?? 0;
  const costToServe = inputs.costToServe.value ?? 0;
  const priced = <T extends GetType | GiveType>(trades: readonly PricedTrade<T>[]) =>
    trades.flatMap((trade) =>
      trade.npv.value === null || trade.type === 'discount'
        ? []
        : [
            {
              id: trade.id,
              npv: trade.npv.value,
              importance: importanceOf(trade.trade).value ?? 1,
              priced: trade,
            },
          ],
    );
  return choosePackages(
    { gives: priced(inputs.gives), gets: priced(inputs.gets) },
    {
      reservation: reservation.value ?? 0,
      target: target.value ?? 0,
      opening: opening.value ?? 0,
      annuity: annuity(survival / (1 + discountRate), years),
      valueAt: (price) => presentContribution({ price, costToServe, years, survival, discountRate }),
    },
    (give, get) => give.priced.type === 'shorter_term' && (committedYears(get.priced).value ?? 1) > 1,
  );
}

/** The years that a get commits the customer to: one, unless it is a term, or years paid in advance. */
function committedYears({ type, trade }: PricedTrade<GetType>): Quantity {
  return type === 'term' || type === 'prepay' ? parameterOf(trade, 'years', given(1)) : given(1);
}

function buildPackage(
  number: number,
  give: PricedTrade<GiveType>,
  get: PricedTrade<GetType>,
  inputs: PackageInputs,
  currency: string | null,
): Package {
  const { arr: today, list, prices, discountRate, futureProbability, horizonYears } = inputs;
  const id = (key: string) => `negotiation.package.${number}.${key}`;
  const params = { package: number };
  const told = (code: string, currency: string | null = null) => ({
    currency,
    label: { code: `negotiation.package.${code}`, params },
  });
  const money = (key: string, from: Quantity) => fact(id(key), 'money', from, told(key, currency));
  const price = money(
    'price',
    call(
      'packagePrice',
      [
        prices.target,
        give.npv,
        get.npv,
        futureProbability,
        discountRate,
        horizonYears,
        prices.reservation,
        prices.opening,
      ],
      (target, cost, worth, survival, rate, years, reservation, opening) =>
        packagePrice(cost + worth, {
          target,
          reservation,
          opening,
          annuity: annuity(survival / (1 + rate), years),
        }),
    ),
  );
  const freeMonths = give.type === 'free_months' ? parameterOf(give.trade, 'months') : given(0);
  const years = committedYears(get);
  const arr = money('arr', get.type === 'volume' ? add(price, volumeOf(get)) : price);
  const discount = packageDiscount(
    id('discount'),
    { list, price, freeMonths, years, discountRate },
    told('discount'),
  );
  return {
    number,
    price,
    value: money('value', add(valueOfRenewal(price, inputs), give.npv, get.npv)),
    give: fact(id('give'), 'text', give.trade.name, told('give')),
    get: fact(id('get'), 'text', get.trade.name, told('get')),
    giveType: give.type,
    getType: get.type,
    arr,
    arrChange: money('arrChange', subtract(arr, today)),
    tcv: money('tcv', subtract(multiply(arr, years), divide(multiply(price, freeMonths), given(12)))),
    grr: retention(id('grr'), 'grossRevenueRetention', today, price, told('grr')),
    discount,
    approver: approverFor(id('approver'), discount, inputs.approvals, told('approver')),
  };
}

/** What the seats of a volume get add to ARR. */
function volumeOf({ trade }: PricedTrade<GetType>): Quantity {
  return multiply(parameterOf(trade, 'seats'), parameterOf(trade, 'unit_price'));
}
