import type { AccountRow } from '../../book/account.ts';
import type { Scalar } from '../../facts/cell.ts';
import { addDays } from '../../facts/dates.ts';
import { add, called, cell, given, multiply } from '../../facts/expression.ts';
import type { Expression } from '../../facts/node.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Unit } from '../../facts/unit.ts';
import type { Context } from '../context.ts';
import { type BookText, newestFirst } from './book-texts.ts';
import { type Claim, claimsIn } from './claims.ts';
import type { ConflictCode } from './conflict-rules.ts';
import { cellSide, dispute, type Finding, type Side, side } from './finding.ts';

/**
 * A figure or a date in somebody's words against the cell that says otherwise. The tables stand; the words are shown.
 *
 * @param texts what has been said until the day of the brief.
 */
export function findClaimConflicts(context: Context, texts: readonly BookText[]): readonly Finding[] {
  const from = currentSince(context);
  const claims: Sourced[] = [];
  for (const source of texts) {
    const { date, text } = source;
    if (date !== null && date < from) continue;
    for (const claim of claimsIn(text)) claims.push({ source, claim });
  }
  if (claims.length === 0) return [];
  claims.sort((a, b) => newestFirst(a.source, b.source));
  return [
    ...claims.flatMap(({ source, claim }) => statement(context, source, claim)),
    ...asks(context, claims),
  ];
}

type Sourced = { readonly source: BookText; readonly claim: Claim };

const currentDays = 365;

/** From when on words count: the running term, a year at most. What was said before the contract is about another one. */
function currentSince({ account, asOf }: Context): string {
  const starts = [addDays(asOf.value ?? '', -currentDays), account.row.contract_start.value ?? ''];
  return starts.sort().at(-1) ?? '';
}

function statement(context: Context, source: BookText, claim: Claim): readonly Finding[] {
  const { row } = context.account;
  switch (claim.kind) {
    case 'seats':
      return row.seats.value === null || isCountOfAccount(context, claim.value)
        ? []
        : [
            conflict(
              'seatsInText',
              source,
              cellSide('seats', 'count', row.seats),
              claim,
              'count',
              row,
              'seats',
            ),
          ];
    case 'arr':
      return row.arr.value === null || isAmountOfAccount(context, claim.value)
        ? []
        : [conflict('arrInText', source, cellSide('arr', 'money', row.arr), claim, 'money', row, 'arr')];
    case 'noticeDays':
      return row.notice_days.value === null || Math.abs(row.notice_days.value - claim.value) <= 5
        ? []
        : [
            conflict(
              'noticeInText',
              source,
              cellSide('noticeDays', 'days', row.notice_days),
              claim,
              'days',
              row,
              'notice_days',
            ),
          ];
    case 'contractEnd':
      return isEndOfContract(context, claim.value)
        ? []
        : [
            conflict(
              'endInText',
              source,
              cellSide('end', 'date', row.contract_end),
              claim,
              'date',
              row,
              'contract_end',
            ),
          ];
    default:
      return [];
  }
}

function conflict(
  code: ConflictCode,
  source: BookText,
  table: Side,
  claim: Claim,
  unit: Unit,
  row: AccountRow,
  column: keyof AccountRow & string,
): Finding {
  return {
    code,
    about: source.about,
    sides: [
      table,
      side('claimed', unit, claimed(source, claim.value)),
      cellSide('text', 'text', source.cell),
    ],
    disputes: [dispute('accounts', row, column)],
  };
}

/** The figure in a text: its source is the cell of the text. */
function claimed<T extends Scalar>(source: BookText, value: T): Expression<T> {
  return called('figureInText', [cell(source.cell)], value);
}

function isCountOfAccount({ account }: Context, count: number): boolean {
  const { row, rows } = account;
  const known = [row.seats, row.eligible_users, row.employees, ...rows.invoices.map((one) => one.seats)];
  return known.some((one) => one.value === count);
}

/** Whether an amount is one that the tables hold: the ARR, or another price that it may be about. */
function isAmountOfAccount({ account, setting }: Context, amount: number): boolean {
  const { row, rows } = account;
  const known = [
    row.arr,
    row.list_price_annual,
    row.customer_ask,
    row.cost_to_serve,
    ...rows.competitors.flatMap((one) => [one.price_annual, one.price]),
    ...rows.costs.map((one) => one.amount),
    ...rows.invoices.map((one) => one.amount),
  ];
  const tolerance = setting('assumptions.conflict_tolerance').value ?? 0;
  return known.some((one) => one.value !== null && isNear(one.value, amount, tolerance));
}

function isNear(a: number, b: number, tolerance: number): boolean {
  return a !== 0 && roundHalfAway(Math.abs(b / a - 1), 4) <= tolerance;
}

/** The inclusive end, the renewal on the day after it, or a day that is past and of an earlier term. */
function isEndOfContract({ account, asOf }: Context, date: string): boolean {
  const end = account.row.contract_end.value;
  return end === null || date <= (asOf.value ?? '') || date === end || date === addDays(end, 1);
}

/** The newest words about what they ask for, against the ask of the table. */
function asks(context: Context, claims: readonly Sourced[]): readonly Finding[] {
  const { row } = context.account;
  const { arr, customer_ask: price, customer_ask_change: change } = row;
  const spoken = claims.filter(({ claim, source }) => source.date !== null && isAsk(claim, arr.value));
  const newest = spoken
    .map(({ source }) => source.date ?? '')
    .sort()
    .at(-1);
  const latest = spoken
    .filter(({ source }) => source.date === newest)
    .sort((a, b) => (a.source.about < b.source.about ? -1 : 1));
  const asked =
    price.value ?? (arr.value === null || change.value === null ? null : arr.value * (1 + change.value));
  if (asked === null || arr.value === null || latest.length === 0) return [];
  const tolerance = context.setting('assumptions.conflict_tolerance').value ?? 0;
  const meant = ({ claim }: Sourced) =>
    claim.kind === 'askChange' ? (arr.value ?? 0) * (1 + claim.value) : Number(claim.value);
  const first = latest[0];
  if (first === undefined || latest.some((one) => isNear(asked, meant(one), tolerance))) return [];
  const inTable = price.value === null ? multiply(cell(arr), add(given(1), cell(change))) : cell(price);
  const inText =
    first.claim.kind === 'askChange'
      ? multiply(cell(arr), add(given(1), claimed(first.source, first.claim.value)))
      : claimed(first.source, meant(first));
  return [
    {
      code: 'askInText',
      about: '',
      sides: [
        side('ask', 'money', inTable),
        side('claimed', 'money', inText),
        cellSide('text', 'text', first.source.cell),
      ],
      disputes: [dispute('accounts', row, 'customer_ask', 'customer_ask_change')],
    },
  ];
}

/** A discount, or an amount that can be a price for a year of this contract. */
function isAsk(claim: Claim, arr: number | null): boolean {
  if (claim.kind === 'askChange') return claim.value < 0 && claim.value > -1;
  return claim.kind === 'askPrice' && arr !== null && claim.value >= arr / 4 && claim.value <= arr * 2;
}
