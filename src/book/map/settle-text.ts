import type { MapScale } from '../../config/map-schema.ts';
import { readDigits } from '../../facts/parse/decimal-mark.ts';
import { parseNumeral, splitRate } from '../../facts/parse/numeral.ts';
import { type Ambiguity, invalid, known, type Parsed, parseMark } from '../../facts/parse/parsed.ts';
import { isDated, isNumeric, type Kind } from '../column.ts';
import type { ColumnDecision } from '../columns/decision.ts';
import { readNumeral } from '../columns/read-numeral.ts';
import { parseAskChange } from '../parse-cell/ask.ts';
import { parseDateCell } from '../parse-cell/dates.ts';

const factors: Readonly<Record<MapScale, { readonly by: number; readonly isDivided: boolean }>> = {
  percent: { by: 100, isDivided: true },
  minor_units: { by: 100, isDivided: true },
  thousands: { by: 1e3, isDivided: false },
  ten_thousands: { by: 1e4, isDivided: false },
  millions: { by: 1e6, isDivided: false },
  minutes: { by: 60, isDivided: true },
  seconds: { by: 3600, isDivided: true },
};

const numberExpected = 'a number such as 1,234.5';

/**
 * A text in the one form that needs no decision: dates with the year first, decimals with a point, amounts in the unit
 * of the book. Marks beside a number stay. A cell that contradicts its column is invalid.
 *
 * @example settleText('31.12.2026', 'date', { …, dateOrder: 'dmy' }, null) // known('2026-12-31')
 * @example settleText('1.234,5', 'money', { …, decimal: 'comma' }, 'thousands') // known('1234500')
 */
export function settleText(
  text: string,
  kind: Kind,
  decision: ColumnDecision,
  scale: MapScale | null,
): Parsed<string> {
  if (parseMark(text) !== null) return known(text);
  if (isDated(kind)) return decided(parseDateCell(text, kind, decision), decision);
  if (!isNumeric(kind) || (kind === 'ask' && parseAskChange(text) !== null)) return known(text);
  const settled = settleDecimal(text, decision);
  return scale === null || settled.kind !== 'known' ? settled : rescale(settled.value, scale);
}

/** A date without its time, `YYYY-MM-DD`. */
export function readDay(text: string, decision: ColumnDecision): Parsed<string> {
  return decided(parseDateCell(text, 'date', decision), decision);
}

/** What is alike whatever its column has decided. */
const wholeNumber = /^-?\d{1,15}$/;

export function readNumber(text: string, decision: ColumnDecision): Parsed<number> {
  if (wholeNumber.test(text)) return known(Number(text));
  return decided(readNumeral(text, numberExpected, decision), decision);
}

/** A text that can be read in two ways is invalid, unless its column as a whole is reported as such. */
function decided<T>(parsed: Parsed<T>, { unsettled }: ColumnDecision): Parsed<T> {
  if (parsed.kind !== 'ambiguous' || unsettled.some(({ between }) => between === parsed.between))
    return parsed;
  return invalid(expectedOf(parsed.between));
}

/** What settles a text that can be read in two ways, where the map itself has to read it. */
function expectedOf(between: Ambiguity): string {
  switch (between) {
    case 'dateOrder':
      return 'a date with the year first, or date_order of the file in the map';
    case 'decimal':
      return 'decimals with a point, or decimal of the file in the map';
    default:
      return 'a value that can be read in one way, or its scale in the map';
  }
}

/** The digits of a number, whatever stands around them; the point of `Rs. 500` belongs to the word before it. */
const digitsOf = /(?:(?<!\p{L})[.,](?=\d))?\d[\d.,\s'’]*/u;

function settleDecimal(text: string, decision: ColumnDecision): Parsed<string> {
  const { decimal } = decision;
  const read = decided(readNumeral(splitRate(text)?.count ?? text, numberExpected, decision), decision);
  if (read.kind === 'invalid' || read.kind === 'ambiguous') return read;
  if (decimal === null) return known(text);
  const folded = text.normalize('NFKC').trim();
  const digits = digitsOf.exec(folded)?.[0].trim() ?? '';
  const value = readDigits(digits.replace(/[\s'’]/g, ''), decimal);
  return known(value === null ? text : folded.replace(digits, String(value)));
}

/** A percent sign says itself what `percent` would say: it is not applied twice. */
function rescale(text: string, scale: MapScale): Parsed<string> {
  if (scale === 'percent' && /[%％]\s*$/.test(text)) return known(text);
  const number = parseNumeral(text, numberExpected);
  if (number.kind !== 'known') return number.kind === 'invalid' ? number : known(text);
  const { by, isDivided } = factors[scale];
  const value = isDivided ? number.value / by : number.value * by;
  return known(String(Number(value.toPrecision(15))));
}
