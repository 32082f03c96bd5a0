import type { DateOrder } from '../../facts/parse/date-parts.ts';

export type TimeUnit = 'days' | 'weeks' | 'months' | 'years';
export type NpsScale = '0-10' | '-100-100';

/** What a header, or the name of an interface, says about the values of a column. */
export type Declaration = {
  readonly by: 'header' | 'apiName';
  readonly currency?: string;
  /** 1,000 for "in thousands", 10,000 for 万元. */
  readonly factor?: number;
  readonly isMinor?: true;
  readonly rateScale?: 'fraction' | 'percent';
  readonly dateOrder?: DateOrder;
  readonly timeUnit?: TimeUnit;
  readonly npsScale?: NpsScale;
};

export const nothingDeclared: Declaration = { by: 'header' };
