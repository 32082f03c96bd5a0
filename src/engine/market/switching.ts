import type { BreakEven } from '../../dossier/market.ts';
import { absent, add, call, callWithGaps, cell, given, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Label, Quantity } from '../../facts/node.ts';
import { type Unknown, unknown } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { sumOf } from '../value/costs.ts';
import type { RivalRow } from './rival-rows.ts';

export type SwitchingFacts = {
  readonly oneOff: Fact<number>;
  readonly stay: Fact<number>;
  readonly move: Fact<number>;
  readonly stayPv: Fact<number>;
  readonly movePv: Fact<number>;
  readonly saving: Fact<number>;
  readonly savingPv: Fact<number>;
  readonly breakEvenMonths: Fact<number>;
  readonly breakEven: Fact<string>;
};

const oneOffColumns = ['migration', 'integration', 'retraining', 'parallel_run', 'exit_cost'] as const;

/**
 * Switching from their side (METHODS §10): their fee over the horizon and what it costs them once, against ours. Without
 * any one-off cost there is no claim; with a part of it, the cost is "at least" that.
 */
export function buildSwitching(
  { currency, setting }: Context,
  arr: Fact<number>,
  price: Fact<number>,
  row: RivalRow,
  id: (key: string) => string,
  label: (code: string) => { readonly label: Label },
): SwitchingFacts {
  const money = (code: string) => ({ currency, ...label(code) });
  const oneOff = fact(id('oneOff'), 'money', oneOffCost(row), money('oneOff'));
  const isPart = oneOffColumns.some(
    (column) => row[column].value === null && row[column].state !== 'notApplicable',
  );
  const horizon = setting('assumptions.horizon_years');
  const yearly = subtract(arr, price);
  const paidInAdvance = call(
    'annuityInAdvance',
    [setting('assumptions.value_discount_rate'), horizon],
    annuityInAdvance,
  );
  const breakEvenMonths = fact(
    id('breakEvenMonths'),
    'months',
    callWithGaps('breakEvenMonths', [yearly, oneOff], (saved, once) => {
      if (saved === null) return unknown(yearly.reason?.code ?? 'missing', yearly.reason?.params);
      if (saved <= 0) return unknown('notReached');
      return once === null
        ? unknown(oneOff.reason?.code ?? 'missing', oneOff.reason?.params)
        : once / (saved / 12);
    }),
    label('breakEvenMonths'),
  );
  const over = (code: string, from: Quantity) => fact(id(code), 'money', from, money(code));
  const stay = over('stay', multiply(horizon, arr));
  const move = over('move', add(multiply(horizon, price), oneOff));
  const stayPv = over('stayPv', multiply(paidInAdvance, arr));
  const movePv = over('movePv', add(multiply(paidInAdvance, price), oneOff));
  return {
    oneOff,
    stay,
    move,
    stayPv,
    movePv,
    saving: over('saving', subtract(stay, move)),
    savingPv: over('savingPv', subtract(stayPv, movePv)),
    breakEvenMonths,
    breakEven: fact(
      id('breakEven'),
      'code',
      callWithGaps(
        'breakEvenKind',
        [breakEvenMonths, given(isPart, 'oneOffIsIncomplete')],
        (months, incomplete): BreakEven | Unknown => {
          if (months !== null) return incomplete === true ? 'atLeast' : 'months';
          const { reason } = breakEvenMonths;
          return reason?.code === 'notReached' ? 'never' : unknown(reason?.code ?? 'missing', reason?.params);
        },
      ),
      label('breakEven'),
    ),
  };
}

/**
 * The present value of 1 a year for so many years, each paid in advance.
 *
 * @example annuityInAdvance(0.1, 3) // 2.7355
 */
export function annuityInAdvance(rate: number, years: number): number {
  return Array.from({ length: years }, (_, year) => (1 + rate) ** -year).reduce((sum, one) => sum + one, 0);
}

/** What switching would cost them once, as far as the book knows: a lower bound. */
function oneOffCost(row: RivalRow): Quantity {
  const parts = oneOffColumns.map((column) => cell(row[column])).filter((part) => part.value !== null);
  return (
    sumOf(parts) ??
    absent({ code: 'missing', params: { column: 'migration', file: 'competitors' } }, 'internal')
  );
}
