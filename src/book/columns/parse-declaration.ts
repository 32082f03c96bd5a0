import { currenciesOfWord } from '../../facts/parse/currency.ts';
import type { Declaration, TimeUnit } from './declaration.ts';

type Said = Omit<Declaration, 'by'>;

/** Words that declare nothing and may stand beside one that does. */
const fillers = new Set(
  `in of the amount amounts value values unit units # no number count utc gmt annual annually yearly p.a. pa
  个 人 席 席位 单位 数量 users seats people persons`.split(/\s+/),
);

/** Words by what they mean: a map, because an object would know words of its own, such as constructor. */
function wordsOf<T>(meanings: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(meanings.flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning])));
}

const factors = wordsOf([
  [1e3, "k t thousand thousands '000 '000s 000 000s 千"],
  [1e4, '万'],
  [1e5, '十万'],
  [1e6, 'm mm mn mio million millions 百万'],
  [1e7, '千万'],
  [1e8, '亿'],
  [1e9, 'bn billion billions 十亿'],
]);
const minorUnits = new Set(['cent', 'cents', 'pence', 'penny', 'minor', 'ct', '分']);
const percents = new Set(['%', 'percent', 'pct', 'percentage', '百分比', '百分数']);
const fractions = new Set(['0-1', '0–1', 'fraction']);
const timeUnits = wordsOf<TimeUnit>([
  ['days', 'day days d 天 日'],
  ['weeks', 'week weeks 周'],
  ['months', 'month months mo 月 个月'],
  ['years', 'year years 年'],
]);
/** Currency codes that are words of English: as a declaration only in capitals. */
const englishWords = new Set([
  'all',
  'amd',
  'bam',
  'bob',
  'cop',
  'cup',
  'gel',
  'lak',
  'mad',
  'mop',
  'pen',
  'ron',
  'sos',
  'top',
  'try',
]);

/**
 * What the words in a header's brackets declare: `USD`, `in thousands`, `k€`, 万元, `%`, `days`, `cents`, `dd/mm/yyyy`,
 * `0-10`.
 *
 * @returns null where a word among them declares nothing that is known: then the header as a whole is another one.
 * @example parseDeclaration('USD k') // currency 'USD', factor 1000
 */
export function parseDeclaration(words: string): Said | null {
  const text = words.normalize('NFKC').trim();
  const whole = wholeDeclaration(text.toLowerCase().replace(/[–—~]/g, '-').replace(/\s+/g, ''));
  if (whole !== null) return whole;
  const said: { -readonly [K in keyof Said]: Said[K] } = {};
  let isKnown = false;
  for (const word of text.split(/[\s,;、]+/)) {
    if (word === '') continue;
    const part = wordDeclaration(word);
    if (part === null) return null;
    for (const key of Object.keys(part) as (keyof Said)[]) {
      if (said[key] !== undefined && said[key] !== part[key]) return null;
    }
    Object.assign(said, part);
    isKnown = true;
  }
  return isKnown ? said : null;
}

function wholeDeclaration(text: string): Said | null {
  if (/^0(?:-|to|至|\.\.)10$/.test(text)) return { npsScale: '0-10' };
  if (/^-100(?:-|to|至|\.\.)\+?100$/.test(text)) return { npsScale: '-100-100' };
  if (/^d{1,2}[/.-]m{1,3}[/.-]y{2,4}$/.test(text)) return { dateOrder: 'dmy' };
  if (/^m{1,2}[/.-]d{1,2}[/.-]y{2,4}$/.test(text)) return { dateOrder: 'mdy' };
  if (/^y{4}[/.-]?m{1,2}[/.-]?d{1,2}$/.test(text)) return {};
  return fractions.has(text) ? { rateScale: 'fraction' } : null;
}

function wordDeclaration(word: string): Said | null {
  const lower = word.toLowerCase();
  if (fillers.has(lower)) return {};
  if (minorUnits.has(lower)) return { isMinor: true };
  if (percents.has(lower)) return { rateScale: 'percent' };
  const timeUnit = timeUnits.get(lower);
  if (timeUnit !== undefined) return { timeUnit };
  const factor = factors.get(lower);
  if (factor !== undefined) return { factor };
  const currency = currencyDeclaration(word);
  if (currency !== null) return currency;
  // k€, TEUR, US$m, 万元: a scale and a currency in one word.
  for (const [scale, size] of factors) {
    const rest = lower.startsWith(scale)
      ? word.slice(scale.length)
      : lower.endsWith(scale)
        ? word.slice(0, -scale.length)
        : '';
    const scaled = rest === '' ? null : currencyDeclaration(rest);
    if (scaled !== null) return { ...scaled, factor: size };
  }
  return null;
}

/** A code or mark declares its currency; one that many currencies share declares only that it is money. */
function currencyDeclaration(word: string): Said | null {
  if (word.length === 3 && word !== word.toUpperCase() && englishWords.has(word.toLowerCase())) return null;
  const currencies = currenciesOfWord(word);
  if (currencies === null) return null;
  const [only, other] = currencies;
  return only !== undefined && other === undefined ? { currency: only } : {};
}
