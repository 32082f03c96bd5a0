import { invalid, known, type Parsed, parseMark } from './parsed.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const isoMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const expectedDate = 'a date such as 2026-01-05';
const expectedMonth = 'a month such as 2026-01';

/**
 * Reads a date: `2026-01-05`, `2026/1/5`, `2026.1.5`, `2026年1月5日`, `5-Jan-26`, `Jan 5, 2026`, with or without a time.
 * A date whose order only its column could tell (03/04/2026) is invalid.
 */
export function parseDate(text: string): Parsed<string> {
  const mark = parseMark(text);
  if (mark !== null) return mark;
  const folded = text
    .normalize('NFKC')
    .trim()
    .replace(/(\d)[T ]\d{1,2}:\d{2}.*$/, '$1');
  const parts = yearFirst(folded) ?? withMonthName(folded) ?? unambiguousDay(folded);
  if (parts !== null) return toDate(parts) ?? invalid('a day that exists');
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(folded)) {
    return invalid(expectedDate, 'Day and month cannot be told apart: write the year first.');
  }
  return invalid(expectedDate);
}

/** Reads a month: `2026-01`, `2026/1`, `2026年1月`, `Jan 2026`, or a date in it. */
export function parseMonth(text: string): Parsed<string> {
  if (isoMonth.test(text)) return known(text);
  const mark = parseMark(text);
  if (mark !== null) return mark;
  const folded = text.normalize('NFKC').trim();
  const numeric = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(folded);
  const named = /^([a-z]{3})[a-z]*\.?[ -](\d{4})$/i.exec(folded);
  const year = numeric?.[1] ?? named?.[2];
  const month =
    numeric === null ? monthNames.indexOf((named?.[1] ?? '').toLowerCase()) + 1 : Number(numeric[2]);
  if (year !== undefined) {
    return month >= 1 && month <= 12
      ? known(`${year}-${String(month).padStart(2, '0')}`)
      : invalid(expectedMonth);
  }
  const day = parseDate(folded);
  return day.kind === 'known' ? known(day.value.slice(0, 7)) : invalid(expectedMonth);
}

type Parts = { readonly year: number; readonly month: number; readonly day: number };

function yearFirst(text: string): Parts | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function withMonthName(text: string): Parts | null {
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ ,-]+(\d{4}|\d{2})$/i.exec(text);
  const monthFirst = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  if (name === undefined) return null;
  const year = Number(dayFirst?.[3] ?? monthFirst?.[3]);
  const month = monthNames.indexOf(name.toLowerCase()) + 1;
  return { year: year < 100 ? 2000 + year : year, month, day: Number(dayFirst?.[1] ?? monthFirst?.[2]) };
}

/** 31/12/2026 and 12/31/2026 can only be read one way. */
function unambiguousDay(text: string): Parts | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (match === null) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (first > 12 && second <= 12) return { year, month: second, day: first };
  return second > 12 && first <= 12 ? { year, month: first, day: second } : null;
}

function toDate({ year, month, day }: Parts): Parsed<string> | null {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2199) return null;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day > (lengths[month - 1] ?? 0)) return null;
  return known(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** Reads a date that may carry a time: `2026-01-05` stays a date, `2026-01-05 14:30` becomes `2026-01-05T14:30`. */
export function parseDateTime(text: string): Parsed<string> {
  const day = parseDate(text);
  const time = /[T ](\d{1,2}):(\d{2})/.exec(text);
  if (day.kind !== 'known' || time === null) return day;
  return known(`${day.value}T${(time[1] ?? '').padStart(2, '0')}:${time[2]}`);
}
