const zero = '0'.charCodeAt(0);
const dash = '-'.charCodeAt(0);

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Months since the year 0, so that consecutive months differ by 1 and gaps keep their true length. Its remainder by 12
 * is the calendar month, January being 0.
 *
 * @throws RangeError if it is no `YYYY-MM`
 * @example monthIndex('2026-01') // 24312
 */
export function monthIndex(month: string): number {
  const year = digitsAt(month, 0) * 100 + digitsAt(month, 2);
  const ofYear = digitsAt(month, 5);
  const isMonth = month.length === 7 && month.charCodeAt(4) === dash && ofYear >= 1 && ofYear <= 12;
  if (!isMonth || Number.isNaN(year)) throw new RangeError(`Not a month: ${month}`);
  return year * 12 + ofYear - 1;
}

/** The number that two digits write; NaN where other characters stand. */
function digitsAt(text: string, index: number): number {
  const tens = text.charCodeAt(index) - zero;
  const ones = text.charCodeAt(index + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** The month `YYYY-MM` of an index; undoes {@link monthIndex}. */
export function monthFromIndex(index: number): string {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}`;
}

/** @throws RangeError if it is no `YYYY-MM` */
export function daysInMonth(month: string): number {
  return daysOfMonth(monthIndex(month));
}

/** Days of the month of an index. */
export function daysOfMonth(index: number): number {
  const year = Math.floor(index / 12);
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return index % 12 === 1 && isLeapYear ? 29 : (lengths[index % 12] ?? 31);
}

/**
 * @throws RangeError if it is no `YYYY-MM`
 * @example lastDayOfMonth('2024-02') // '2024-02-29'
 */
export function lastDayOfMonth(month: string): string {
  return `${month}-${daysInMonth(month)}`;
}

/**
 * Whether a month is over on the day of the run: a partial month is the commonest false drop (METHODS §2). A month is
 * still partial on its last day.
 *
 * @throws RangeError if it is no `YYYY-MM`
 */
export function isComplete(month: string, asOf: string): boolean {
  monthIndex(month);
  return month < asOf.slice(0, 7);
}
