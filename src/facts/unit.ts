/**
 * What a value measures. The unit decides how a value is rounded and printed (`rounding`, `print/`); currency and
 * period stand beside it in the fact.
 */
export type Unit =
  | 'money' // an amount in the fact's currency
  | 'share' // 0–1, printed as a percentage
  | 'rate' // a percentage with a decimal: discounts, error rates
  | 'change' // a signed percentage
  | 'percentagePoints'
  | 'ratio' // a quotient printed as such: 1.56
  | 'score' // 0–100, one decimal
  | 'index' // 0–100 or a part of it, two decimals
  | 'impact' // signed points of a score
  | 'count'
  | 'signedCount'
  | 'number' // a measured quantity whose unit the data names
  | 'days'
  | 'hours'
  | 'months'
  | 'perMonth' // a slope
  | 'statistic' // S of a test
  | 'probability' // p of a test
  | 'date'
  | 'month'
  | 'code' // a word of a closed vocabulary, printed from the catalogue
  | 'flag' // yes or no
  | 'text'; // words from the data

const digits: Partial<Record<Unit, number>> = {
  money: 2,
  share: 4,
  rate: 4,
  change: 4,
  percentagePoints: 4,
  ratio: 4,
  score: 1,
  index: 2,
  impact: 2,
  count: 2,
  signedCount: 2,
  number: 4,
  days: 0,
  hours: 2,
  months: 2,
  perMonth: 4,
  statistic: 4,
  probability: 4,
};

/** Decimal places at which a value of this unit is stored, compared with thresholds and printed exactly (METHODS §0). */
export function decimalsOf(unit: Unit): number | null {
  return digits[unit] ?? null;
}
