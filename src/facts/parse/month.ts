import { brokenCell } from './broken-cell.ts';
import { parseDate } from './date.ts';
import { type DateOrder, foldDate, monthOfName, monthWord } from './date-parts.ts';
import { invalid, known, longestValue, type Parsed, parseMark } from './parsed.ts';

const isoMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const expectedMonth = 'a month such as 2026-01';
const yearFirst = /^(\d{4})(?:[-/.年]|-?M)(\d{1,2})(?:月份?)?$/i;
const monthFirst = /^(\d{1,2})[-/.](\d{4})$/;
const compact = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])$/;
const nameFirst = new RegExp(`^(${monthWord})\\.?[ ,'-]+(\\d{4}|\\d{2})$`, 'i');
const nameLast = new RegExp(`^(\\d{4})[ -](${monthWord})$`, 'i');

/**
 * Reads a month: `2026-01`, `2026/1`, `01/2026`, `202601`, `2026年1月`, `Jan 2026`, `Jan-26`, or a date in it.
 *
 * @param order of day and month in the dates of the column.
 */
export function parseMonth(text: string, order: DateOrder | null = null): Parsed<string> {
  if (isoMonth.test(text)) return known(text);
  const mark = parseMark(text);
  if (mark !== null) return mark;
  const broken = brokenCell(text, expectedMonth);
  if (broken !== null) return broken;
  if (text.length > longestValue) return invalid(expectedMonth);
  const folded = foldDate(text);
  const found = splitMonth(folded);
  if (found !== null) {
    const isMonth = found.month >= 1 && found.month <= 12 && found.year >= 1900 && found.year <= 2199;
    return isMonth ? known(`${found.year}-${String(found.month).padStart(2, '0')}`) : invalid(expectedMonth);
  }
  const day = parseDate(text, order);
  if (day.kind === 'known') return known(day.value.slice(0, 7));
  if (day.kind !== 'invalid') return day;
  return /Q[1-4]|H[12]|FY|季/i.test(folded)
    ? invalid(expectedMonth, 'A quarter or a year is no month: give each month its own value.')
    : invalid(expectedMonth, /^[a-z]{3,9}$/i.test(folded) ? 'Add the year.' : undefined);
}

function splitMonth(text: string): { readonly year: number; readonly month: number } | null {
  const numeric = yearFirst.exec(text) ?? compact.exec(text);
  if (numeric !== null) return { year: Number(numeric[1]), month: Number(numeric[2]) };
  const reversed = monthFirst.exec(text);
  if (reversed !== null) return { year: Number(reversed[2]), month: Number(reversed[1]) };
  const named = nameFirst.exec(text);
  const turned = nameLast.exec(text);
  const year = named?.[2] ?? turned?.[1];
  const name = named?.[1] ?? turned?.[2];
  if (year === undefined || name === undefined) return null;
  return { year: year.length === 2 ? 2000 + Number(year) : Number(year), month: monthOfName(name) };
}
