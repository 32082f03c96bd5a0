import { invalid, known, type Parsed, parseMark } from './parsed.ts';

const multipliers: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  b: 1e9,
};
const currencyMarks =
  /^(?:[A-Z]{3}(?=[\s\d.-])|US\$|[$€£¥￥]|人民币)\s*|(?<=[\d\s万亿千kKmM])(?:\s*(?:[$€£¥￥]|元|人民币)|\s*[A-Z]{3})$/gu;
const plain = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;
const continental = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/;
const ambiguousComma = /^[+-]?\d+,\d{1,2}$/;

/** What nearly every numeric cell of an export looks like. */
const commonest = /^-?\d{1,15}(?:\.\d{1,10})?$/;

/**
 * Reads a numeral of the usual forms: `1,234.50`, `(1,200)`, `12万`, `1.5亿元`, `1.2M`, `$98,000`, `1.234,56 €`, `1e5`,
 * full-width digits. Nothing is guessed: `1,5` and an overflow are invalid.
 *
 * @param expected how a readable value looks, for the message.
 */
export function parseNumeral(text: string, expected: string): Parsed<number> {
  if (commonest.test(text)) return known(Number(text));
  const mark = parseMark(text);
  if (mark !== null) return mark;
  const folded = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  const bracketed = /^\((.+)\)$/.exec(folded);
  const bare = (bracketed?.[1] ?? folded)
    .replace(currencyMarks, '')
    .replace(currencyMarks, '')
    .replace(/[\s\u00a0\u202f'](?=\d{3})/g, '')
    .trim();
  const scaled = /^(.*?)\s*(万|亿|千|bn|[kmb])$/i.exec(bare);
  const multiplier = scaled === null ? 1 : (multipliers[(scaled[2] ?? '').toLowerCase()] ?? 1);
  const digits = scaled === null ? bare : (scaled[1] ?? '');
  if (ambiguousComma.test(digits))
    return invalid(expected, 'Write the decimals with a point (1.5), or without a comma.');
  const value = toNumber(digits);
  if (value === null) return invalid(expected);
  const signed = (bracketed === null ? 1 : -1) * value * multiplier;
  return Number.isFinite(signed)
    ? known(Number(signed.toPrecision(15)))
    : invalid(expected, 'The number is too large to be true.');
}

function toNumber(digits: string): number | null {
  if (plain.test(digits)) return Number(digits.replaceAll(',', ''));
  if (continental.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  return null;
}

/**
 * Reads a rate: `0.15`, `15%`, `15 %`. A bare number above 1 is invalid rather than taken for a percentage.
 *
 * @example parseShare('85%') // { kind: 'known', value: 0.85 }
 */
export function parseShare(text: string, most = 1): Parsed<number> {
  const expected = 'a rate such as 0.15 or 15%';
  const percent = /^(.*?)\s*[%％]$/.exec(text.trim());
  const parsed = parseNumeral(percent?.[1] ?? text, expected);
  if (parsed.kind !== 'known') return parsed;
  if (percent !== null) return known(Number((parsed.value / 100).toPrecision(15)));
  return Math.abs(parsed.value) > most
    ? invalid(expected, `Write ${text.trim()}% if it is a percentage.`)
    : parsed;
}
