import {
  currencyMarks,
  hedgesAfter,
  hedgesBefore,
  perMonth,
  perOther,
  perYear,
  scaleMarks,
  unitMarks,
} from '../lexicon/units.ts';
import type { Hedge, Magnitude, Numeral, NumeralUnit } from './numeral.ts';

const before = <T>(pattern: string, what: T) => ({
  pattern: new RegExp(`(?:${pattern})\\s{0,2}$`, 'iu'),
  what,
});
const after = <T>(pattern: string, what: T) => ({
  pattern: new RegExp(`^\\s{0,2}(?:${pattern})`, 'iu'),
  what,
});
const caseful = <T>(pattern: string, what: T) => ({ pattern: new RegExp(`^\\s?(?:${pattern})`, 'u'), what });

const currenciesBefore = currencyMarks.map(([pattern, codes]) => ({
  pattern: new RegExp(`(?:${pattern})\\s{0,2}$`, 'u'),
  what: codes,
}));
const currenciesAfter = currencyMarks.map(([pattern, codes]) => ({
  pattern: new RegExp(`^\\s{0,2}(?:${pattern})(?![A-Za-z])`, 'u'),
  what: codes,
}));
const scalesAfter = scaleMarks.map(([pattern, factor]) => caseful(pattern, factor));
const unitsAfter = unitMarks.map(([pattern, unit, factor]) => after(pattern, { unit, factor }));
const hedges = {
  before: hedgesBefore.map(([pattern, kind]) =>
    before(/^[a-z]/.test(pattern) ? `(?<![a-z])(?:${pattern})(?:\\s(?:a|an|the))?` : pattern, kind),
  ),
  after: hedgesAfter.map(([pattern, kind]) => after(pattern, kind)),
};
const periods = [
  after(perYear, 'year' as const),
  after(perMonth, 'month' as const),
  after(perOther, 'other' as const),
];
const chinesePeriods = [
  before('(?:每|全|一)年(?:度)?(?:[\\p{Script=Han}]{0,4})', 'year' as const),
  before('每(?:个)?月(?:[\\p{Script=Han}]{0,4})', 'month' as const),
];

/** Reads what stands around a number: sign, currency, scale, unit, period and hedge. */
export function readFigure(text: string, magnitude: Magnitude): Numeral {
  let { start, end, value, step } = magnitude;
  const scale = match(scalesAfter, text.slice(end, end + 12));
  if (scale !== null && magnitude.unit === undefined) {
    end += scale.length;
    value = value === null ? null : times(value, scale.what);
    step *= scale.what;
  }
  const currency = match(currenciesBefore, text.slice(Math.max(0, start - 14), start)) ?? null;
  if (currency !== null) start -= currency.length;
  const trailing = currency === null ? match(currenciesAfter, text.slice(end, end + 12)) : null;
  if (trailing !== null) end += trailing.length;
  const sign = signBefore(text, start);
  if (sign !== null) start -= sign.length;
  const money = currency ?? trailing;
  const unit =
    money === null && magnitude.unit === undefined ? match(unitsAfter, text.slice(end, end + 20)) : null;
  if (unit !== null) {
    end += unit.length;
    value = value === null ? null : times(value, unit.what.factor);
    step *= unit.what.factor;
  }
  const per =
    match(periods, text.slice(end, end + 14)) ??
    match(chinesePeriods, text.slice(Math.max(0, start - 8), start));
  const isGrowth = unit?.what.unit === 'times' && grownBy.test(text.slice(Math.max(0, start - 16), start));
  const factor = isGrowth ? 100 : 1;
  const figure = {
    start,
    end,
    value: value === null || isUnclearGrowth(text, start, unit?.what.unit) ? null : times(value, factor),
    step: step * factor,
    style: magnitude.style,
    unit: isGrowth ? ('percent' as const) : unitOf(magnitude.unit, unit?.what.unit, money !== null),
    currencies: money === null ? null : money.what.length > 0 ? money.what : [codeIn(text, start, end)],
    sign: sign?.what ?? null,
    per: per?.what ?? null,
    isChange: magnitude.isChange ?? isGrowth,
    date: null,
  };
  return { ...figure, hedge: readHedge(text, start, end, magnitude.hedge) };
}

/** 增长了 1.16 倍 adds 116%; 增长到 1.16 倍 is a ratio. */
const grownBy =
  /(?:增长|增加|上升|上涨|提高|提升|扩大|多)(?:了|出)?\s?$|\b(?:grew|grown|rose|risen|increased|up)\sby\s(?:about\s|over\s)?$/i;

/** "Grew 3x" may mean either, and so agrees with nothing. */
function isUnclearGrowth(text: string, start: number, unit: NumeralUnit | undefined): boolean {
  return (
    unit === 'times' &&
    /\b(?:grew|grown|rose|risen|increased|up)\s$/i.test(text.slice(Math.max(0, start - 12), start))
  );
}

function unitOf(
  own: NumeralUnit | undefined,
  marked: NumeralUnit | undefined,
  isMoney: boolean,
): NumeralUnit {
  return own ?? (isMoney ? 'money' : (marked ?? 'none'));
}

function codeIn(text: string, start: number, end: number): string {
  return /[A-Z]{3}/.exec(text.slice(start, end))?.[0] ?? '';
}

function readHedge(text: string, start: number, end: number, own: Hedge | undefined): Numeral['hedge'] {
  if (own !== undefined) return { kind: own, start, end };
  const ahead = match(hedges.before, text.slice(Math.max(0, start - 24), start));
  if (ahead !== null) return { kind: ahead.what, start: start - ahead.length, end: start };
  const behind = match(hedges.after, text.slice(end, end + 10));
  return behind === null ? null : { kind: behind.what, start: end, end: end + behind.length };
}

/** A plus or minus that is no dash between words or numbers. */
function signBefore(text: string, start: number): { readonly what: -1 | 1; readonly length: number } | null {
  const found = /(?:^|[\s(（:：|])([-+])$/u.exec(text.slice(Math.max(0, start - 2), start));
  if (found === null) return null;
  return { what: found[1] === '-' ? -1 : 1, length: 1 };
}

/** The longest of the marks that stand there. */
function match<T>(
  marks: readonly { readonly pattern: RegExp; readonly what: T }[],
  text: string,
): { readonly what: T; readonly length: number } | null {
  let best: { readonly what: T; readonly length: number } | null = null;
  for (const { pattern, what } of marks) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { what, length };
  }
  return best;
}

function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}
