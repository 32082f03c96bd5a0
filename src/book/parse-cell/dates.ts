import { addDays } from '../../facts/dates.ts';
import { parseDate, parseDateTime } from '../../facts/parse/date.ts';
import { parseMonth } from '../../facts/parse/month.ts';
import { known, type Parsed } from '../../facts/parse/parsed.ts';
import { dateFormOf, momentOfNumber } from '../columns/decide-dates.ts';
import type { ColumnDecision } from '../columns/decision.ts';

const lengths = { month: 7, date: 10, dateTime: 16 } as const;

/** Reads a month, a day, or a day that may carry a time, in the order and form that the column has. */
export function parseDateCell(
  text: string,
  kind: 'date' | 'dateTime' | 'month',
  decision: ColumnDecision,
): Parsed<string> {
  const { dateOrder, dateForm, days } = decision;
  if (dateForm !== 'calendar') {
    const number = text.trim();
    if (dateFormOf(number) === dateForm) {
      return moved(known(momentOfNumber(number, dateForm).slice(0, lengths[kind])), days);
    }
  }
  if (kind === 'month') return parseMonth(text, dateOrder);
  if (kind === 'dateTime') return parseDateTime(text, dateOrder);
  return moved(parseDate(text, dateOrder), days);
}

function moved(date: Parsed<string>, days: number): Parsed<string> {
  return date.kind === 'known' && days !== 0 ? known(addDays(date.value, days)) : date;
}
