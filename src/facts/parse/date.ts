import { brokenCell } from './broken-cell.ts';
import {
  type DateOrder,
  type DateParts,
  foldDate,
  inOrder,
  onlyOrder,
  splitDate,
  splitOrderedDate,
} from './date-parts.ts';
import { ambiguous, invalid, known, longestValue, type Parsed, parseMark } from './parsed.ts';

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const expectedDate = 'a date such as 2026-01-05';
/** How systems write that there is no date: their day zero. */
const noDates = new Set(['1899-12-30', '1899-12-31', '1900-01-00', '1900-01-01', '1970-01-01', '0001-01-01']);

/**
 * Reads a date: `2026-01-05`, `2026/1/5`, `20260105`, `2026年1月5日`, `5-Jan-26`, `Jan 5, 2026`, `05/01/2026`, with or
 * without a time. No day is invented where only a month or a quarter stands.
 *
 * @param order in which day and month stand in the column; null where nothing has decided it, and 03/04/2026 is
 * ambiguous.
 * @example parseDate('31.12.2026') // { kind: 'known', value: '2026-12-31' }
 */
export function parseDate(text: string, order: DateOrder | null = null): Parsed<string> {
  const iso = isoDay.exec(text);
  if (iso !== null) return toDate({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const mark = parseMark(text);
  if (mark !== null) return mark;
  const broken = brokenCell(text, expectedDate);
  if (broken !== null) return broken;
  if (text.length > longestValue) return invalid(expectedDate);
  const folded = foldDate(text);
  const parts = splitDate(folded);
  if (parts !== null) return toDate(parts);
  const ordered = splitOrderedDate(folded);
  if (ordered === null) return invalid(expectedDate, incompleteHint(folded));
  const only = onlyOrder(ordered);
  if (only === 'either') return toDate(inOrder(ordered, 'dmy'));
  const readAs = order ?? only;
  if (readAs === null) {
    const isPossible = toDate(inOrder(ordered, 'dmy')).kind === 'known';
    return isPossible ? ambiguous('dateOrder') : toDate(inOrder(ordered, 'dmy'));
  }
  if (only !== null && only !== readAs) return invalid(expectedDate, orderHint[readAs]);
  return toDate(inOrder(ordered, readAs));
}

const orderHint: Readonly<Record<DateOrder, string>> = {
  dmy: 'The day stands first in this column, and there is no such month: write the year first.',
  mdy: 'The month stands first in this column, and there is no such month: write the year first.',
};

const monthAlone =
  /^\d{4}[-/.年]\d{1,2}月?份?$|^\d{1,2}[-/.]\d{4}$|^[a-z]{3,9}\.?[ ,'-]*(?:\d{4}|\d{2})$|^\d{4}[ -][a-z]{3,9}$/i;
const quarter =
  /^(?:Q[1-4]|[1-4]Q|H[12]|FY)[ '-]?(?:\d{4}|\d{2})$|^\d{4}[ -]?(?:Q[1-4]|H[12])$|季度|季$|年度$/i;

function incompleteHint(folded: string): string | undefined {
  if (quarter.test(folded)) return 'A quarter or a year is no day: write the day itself.';
  if (monthAlone.test(folded)) return 'A month is no day: write the day itself.';
  return /^\d{5}(?:\.\d+)?$/.test(folded)
    ? 'It looks like the serial number of a spreadsheet date: format the column as dates and export again.'
    : undefined;
}

/** A day that exists, or why it does not. */
function toDate({ year, month, day }: DateParts): Parsed<string> {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (noDates.has(text) || (month === 0 && day === 0)) {
    return invalid(expectedDate, 'This is how a system exports that there is no date: leave the cell empty.');
  }
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2199) return invalid('a day that exists');
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day > (lengths[month - 1] ?? 0) ? invalid('a day that exists') : known(text);
}

const isoTime = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})$/;
const timeOfDay = /(?:T|\s|[日号])(\d{1,2})[:：时](\d{2})(?:[:：分]\d{2}秒?)?[^ap]*(am|pm)?/i;

/**
 * Reads a date that may carry a time: `2026-01-05` stays a date, `2026-01-05 2:30 PM` becomes `2026-01-05T14:30`. The
 * time is that of the text; its zone is not looked at.
 */
export function parseDateTime(text: string, order: DateOrder | null = null): Parsed<string> {
  const iso = isoTime.exec(text);
  if (iso !== null) return atTime(parseDate(iso[1] ?? ''), Number(iso[2]), iso[3] ?? '');
  const day = parseDate(text, order);
  if (day.kind !== 'known') return day;
  const time = timeOfDay.exec(text.normalize('NFKC'));
  if (time === null) return day;
  const half = time[3]?.toLowerCase();
  const hour = half === undefined ? Number(time[1]) : (Number(time[1]) % 12) + (half === 'pm' ? 12 : 0);
  return atTime(day, hour, time[2] ?? '');
}

function atTime(day: Parsed<string>, hour: number, minutes: string): Parsed<string> {
  if (day.kind !== 'known') return day;
  if (hour > 24 || Number(minutes) > 59) return invalid('a date with a time of day such as 2026-01-05 14:30');
  return known(`${day.value}T${String(hour).padStart(2, '0')}:${minutes}`);
}
