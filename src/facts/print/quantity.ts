import type { Unit } from '../unit.ts';
import type { Form } from './form.ts';
import type { Locale } from './locale.ts';
import { choosePlural, type Digits, fill, printMagnitude, signOf } from './numeral.ts';

/** What stands around the numeral: nothing, a percent sign, a currency, a word in the plural. */
type Frame = 'none' | 'percent' | 'money' | 'points' | 'days' | 'hours' | 'months' | 'perMonth';

type UnitStyle = {
  readonly frame: Frame;
  /** Whether a positive value shows its plus. */
  readonly isSigned: boolean;
  /** What the stored value is multiplied by in prose: 100 for percentages. */
  readonly scale: 1 | 100;
  /** Decimals of the scaled value in prose, depending on its size. */
  readonly short: (scaled: number) => Digits;
  /** Decimals of the stored value in evidence; percentages stand there as the fraction that they are. */
  readonly exact: Digits;
  /** Decimals of the scaled value at most when it is only said approximately. */
  readonly approximate: number;
};

const fixed = (decimals: number): Digits => ({ decimals, isFixed: true });
const upTo = (decimals: number): Digits => ({ decimals, isFixed: false });

const plain = {
  frame: 'none',
  isSigned: false,
  scale: 1,
  short: () => upTo(2),
  exact: upTo(2),
  approximate: 0,
} as const satisfies UnitStyle;
const percent = { ...plain, frame: 'percent', scale: 100, exact: fixed(4) } as const satisfies UnitStyle;

export type QuantityUnit = Exclude<Unit, 'date' | 'month' | 'code' | 'flag' | 'text'>;

const styles: Readonly<Record<QuantityUnit, UnitStyle>> = {
  money: { ...plain, frame: 'money', short: moneyDigits, exact: fixed(2) },
  share: { ...percent, short: () => upTo(0) },
  rate: { ...percent, short: rateDigits, approximate: 1 },
  change: { ...percent, isSigned: true, short: (scaled) => upTo(Math.abs(scaled) < 10 ? 2 : 0) },
  percentagePoints: { ...percent, frame: 'points', isSigned: true, short: () => upTo(1), approximate: 1 },
  ratio: { ...plain, exact: fixed(4), approximate: 1 },
  score: { ...plain, short: () => fixed(1), exact: fixed(1) },
  index: { ...plain, short: () => upTo(1), exact: fixed(2) },
  impact: { ...plain, isSigned: true, short: () => fixed(1), exact: fixed(2) },
  count: plain,
  signedCount: { ...plain, isSigned: true },
  number: { ...plain, short: (value) => upTo(Math.abs(value) < 1 ? 4 : 2), exact: upTo(4), approximate: 1 },
  days: { ...plain, frame: 'days', exact: upTo(0) },
  hours: { ...plain, frame: 'hours', short: () => upTo(1) },
  months: { ...plain, frame: 'months', short: () => upTo(1), exact: fixed(2) },
  perMonth: {
    ...plain,
    frame: 'perMonth',
    isSigned: true,
    short: () => upTo(1),
    exact: fixed(4),
    approximate: 1,
  },
  statistic: { ...plain, exact: upTo(4) },
  probability: { ...plain, short: () => upTo(4), exact: fixed(4), approximate: 2 },
};

function moneyDigits(amount: number): Digits {
  const isSmallChange = Math.abs(amount) < 100 && !Number.isInteger(amount);
  return isSmallChange ? fixed(2) : upTo(0);
}

/** Limits of approval stand on multiples of five: a discount just beyond one does not look as if it kept to it. */
function rateDigits(scaled: number): Digits {
  const shown = Number(scaled.toFixed(1));
  return upTo(shown % 5 === 0 && shown !== Number(scaled.toFixed(2)) ? 2 : 1);
}

export function styleOf(unit: QuantityUnit): UnitStyle {
  return styles[unit];
}

/** A number with its unit in one of the digital forms. The value is the stored one, rounded by its unit. */
export function printQuantity(
  value: number,
  unit: QuantityUnit,
  currency: string | null,
  form: Exclude<Form, 'words' | 'approx'>,
  locale: Locale,
): string {
  const style = styles[unit];
  const isExact = form === 'exact';
  const scaled = isExact ? value : value * style.scale;
  if (unit === 'probability' && value === 0 && !isExact) {
    return fill(locale.format.patterns.below, { n: printMagnitude(0.0001, upTo(4), locale) });
  }
  const digits = isExact ? style.exact : distinctDigits(scaled, style);
  const numeral = printMagnitude(scaled, digits, locale);
  const sign = form === 'abs' ? '' : signOf(value, style.isSigned, locale);
  if (form === 'bare') return `${sign}${numeral}`;
  return `${sign}${frameNumeral(numeral, Math.abs(scaled), isExact && style.scale === 100 ? 'none' : style.frame, currency, locale)}`;
}

/**
 * The short digits, unless they would tell something untrue: a value that is not zero is not printed as 0, and a share
 * that is not whole is not printed as 100%.
 */
function distinctDigits(scaled: number, style: UnitStyle): Digits {
  const short = style.short(scaled);
  if (Number.isInteger(scaled)) return short;
  const most = style.scale === 100 ? style.exact.decimals - 2 : style.exact.decimals;
  const looksWhole = (decimals: number): boolean => {
    const shown = Number(Math.abs(scaled).toFixed(decimals));
    return shown !== Math.abs(scaled) && (shown === 0 || (style.frame === 'percent' && shown === 100));
  };
  let decimals = short.decimals;
  while (decimals < most && looksWhole(decimals)) decimals += 1;
  return decimals === short.decimals ? short : upTo(decimals);
}

function frameMoney(numeral: string, currency: string, { format }: Locale): string {
  const name = Object.hasOwn(format.currencies, currency) ? format.currencies[currency] : undefined;
  if (name === undefined) return fill(format.patterns.money, { currency, n: numeral });
  const said = fill(format.patterns.moneyNamed, { currency: name, n: numeral });
  return format.spacesHan ? said.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') : said;
}

/** A numeral, or a number word, with its unit around it. `quantity` chooses the plural. */
export function frameNumeral(
  numeral: string,
  quantity: number,
  frame: Frame,
  currency: string | null,
  locale: Locale,
): string {
  const { patterns } = locale.format;
  switch (frame) {
    case 'none':
      return numeral;
    case 'money':
      return currency === null ? numeral : frameMoney(numeral, currency, locale);
    case 'percent':
    case 'perMonth':
      return fill(patterns[frame], { n: numeral });
    default:
      return fill(choosePlural(patterns[frame], quantity, locale), { n: numeral });
  }
}
