import type { DateOrder } from '../../facts/parse/date-parts.ts';
import type { DecimalMark, MarkShape } from '../../facts/parse/decimal-mark.ts';
import type { Ambiguity } from '../../facts/parse/parsed.ts';

/** What the numbers in a column of dates are: nothing (dates are written out), serial numbers, or epoch times. */
export type DateForm = 'calendar' | 'excelSerial' | 'epochSeconds' | 'epochMilliseconds';

/** Something that was decided about the reading of a column, for the report: `{code, params}`, without words. */
export type Statement = {
  readonly code:
    | 'dateOrder' // params: order, by, example
    | 'excelSerial' // params: example, date
    | 'epochSeconds' // params: example, date
    | 'epochMilliseconds' // params: example, date
    | 'decimalMark' // params: decimal, by, example
    | 'percent' // params: by
    | 'moneyUnit' // params: by, factor
    | 'minorUnits' // params: by
    | 'majorUnits' // params: example: the decimals that minor units cannot have
    | 'currency' // params: by, currency
    | 'npsScale' // params: by, scale
    | 'noticeUnit' // params: by, unit
    | 'monthlyToAnnual' // params: factor
    | 'renewalToEnd' // params: days
    | 'wideMetrics' // params: columns, metrics
    | 'wideMonths' // params: columns, first, last
    | 'joinedByName'; // params: rows
  readonly header: string;
  readonly column: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** What nothing decided, though a text needs it: where the first of them stands, and how many there are. */
export type Unsettled = {
  readonly between: Ambiguity;
  readonly example: string;
  /** Position of the example among the texts of the column. */
  readonly index: number;
  readonly count: number;
};

/** How the texts of one column of one file are read. It is decided once, before its cells are. */
export type ColumnDecision = {
  /** Null: not decided, so that `1,234` is ambiguous. */
  readonly decimal: DecimalMark | null;
  /** What would have left the decimal mark open, had it stood among the texts that decided: it may come later. */
  readonly contrary: MarkShape | null;
  /** Null: not decided, so that 03/04/2026 is ambiguous. */
  readonly dateOrder: DateOrder | null;
  readonly dateForm: DateForm;
  /** Bare rates are parts of 1 or percentages; null: not decided. */
  readonly rateScale: 'fraction' | 'percent' | null;
  /** What a number without a unit of its own counts: 10,000 under 万元; `12k` says itself what it counts. */
  readonly unit: number;
  /** What every number is multiplied by: 12 for a monthly amount. */
  readonly factor: number;
  /** Amounts are in cents, pence, 分 of the row's currency. */
  readonly isMinor: boolean;
  /** Minor units that only the first texts speak for, all of them whole: decimals that come later contradict it. */
  readonly isWhole: boolean;
  /** Added to dates. */
  readonly days: number;
  /** The currency that the header declares. */
  readonly currency: string | null;
  readonly unsettled: readonly Unsettled[];
  readonly statements: readonly Statement[];
};

/** How the documented forms are read: nothing to decide, nothing to state. */
export const plainDecision: ColumnDecision = {
  decimal: 'point',
  contrary: null,
  dateOrder: null,
  dateForm: 'calendar',
  rateScale: 'fraction',
  unit: 1,
  factor: 1,
  isMinor: false,
  isWhole: false,
  days: 0,
  currency: null,
  unsettled: [],
  statements: [],
};
