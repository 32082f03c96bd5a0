import type { Span } from '../spans.ts';

/** What a figure in a text is a figure of, as far as the text says. */
export type NumeralUnit =
  | 'none'
  | 'percent'
  | 'percentagePoints'
  | 'points'
  | 'money'
  | 'times'
  | 'hours'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'date'
  | 'month'
  | 'period'; // a quarter, a half year, a time of day

/** How a bound or an approximation is meant: `over` and `under` are strict, `least` and `most` include the figure. */
export type Hedge = 'about' | 'over' | 'under' | 'least' | 'most';

/** A plain number in a text, before anything around it is read. */
export type Magnitude = Span & {
  /** Null for what is a number but cannot be read: it agrees with nothing. */
  readonly value: number | null;
  /** One unit of the last digit that is shown. */
  readonly step: number;
  readonly style: 'digits' | 'words';
  /** Where the words say the unit themselves: a third, doubled, 三成. */
  readonly unit?: NumeralUnit;
  /** Whether the words tell by how much something changed, and not how much it is. */
  readonly isChange?: boolean;
  readonly hedge?: Hedge;
};

/** A figure in a text with what stands around it. `start` and `end` include its sign, currency and unit. */
export type Numeral = Span & {
  readonly value: number | null;
  readonly step: number;
  readonly style: 'digits' | 'words';
  readonly unit: NumeralUnit;
  /** The currencies that the mark may stand for; null where there is no mark. */
  readonly currencies: readonly string[] | null;
  readonly sign: -1 | 1 | null;
  readonly hedge: (Span & { readonly kind: Hedge }) | null;
  /** The period of a rate: a year, 每月. */
  readonly per: 'year' | 'month' | 'other' | null;
  readonly isChange: boolean;
  /** `YYYY-MM-DD`, `YYYY-MM`, or `MM-DD` where no year is named. */
  readonly date: string | null;
};
