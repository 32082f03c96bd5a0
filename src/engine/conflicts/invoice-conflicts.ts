import type { Row } from '../../book/account.ts';
import { add, call, cell, given } from '../../facts/expression.ts';
import type { Quantity } from '../../facts/node.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { median } from '../statistics/median.ts';
import { compareAmounts } from './compare-amounts.ts';
import { contractYearOf, startOfYear, wholeMonths } from './contract-year.ts';
import { cellSide, dispute, type Finding, side } from './finding.ts';

type InvoiceRow = Row<'invoices'>;

/** Bills a year by the words for it. Other rhythms are not guessed. */
const billsAYear: readonly (readonly [RegExp, number])[] = [
  [/month|每月|月付|按月/i, 12],
  [/quarter|季/i, 4],
  [/semi|half|半年/i, 2],
  [/annual|year|年/i, 1],
];

/** What was billed against what the contract says: the amounts of the running contract year, and the seats. */
export function findInvoiceConflicts(context: Context): readonly Finding[] {
  const regular = regularInvoices(context);
  return [...amounts(context, regular), ...seats(context, regular)];
}

/** Bills for the subscription: no credits, nothing disputed or in another currency, and none without seats where others have them. */
function regularInvoices({ account, asOf }: Context): readonly InvoiceRow[] {
  const currency = account.row.currency.value;
  const candidates = account.rows.invoices.filter(
    (row) =>
      row.status.value !== 'credit' &&
      row.status.value !== 'disputed' &&
      (row.amount.value ?? 0) > 0 &&
      (row.currency.value === null || currency === null || row.currency.value === currency) &&
      dayOf(row) !== '' &&
      dayOf(row) <= (asOf.value ?? ''),
  );
  const withSeats = candidates.filter((row) => row.seats.value !== null);
  return withSeats.length > 0 ? withSeats : candidates;
}

function dayOf(row: InvoiceRow): string {
  return row.issued.value ?? row.due.value ?? '';
}

/** The bills of the running year so far against that part of the ARR which its rhythm makes due by now. */
function amounts(context: Context, invoices: readonly InvoiceRow[]): readonly Finding[] {
  const { account, asOf, setting } = context;
  const { row } = account;
  const start = row.contract_start.value;
  const arr = row.arr.value;
  const rhythm = billsAYear.find(([words]) => words.test(row.billing_frequency.value ?? ''))?.[1];
  if (arr === null || arr <= 0 || start === null || rhythm === undefined) return [];
  const today = asOf.value ?? '';
  const yearStart = startOfYear(start, contractYearOf(start, today));
  const own = invoices.filter((invoice) => dayOf(invoice) >= yearStart);
  if (own.length === 0 || yearStart > today) return [];
  const begun = Math.min(rhythm, Math.floor((wholeMonths(yearStart, today) * rhythm) / 12) + 1);
  const tolerance = setting('assumptions.conflict_tolerance').value ?? 0;
  const total = own.reduce((sum, invoice) => sum + (invoice.amount.value ?? 0), 0);
  const oneBill = arr / rhythm;
  if (isExplained({ total, oneBill, begun, rhythm, tolerance, typical: median(own.map(amountOf)) ?? 0 }))
    return [];
  const due = call(
    'amountDueByNow',
    [cell(row.arr), given(begun, 'billsDue'), given(rhythm, 'billsAYear')],
    (annual, bills, aYear) => (annual * bills) / aYear,
  );
  const isScaled = compareAmounts(total, due.value ?? 0, tolerance) === 'scaled';
  return [
    {
      code: isScaled ? 'amountScale' : 'arrAgainstBilled',
      about: isScaled ? 'invoices' : '',
      sides: [
        cellSide('arr', 'money', row.arr),
        side('other', 'money', sumOf(own)),
        ...(isScaled ? [] : [side('due', 'money', due)]),
      ],
      disputes: [
        dispute('accounts', row, 'arr'),
        ...own.map((invoice) => dispute('invoices', invoice, 'amount')),
      ],
    },
  ];
}

type Bills = {
  readonly total: number;
  readonly oneBill: number;
  readonly begun: number;
  readonly rhythm: number;
  readonly tolerance: number;
  readonly typical: number;
};

/**
 * Whether the bills fit: as many as are due, or whole years in advance, or bills of the right size of which some are
 * early, late, or not in the export.
 */
function isExplained({ total, oneBill, begun, rhythm, tolerance, typical }: Bills): boolean {
  const fits = (amount: number, bills: number) =>
    bills > 0 && roundHalfAway(Math.abs(amount / (bills * oneBill) - 1), 4) <= tolerance;
  if (fits(total, begun) || [2, 3, 4, 5].some((years) => fits(total, years * rhythm))) return true;
  const bills = Math.round(total / oneBill);
  return fits(typical, 1) && bills <= begun + 1 && fits(total, bills);
}

function amountOf(invoice: InvoiceRow): number {
  return invoice.amount.value ?? 0;
}

function sumOf(invoices: readonly InvoiceRow[]): Quantity {
  const [first, ...rest] = [...invoices].sort(newestFirst).map((invoice) => cell(invoice.amount));
  return first === undefined ? given(0) : rest.length === 0 ? first : add(first, ...rest);
}

/** The seats of the newest bill against those of the contract. */
function seats({ account }: Context, invoices: readonly InvoiceRow[]): readonly Finding[] {
  const { row } = account;
  const newest = invoices.filter((invoice) => invoice.seats.value !== null).sort(newestFirst)[0];
  if (newest === undefined || row.seats.value === null || newest.seats.value === row.seats.value) return [];
  return [
    {
      code: 'seatsAgainstBilled',
      about: '',
      sides: [
        cellSide('seats', 'count', row.seats),
        cellSide('billed', 'count', newest.seats),
        cellSide('invoice', 'text', newest.invoice_id),
      ],
      disputes: [dispute('accounts', row, 'seats'), dispute('invoices', newest, 'seats')],
    },
  ];
}

function newestFirst(a: InvoiceRow, b: InvoiceRow): number {
  return dayOf(a) < dayOf(b)
    ? 1
    : dayOf(a) > dayOf(b)
      ? -1
      : (a.invoice_id.value ?? '') < (b.invoice_id.value ?? '')
        ? -1
        : 1;
}
