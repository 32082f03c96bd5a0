import type { Fact, Quantity, Series } from '../../facts/node.ts';
import type { ContractFacts } from '../../dossier/contract.ts';
import { daysBetween } from '../../facts/dates.ts';
import { absent, call, callWithGaps, cell, divide, given, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import { unknown } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { lastFullMonths } from '../usage/window.ts';
import { annualContractValue, safeSeats, trueUpCharge } from './revenue.ts';
import type { Timeline } from './timeline.ts';

export type Commercials = Pick<ContractFacts, 'arr' | 'seats' | 'unitPrice' | 'listPrice'>;

/** What the customer has and pays. ARR comes from the book, else from seats × price per seat (METHODS §1). */
export function buildCommercials({ account, currency }: Context): Commercials {
  const { row } = account;
  const money = { currency, audience: 'shareable' } as const;
  const isSiteLicence = row.site_licence.value === true;
  const seats = fact(
    'contract.seats',
    'count',
    isSiteLicence ? absent({ code: 'notApplicable', params: { column: 'site_licence', file: row.site_licence.place.file } }) : cell(row.seats),
    { audience: 'shareable' },
  );
  const givenArr = cell(row.arr);
  const givenPrice = cell(row.unit_price);
  const arr = fact('contract.arr', 'money', givenArr.value === null && givenPrice.value !== null ? multiply(seats, givenPrice) : givenArr, money);
  const unitPrice = fact('contract.unitPrice', 'money', givenPrice.value === null ? divide(arr, seats) : givenPrice, money);
  const listPrice = fact('contract.listPrice', 'money', cell(row.list_price_annual), { currency });
  return { arr, seats, unitPrice, listPrice };
}

/** METHODS §1: the contract's metrics. `activeUsers` is the account's own series, null where the book has none. */
export function buildContract(
  context: Context,
  commercials: Commercials,
  timeline: Timeline,
  activeUsers: Series | null,
): ContractFacts {
  const { account, currency, asOf } = context;
  const { row } = account;
  const { arr, seats, unitPrice } = commercials;
  const money = { currency, audience: 'shareable' } as const;
  const termMonths = fact(
    'contract.termMonths',
    'months',
    call('termMonths', [timeline.startDate, timeline.renewalDate], (start, renewal) => (daysBetween(start, renewal) / 365.25) * 12),
    { audience: 'shareable' },
  );
  const oneOff = cell(account.rows.costs.find((cost) => cost.kind.value === 'implementation')?.amount ?? missingOneOff);
  const tcv = fact(
    'contract.tcv',
    'money',
    callWithGaps('contractedPayments', [arr, termMonths, oneOff], (annual, months, once) =>
      annual === null || months === null
        ? unknown('missing', { column: annual === null ? 'arr' : 'contract_start' })
        : (annual * months) / 12 + (once ?? 0),
    ),
    money,
  );
  const acv = fact(
    'contract.acv',
    'money',
    callWithGaps('annualContractValue', [tcv, oneOff, termMonths], (total, once, months) =>
      total === null || months === null
        ? unknown('missing', { column: 'contract_start' })
        : (annualContractValue(total, once ?? 0, months) ?? unknown('zeroDenominator')),
    ),
    money,
  );
  const peakUsers = fact('contract.peakUsers', 'count', peakOfLastThreeMonths(activeUsers), { audience: 'shareable' });
  const safe = fact(
    'contract.safeSeats',
    'count',
    call('seatsWithHeadroom', [peakUsers, context.setting('assumptions.contraction_headroom')], safeSeats),
  );
  const exposure = fact(
    'contract.contractionExposure',
    'money',
    multiply(
      call('excessOver', [seats, safe], (have, need) => Math.max(0, have - need)),
      unitPrice,
    ),
    { currency },
  );
  const trueUp = fact(
    'contract.trueUp',
    'money',
    row.true_up.value === true
      ? call('trueUpCharge', [peakUsers, seats, unitPrice, timeline.daysToRenewal], (peak, have, price, days) =>
          days < 0 ? unknown('expired') : trueUpCharge({ peakUsers: peak, seats: have, unitPrice: price, days }),
        )
      : absent({ code: 'noClause' }),
    money,
  );
  return {
    ...commercials,
    ...timeline,
    termMonths,
    tcv,
    acv,
    peakUsers,
    trueUp,
    safeSeats: safe,
    contractionExposure: exposure,
    lastUplift: lastUplift(context, asOf.value ?? ''),
  };
}

const missingOneOff = {
  value: null,
  state: 'unknown',
  place: { file: 'costs', column: 'amount' },
  audience: 'shareable',
} as const;

/** The highest use of the last three full months: consecutive, all known, ending with the last on record. */
function peakOfLastThreeMonths(activeUsers: Series | null): Quantity {
  if (activeUsers === null) return absent({ code: 'missing', params: { column: 'active_users', file: 'usage' } });
  return call('peakOfLastMonths', [activeUsers, given(3)], (points, count) => {
    const last = lastFullMonths(points, count);
    return last === null ? unknown('gap', { months: count }) : Math.max(...last.map((point) => point.value));
  });
}

/** Uplift of the newest price change on record: the price's own change, never the growth of ARR (METHODS §1). */
function lastUplift({ account }: Context, asOf: string): Fact<number> {
  const changes = account.rows.price_changes
    .filter((change) => change.date.value !== null && change.date.value <= asOf)
    .sort((a, b) => (a.date.value ?? '').localeCompare(b.date.value ?? '') || 0);
  const newest = changes.at(-1);
  return fact(
    'contract.lastUplift',
    'change',
    newest === undefined
      ? absent({ code: 'none', params: { file: 'price_changes' } }, 'internal')
      : subtract(divide(cell(newest.to), cell(newest.from)), given(1)),
  );
}
