import { leadingCurrency, trailingCurrency } from './currency.ts';
import { parseHanzi } from './hanzi-numeral.ts';
import { longestValue } from './parsed.ts';

/** A numeral taken apart: its digits with the marks between them, and what its signs and words make of them. */
export type NumeralParts = {
  /** Digits, points and commas; without exponent. */
  readonly digits: string;
  readonly sign: 1 | -1;
  /** Of 万, k, million and the like, and of an exponent. */
  readonly multiplier: number;
  readonly hasUnit: boolean;
  /** What the currency marks can stand for; null without a mark. */
  readonly currencies: readonly string[] | null;
};

const multipliers: ReadonlyMap<string, number> = new Map(
  (
    [
      ['百', 1e2],
      ['千 k thousand tsd', 1e3],
      ['万 萬', 1e4],
      ['十万 lakh', 1e5],
      ['百万 m mm mn mio million millions', 1e6],
      ['千万 crore', 1e7],
      ['亿 億', 1e8],
      ['十亿 b bn mrd billion', 1e9],
      ['百亿', 1e10],
      ['千亿', 1e11],
      ['万亿', 1e12],
    ] as const
  ).flatMap(([words, size]) => words.split(' ').map((word) => [word, size] as const)),
);
const scaled =
  /^([\d.,\s'’]+)(十万|百万|千万|十亿|百亿|千亿|万亿|[百千万萬亿億]|thousand|tsd|millions?|mio|mm|mn|billion|mrd|bn|lakh|crore|[kmb])\.?$/i;
const exponential = /^(\d*[.,]?\d+)e([+-]?\d{1,3})$/i;
/** Thousands parted by blanks (any of them, NFKC makes them one) or apostrophes. */
const spaced = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/;
const hanziDigit = /[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億]/;

/**
 * Takes a numeral apart: sign or brackets, currency marks, digits, scale words, in any order that is in use.
 *
 * @returns null where the text is no numeral.
 * @example splitNumeral('(US$1.2M)') // digits '1.2', sign -1, multiplier 1e6, currencies ['USD']
 */
export function splitNumeral(text: string): NumeralParts | null {
  if (text.length > longestValue) return null;
  const folded = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  const stripped = stripMarks(folded.startsWith("'") ? folded.replace(/^'(?=[\d(+\-.])/, '') : folded);
  if (stripped === null) return null;
  const { sign, currencies } = stripped;
  const counted = readScale(stripped.rest);
  if (counted === null) return null;
  const { digits, multiplier, hasUnit } = counted;
  if (/[\s'’]/.test(digits)) {
    if (!spaced.test(digits)) return null;
    return { digits: digits.replace(/[\s'’]/g, ''), sign, multiplier, hasUnit, currencies };
  }
  return { digits, sign, multiplier, hasUnit, currencies };
}

type Stripped = {
  readonly rest: string;
  readonly sign: 1 | -1;
  readonly currencies: readonly string[] | null;
};

/** Around which there is no mark. */
const bare = /^[\d.,]*$/;
/** More marks than these stand around no amount: sign, brackets, `CNY`, `¥`, 元 and 整. */
const mostMarks = 6;

function stripMarks(text: string): Stripped | null {
  let rest = text;
  let sign: 1 | -1 | null = null;
  let currencies: readonly string[] | null = null;
  for (let taken = 0; taken < mostMarks && !bare.test(rest); taken += 1) {
    const bracketed = rest.startsWith('(') ? /^\(\s*(.+?)\s*\)$/.exec(rest) : null;
    const signed = signAt(rest);
    if (bracketed !== null || signed !== null) {
      if (sign !== null) return null;
      sign = bracketed !== null || signed?.includes('-') ? -1 : 1;
      const inner = bracketed?.[1] ?? (signed?.[2] === '-' ? signed[1] : signed?.[2]);
      rest = (inner ?? '').trim();
      continue;
    }
    const marked = leadingCurrency(rest) ?? trailingCurrency(rest.replace(/[整正]$/, ''));
    if (marked === null) break;
    currencies = currencies === null ? marked.currencies : common(currencies, marked.currencies);
    if (currencies.length === 0) return null;
    rest = marked.rest;
  }
  return { rest, sign: sign ?? 1, currencies };
}

/** A sign in front of a text or behind it, and the rest. */
function signAt(text: string): RegExpExecArray | null {
  const inFront = text.startsWith('-') || text.startsWith('+') ? /^([+-])\s*(?=[^+-])(.+)$/.exec(text) : null;
  return inFront ?? (text.endsWith('-') ? /^(.*\d\s*)(-)$/.exec(text) : null);
}

function common(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.filter((currency) => b.includes(currency));
}

function readScale(text: string): Pick<NumeralParts, 'digits' | 'multiplier' | 'hasUnit'> | null {
  if (/^[\d.,\s'’]+$/.test(text)) return { digits: text, multiplier: 1, hasUnit: false };
  const isCounted = /^[\d.,\s'’]/.test(text);
  const power = isCounted ? exponential.exec(text) : null;
  if (power !== null) return { digits: power[1] ?? '', multiplier: Number(`1e${power[2]}`), hasUnit: false };
  const word = isCounted ? scaled.exec(text) : null;
  if (word !== null) {
    const multiplier = multipliers.get((word[2] ?? '').toLowerCase());
    return multiplier === undefined ? null : { digits: (word[1] ?? '').trim(), multiplier, hasUnit: true };
  }
  if (!hanziDigit.test(text)) return null;
  const value = parseHanzi(text);
  if (value === null) return null;
  // Without a mark: a point in words is one whatever the column writes before decimals.
  const [whole = '', decimals = ''] = String(Number(value.toPrecision(15))).split('.');
  return { digits: whole + decimals, multiplier: 10 ** -decimals.length, hasUnit: value >= 1e3 };
}
