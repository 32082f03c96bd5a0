import { called } from '../../facts/expression.ts';
import type { Call, Series } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';

/** The value of one month of a series, unknown where the month is a gap. */
export function valueOfMonth(series: Series, month: string): Call<number> {
  const point = series.points.find((one) => one.month === month);
  return called('valueOfMonth', [series], point?.value ?? unknown('gap', { months: 1 }));
}

/** A month that a method has picked from a series. */
export function monthOfSeries(series: Series, month: string): Call<string> {
  return called('monthOfSeries', [series], month);
}
