import type { Package } from '../../dossier/trade.ts';
import { absent, add, called, divide, given, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import { type Named, named } from '../named.ts';
import { choosePackages, mostPackages, packagePrice } from './choose-packages.ts';
import { annuity, presentContribution } from './contribution.ts';
import { type ValueInputs, valueOfRenewal } from './options.ts';
import { type Approvals, type GetType, type GiveType, importanceOf, parameterOf } from './policy.ts';
import { approverFor, grossRetention, packageDiscount } from './price-point.ts';
import type { Prices } from './prices.ts';
import type { PricedTrade } from './trades.ts';

export type PackageInputs = {
  readonly worth: ValueInputs;
  readonly trades: {
    readonly gives: readonly PricedTrade<GiveType>[];
    readonly gets: readonly PricedTrade<GetType>[];
  };
  readonly arr: Fact<number>;
  readonly list: Fact<number>;
  readonly prices: Pick<Prices, 'reservation' | 'target' | 'opening'>;
  readonly approvals: Approvals;
  /** Why there is nothing to offer any more: the contract has ended, or renews by itself. */
  readonly closed: Reason | null;
};

export type Packages = { readonly packages: readonly Package[]; readonly packageCount: Fact<number> };

type PackageNames = { readonly number: number } & Readonly<
  Record<Exclude<keyof Package, 'number' | 'giveType' | 'getType'>, Named>
>;

const names = Array.from({ length: mostPackages }, (_, index) => namesOf(index + 1));

function namesOf(number: number): PackageNames {
  const name = (key: string) =>
    named(`negotiation.package.${number}.${key}`, `negotiation.package.${key}`, { package: number });
  return {
    number,
    price: name('price'),
    value: name('value'),
    give: name('give'),
    get: name('get'),
    arr: name('arr'),
    arrChange: name('arrChange'),
    tcv: name('tcv'),
    grr: name('grr'),
    discount: name('discount'),
    approver: name('approver'),
  };
}

/** METHODS §12: two or three packages of equal value to us, each with what it does to ARR, TCV, GRR and approval. */
export function buildPackages(inputs: PackageInputs, currency: string | null): Packages {
  const { reservation, target, opening } = inputs.prices;
  const { costToServe, futureProbability, horizonYears } = inputs.worth;
  const needed = [opening, target, reservation, costToServe, futureProbability, horizonYears];
  const missing = inputs.closed ?? needed.find((input) => input.value === null)?.reason ?? null;
  const pairs = missing === null ? choosePairs(inputs) : [];
  const packages = pairs.map(({ give, get }, index) =>
    buildPackage(names[index] ?? namesOf(index + 1), give.priced, get.priced, inputs, currency),
  );
  const count =
    packages.length > 0
      ? called(
          'countRows',
          packages.map((one) => one.price),
          packages.length,
        )
      : absent<number>(missing ?? { code: 'noPackages' }, 'internal');
  return { packages, packageCount: fact('negotiation.packageCount', 'count', count) };
}

function choosePairs({ prices, trades, worth }: PackageInputs) {
  const { reservation, target, opening } = prices;
  const survival = worth.futureProbability.value ?? 0;
  const discountRate = worth.discountRate.value ?? 0;
  const years = worth.horizonYears.value ?? 0;
  const costToServe = worth.costToServe.value ?? 0;
  return choosePackages(
    { gives: offersOf(trades.gives), gets: offersOf(trades.gets) },
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

/** The trades that are priced and are not the price itself. */
function offersOf<T extends GetType | GiveType>(trades: readonly PricedTrade<T>[]) {
  const offers: { id: string; npv: number; importance: number; priced: PricedTrade<T> }[] = [];
  for (const priced of trades) {
    const npv = priced.npv.value;
    if (npv === null || priced.type === 'discount') continue;
    offers.push({ id: priced.id, npv, importance: importanceOf(priced.trade).value ?? 1, priced });
  }
  return offers;
}

/** The years that a get commits the customer to: one, unless it is a term, or years paid in advance. */
function committedYears({ type, trade }: PricedTrade<GetType>): Quantity {
  return type === 'term' || type === 'prepay' ? parameterOf(trade, 'years', one) : one;
}

const none = given(0);
const one = given(1);
const monthsOfYear = given(12);

function buildPackage(
  own: PackageNames,
  give: PricedTrade<GiveType>,
  get: PricedTrade<GetType>,
  inputs: PackageInputs,
  currency: string | null,
): Package {
  const { arr: today, list, worth } = inputs;
  const money = ({ id, label }: Named, from: Quantity) => fact(id, 'money', from, { currency, label });
  const price = money(own.price, priceOf(give, get, inputs));
  const freeMonths = give.type === 'free_months' ? parameterOf(give.trade, 'months') : none;
  const years = committedYears(get);
  const arr = money(own.arr, get.type === 'volume' ? add(price, volumeOf(get)) : price);
  const discount = packageDiscount(
    { list, price, freeMonths, years, discountRate: worth.discountRate },
    own.discount,
  );
  const unpaid = divide(multiply(price, freeMonths), monthsOfYear);
  return {
    number: own.number,
    price,
    value: money(own.value, add(valueOfRenewal(price, worth), give.npv, get.npv)),
    give: fact(own.give.id, 'text', give.trade.name, own.give),
    get: fact(own.get.id, 'text', get.trade.name, own.get),
    giveType: give.type,
    getType: get.type,
    arr,
    arrChange: money(own.arrChange, subtract(arr, today)),
    tcv: money(own.tcv, subtract(multiply(arr, years), unpaid)),
    grr: grossRetention(today, price, own.grr),
    discount,
    approver: approverFor(discount, inputs.approvals, own.approver),
  };
}

/** The price at which both leave us as well off as the target: all that it rests on is known, or there are no packages. */
function priceOf(give: PricedTrade, get: PricedTrade, { prices, worth }: PackageInputs): Quantity {
  const { target, reservation, opening } = prices;
  const { futureProbability, discountRate, horizonYears } = worth;
  const survival = futureProbability.value ?? 0;
  return called(
    'packagePrice',
    [target, give.npv, get.npv, futureProbability, discountRate, horizonYears, reservation, opening],
    packagePrice((give.npv.value ?? 0) + (get.npv.value ?? 0), {
      target: target.value ?? 0,
      reservation: reservation.value ?? 0,
      opening: opening.value ?? 0,
      annuity: annuity(survival / (1 + (discountRate.value ?? 0)), horizonYears.value ?? 0),
    }),
  );
}

/** What the seats of a volume get add to ARR. */
function volumeOf({ trade }: PricedTrade<GetType>): Quantity {
  return multiply(parameterOf(trade, 'seats'), parameterOf(trade, 'unit_price'));
}
