import type { MapScale } from '../../config/map-schema.ts';
import { parseDate } from '../../facts/parse/date.ts';
import { parseNumeral } from '../../facts/parse/numeral.ts';
import { type Ambiguity, invalid, known, type Parsed, parseMark } from '../../facts/parse/parsed.ts';
import type { Kind } from '../column.ts';

/** How a file writes its dates and decimals, as far as anybody has settled it. */
export type Writing = {
  readonly dateOrder: 'dmy' | 'mdy' | null;
  readonly decimal: 'point' | 'comma' | null;
};

const factors: Readonly<Record<MapScale, { readonly by: number; readonly isDivided: boolean }>> = {
  percent: { by: 100, isDivided: true },
  minor_units: { by: 100, isDivided: true },
  thousands: { by: 1e3, isDivided: false },
  ten_thousands: { by: 1e4, isDivided: false },
  millions: { by: 1e6, isDivided: false },
  minutes: { by: 60, isDivided: true },
  seconds: { by: 3600, isDivided: true },
};

const numeric = new Set<Kind>(['money', 'signedMoney', 'count', 'number', 'share', 'ask']);
const dated = new Set<Kind>(['date', 'dateTime', 'month']);

export const isNumeric = (kind: Kind): boolean => numeric.has(kind);
export const isDated = (kind: Kind): boolean => dated.has(kind);

/**
 * A text in the one form that needs no settling: dates with the year first, decimals with a point, amounts in the unit
 * of the book. What nothing has been settled about stays as it is. A cell that contradicts what was settled is invalid.
 *
 * @example settleText('31.12.2026', 'date', { dateOrder: 'dmy', decimal: null }, null) // known('2026-12-31')
 * @example settleText('1.234,5', 'money', { dateOrder: null, decimal: 'comma' }, 'thousands') // known('1234500')
 */
export function settleText(
  text: string,
  kind: Kind,
  writing: Writing,
  scale: MapScale | null,
): Parsed<string> {
  if (parseMark(text) !== null) return known(text);
  if (dated.has(kind)) return settleDate(text, writing.dateOrder);
  if (!numeric.has(kind)) return known(text);
  const settled = settleDecimal(text, writing.decimal);
  return scale === null || settled.kind !== 'known' ? settled : rescale(settled.value, scale);
}

/** A date without its time, `YYYY-MM-DD`. */
export function readDay(text: string, { dateOrder }: Writing): Parsed<string> {
  const day = parseDate(text, dateOrder);
  return day.kind === 'ambiguous' ? invalid(expectedOf(day.between)) : day;
}

export function readNumber(text: string, { decimal }: Writing): Parsed<number> {
  const settled = settleDecimal(text, decimal);
  return settled.kind === 'known' ? parseNumeral(settled.value, 'a number such as 1,234.5') : settled;
}

const short = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?=$|[T ])/;

/** What settles a text that can be read in two ways, where the map itself has to read it. */
export function expectedOf(between: Ambiguity): string {
  switch (between) {
    case 'dateOrder':
      return 'a date with the year first, or date_order of the file in the map';
    case 'decimal':
      return 'decimals with a point, or decimal of the file in the map';
    default:
      return 'a value that can be read in one way, or its scale in the map';
  }
}

function settleDate(text: string, order: Writing['dateOrder']): Parsed<string> {
  const folded = text.normalize('NFKC').trim();
  const match = short.exec(folded);
  if (order === null || match === null) return known(text);
  const [whole, first = '', , second = '', year = ''] = match;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  const date = parseDate(`${year}-${month}-${day}`);
  if (date.kind === 'known') return known(date.value + folded.slice(whole.length));
  const expected = order === 'dmy' ? 'a date such as 31/12/2026' : 'a date such as 12/31/2026';
  return invalid(expected, `The map says date_order: ${order}.`);
}

function settleDecimal(text: string, decimal: Writing['decimal']): Parsed<string> {
  if (decimal !== 'comma') return known(text);
  const folded = text.normalize('NFKC').trim();
  const digits = /\d[\d.,\s']*/.exec(folded)?.[0].trim() ?? '';
  if (!/^\d{1,3}(?:[.\s']?\d{3})*(?:,\d+)?$/.test(digits) && !/^\d+(?:,\d+)?$/.test(digits))
    return invalid('a number such as 1.234,5', 'The map says decimal: comma.');
  return known(folded.replace(digits, digits.replace(/[.\s']/g, '').replace(',', '.')));
}

/** A percent sign says itself what `percent` would say: it is not applied twice. */
function rescale(text: string, scale: MapScale): Parsed<string> {
  if (scale === 'percent' && /[%％]\s*$/.test(text)) return known(text);
  const number = parseNumeral(text, 'a number such as 1,234.5');
  if (number.kind !== 'known') return number.kind === 'invalid' ? number : known(text);
  const { by, isDivided } = factors[scale];
  const value = isDivided ? number.value / by : number.value * by;
  return known(String(Number(value.toPrecision(15))));
}
