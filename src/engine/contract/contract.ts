import type { Account } from '../../book/account.ts';
import type { ContractFacts } from '../../dossier/contract.ts';
import { daysBetween } from '../../facts/dates.ts';
import { absent, call, cell, divide, given, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity, Series } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { lastFullMonths } from '../usage/window.ts';
import { feeOfYear, readCosts } from '../value/costs.ts';
import { annualContractValue, excessOver, safeSeats, trueUpCharge } from './revenue.ts';
import { daysLapsed, type Timeline } from './timeline.ts';

const one = given(1);
const monthsOfPeak = given(3);

export type Commercials = Pick<ContractFacts, 'arr' | 'seats' | 'unitPrice' | 'listPrice'>;

/** What the customer has and pays. ARR comes from the book, else from seats × price per seat (METHODS §1). */
export function buildCommercials({ account, currency }: Context): Commercials {
  const { row } = account;
  const money = { currency, audience: 'shareable' } as const;
  const isSiteLicence = row.site_licence.value === true;
  const seats = fact(
    'contract.seats',
    'count',
    isSiteLicence
      ? absent<number>({
          code: 'notApplicable',
          params: { column: 'site_licence', file: row.site_licence.place.file },
        })
      : cell(row.seats),
    { audience: 'shareable' },
  );
  const givenArr = cell(row.arr);
  const givenPrice = cell(row.unit_price);
  const arr = fact(
    'contract.arr',
    'money',
    givenArr.value === null && givenPrice.value !== null ? multiply(seats, givenPrice) : givenArr,
    money,
  );
  const unitPrice = fact(
    'contract.unitPrice',
    'money',
    givenPrice.value === null ? divide(arr, seats) : givenPrice,
    money,
  );
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
    call('termMonths', [timeline.startDate, timeline.renewalDate], monthsBetween),
    {
      audience: 'shareable',
    },
  );
  const { tcv, acv } = buildTermValue(account, arr, termMonths, currency);
  const peakUsers = fact('contract.peakUsers', 'count', peakOfLastThreeMonths(activeUsers), {
    audience: 'shareable',
  });
  const safe = fact(
    'contract.safeSeats',
    'count',
    call('seatsWithHeadroom', [peakUsers, context.setting('assumptions.contraction_headroom')], safeSeats),
  );
  const exposure = fact(
    'contract.contractionExposure',
    'money',
    multiply(call('excessOver', [seats, safe], excessOver), unitPrice),
    { currency },
  );
  const trueUp = fact(
    'contract.trueUp',
    'money',
    row.true_up.value === true
      ? call(
          'trueUpCharge',
          [peakUsers, seats, unitPrice, timeline.daysToRenewal],
          (peak, have, price, days) =>
            days < 0
              ? unknown('expired')
              : trueUpCharge({ peakUsers: peak, seats: have, unitPrice: price, days }),
        )
      : absent<number>({ code: 'noClause' }),
    money,
  );
  return {
    arr,
    seats,
    unitPrice,
    listPrice: commercials.listPrice,
    startDate: timeline.startDate,
    endDate: timeline.endDate,
    renewalDate: timeline.renewalDate,
    daysToRenewal: timeline.daysToRenewal,
    lastNoticeDay: timeline.lastNoticeDay,
    daysToNotice: timeline.daysToNotice,
    state: timeline.state,
    urgency: timeline.urgency,
    termMonths,
    tcv,
    acv,
    peakUsers,
    trueUp,
    safeSeats: safe,
    contractionExposure: exposure,
    daysLapsed: fact('contract.daysLapsed', 'days', daysLapsed(timeline.daysToRenewal), {
      audience: 'shareable',
    }),
    lastUplift: lastUplift(context, asOf.value ?? ''),
  };
}

/**
 * TCV is what the contract pays over its term, ACV what that is a year without one-offs. A fee row of year 0 is the
 * one-off; a year without a fee row pays the ARR.
 */
function buildTermValue(account: Account, arr: Quantity, termMonths: Fact<number>, currency: string | null) {
  const money = { currency, audience: 'shareable' } as const;
  const years = Math.max(1, Math.ceil(roundHalfAway((termMonths.value ?? 0) / 12, 2)));
  const costs = readCosts(account);
  const oneOff = feeOfYear(costs, arr, 0);
  const fees = Array.from({ length: years }, (_, index) => feeOfYear(costs, arr, index + 1));
  const payments = call('contractedPayments', [termMonths, oneOff, ...fees], (months, once, ...yearly) =>
    yearly.reduce((sum, fee, index) => sum + fee * Math.min(1, Math.max(0, months / 12 - index)), once),
  );
  const tcv = fact('contract.tcv', 'money', payments, money);
  const annual = call(
    'annualContractValue',
    [tcv, oneOff, termMonths],
    (total, once, months) => annualContractValue(total, once, months) ?? unknown('zeroDenominator'),
  );
  return { tcv, acv: fact('contract.acv', 'money', annual, money) };
}

/** Whole months where the dates allow it, else the fraction by days. */
function monthsBetween(start: string, end: string): number {
  const months =
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
    Number(end.slice(5, 7)) -
    Number(start.slice(5, 7));
  return end.slice(8) === start.slice(8) ? months : (daysBetween(start, end) / 365.25) * 12;
}

/** The highest use of the last three full months: consecutive, all known, ending with the last on record. */
function peakOfLastThreeMonths(activeUsers: Series | null): Quantity {
  if (activeUsers === null)
    return absent({ code: 'missing', params: { column: 'active_users', file: 'usage' } });
  return call('peakOfLastMonths', [activeUsers, monthsOfPeak], (points, count) => {
    const last = lastFullMonths(points, count);
    return last === null ? unknown('gap', { months: count }) : Math.max(...last.map((point) => point.value));
  });
}

/** Uplift of the newest price change on record: the price's own change, never the growth of ARR (METHODS §1). */
function lastUplift({ account }: Context, asOf: string): Fact<number> {
  const changes = account.rows.price_changes
    .filter((change) => change.date.value !== null && change.date.value <= asOf)
    .sort((a, b) => ((a.date.value ?? '') < (b.date.value ?? '') ? -1 : 1) || 0);
  const newest = changes.at(-1);
  return fact(
    'contract.lastUplift',
    'change',
    newest === undefined
      ? absent({ code: 'none', params: { file: 'price_changes' } }, 'internal')
      : subtract(divide(cell(newest.to), cell(newest.from)), one),
  );
}
