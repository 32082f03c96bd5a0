import {
  type DateOrder,
  foldDate,
  onlyOrder,
  splitDate,
  splitOrderedDate,
} from '../../facts/parse/date-parts.ts';
import { longestValue, parseMark } from '../../facts/parse/parsed.ts';
import { momentOfEpoch, momentOfSerial } from '../../facts/parse/serial-date.ts';
import { cleanText } from '../clean-text.ts';
import type { ColumnSource, Decided } from './column-source.ts';
import type { DateForm } from './decision.ts';
import { plainDate } from './plain-column.ts';

const serial = /^\d{5}(?:\.\d+)?$/;
const epoch = /^\d{9,13}$/;

/** The days that a spreadsheet's serial number may stand for in a book: 1954 to 2064. */
const serials = { from: 20_000, to: 60_000 };
/** Seconds from 1990 to 2100; the same in milliseconds cannot be taken for them. */
const epochSeconds = { from: 631_152_000, to: 4_102_444_800 };

/** What the number in a cell of dates can be; `calendar` where it is none of them. */
export function dateFormOf(text: string): DateForm {
  const number = Number(text);
  if (serial.test(text)) return number >= serials.from && number <= serials.to ? 'excelSerial' : 'calendar';
  if (!epoch.test(text)) return 'calendar';
  if (number >= epochSeconds.from && number <= epochSeconds.to) return 'epochSeconds';
  const seconds = number / 1000;
  return seconds >= epochSeconds.from && seconds <= epochSeconds.to ? 'epochMilliseconds' : 'calendar';
}

/** The moment that a number in a column of dates stands for, in the form that the column has. */
export function momentOfNumber(text: string, form: DateForm): string {
  if (form === 'excelSerial') return momentOfSerial(Number(text));
  return momentOfEpoch(form === 'epochMilliseconds' ? Number(text) / 1000 : Number(text));
}

type Sighting = { readonly text: string; readonly index: number };
type Tally = { count: number; first: Sighting | null };

const emptyTally = (): Tally => ({ count: 0, first: null });

function see(tally: Tally, text: string, index: number): void {
  tally.count += 1;
  tally.first ??= { text, index };
}

/**
 * Decides how the dates of a column are read. 31/12/2026 anywhere decides for the day first; where both orders are
 * proved, the one that more cells prove. What the user has settled counts where a cell leaves it open. Numbers are serial numbers or epoch times only where at least half of the
 * cells are.
 */
export function decideDates(source: ColumnSource): Decided {
  const orders = { dmy: emptyTally(), mdy: emptyTally(), open: emptyTally(), dotted: emptyTally() };
  const forms = { excelSerial: emptyTally(), epochSeconds: emptyTally(), epochMilliseconds: emptyTally() };
  let filled = 0;
  for (const [index, raw] of source.texts.entries()) {
    if (plainDate.test(raw)) {
      filled += 1;
      continue;
    }
    const text = cleanText(raw).text.trim();
    if (parseMark(text) !== null || text.length > longestValue) continue;
    filled += 1;
    const form = dateFormOf(text);
    if (form !== 'calendar') {
      see(forms[form], text, index);
      continue;
    }
    const folded = foldDate(text);
    const ordered = splitDate(folded) === null ? splitOrderedDate(folded) : null;
    if (ordered === null) continue;
    const only = onlyOrder(ordered);
    if (only === 'dmy' || only === 'mdy') see(orders[only], text, index);
    if (only !== null || ordered.first > 12) continue;
    see(orders.open, text, index);
    if (ordered.isDotted) see(orders.dotted, text, index);
  }
  const form = (Object.keys(forms) as (keyof typeof forms)[]).find((name) => forms[name].count * 2 >= filled);
  const numbers = form === undefined || filled === 0 ? null : forms[form].first;
  const stated: Decided = decideOrder(source, orders);
  if (form === undefined || numbers === null) return stated;
  return {
    ...stated,
    dateForm: form,
    statements: [
      ...(stated.statements ?? []),
      { code: form, params: { example: numbers.text, date: momentOfNumber(numbers.text, form) } },
    ],
  };
}

type Orders = Readonly<Record<DateOrder | 'open' | 'dotted', Tally>>;

function decideOrder({ declaration, settled }: ColumnSource, orders: Orders): Decided {
  const { dmy, mdy, open, dotted } = orders;
  const stated = (order: DateOrder, by: string): Decided => {
    const example = (orders[order].first ?? open.first)?.text;
    if (dmy.count + mdy.count + open.count === 0) return { dateOrder: order };
    return {
      dateOrder: order,
      statements: [
        { code: 'dateOrder', params: { order, by, ...(example === undefined ? {} : { example }) } },
      ],
    };
  };
  if (declaration.dateOrder !== undefined) return stated(declaration.dateOrder, declaration.by);
  if (settled.dateOrder !== null && (open.count > 0 || dmy.count === mdy.count)) {
    return stated(settled.dateOrder, 'option');
  }
  if (dmy.count !== mdy.count) return stated(dmy.count > mdy.count ? 'dmy' : 'mdy', 'data');
  if (open.first === null) return {};
  if (dmy.count === 0 && dotted.count === open.count) return stated('dmy', 'points');
  return {
    unsettled: [
      { between: 'dateOrder', example: open.first.text, index: open.first.index, count: open.count },
    ],
  };
}
