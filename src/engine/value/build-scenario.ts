import type { Scenario, ScenarioName } from '../../dossier/value.ts';
import { absent, add, call, divide, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import type { YearCost } from './costs.ts';
import { paybackMonths, presentValue } from './returns.ts';

const shareable = { audience: 'shareable' } as const;

/**
 * METHODS §9: what the benefit of one scenario returns on the cost, by the year and in present value.
 *
 * @param years what each year of the horizon costs, from the initial one.
 */
export function buildScenario(
  context: Context,
  name: ScenarioName,
  values: readonly Quantity[],
  cost: Fact<number>,
  years: readonly YearCost[],
): Scenario {
  const money = { currency: context.currency, ...shareable };
  const id = (key: string) => `roi.${name}.${key}`;
  const benefit = fact(id('benefit'), 'money', sumOfKnown(values), money);
  const bcr = fact(id('bcr'), 'ratio', divide(benefit, cost), shareable);
  const ratio = fact(id('ratio'), 'share', divide(subtract(benefit, cost), cost), shareable);
  const payback = call('paybackMonths', [cost, benefit], (c, b) =>
    c === 0 ? unknown('zeroDenominator') : (paybackMonths(c, b) ?? unknown('notReached')),
  );
  const horizon = context.setting('assumptions.roi_years');
  const rate = context.setting('assumptions.value_discount_rate');
  const inAdvance = context.flag('assumptions.fees_in_advance');
  const fees = years.map((year) => year.fee);
  const others = years.map((year) => year.other);
  const present = (part: (pv: { benefit: number; cost: number }) => number): Quantity =>
    call(
      'presentValue',
      [benefit, rate, horizon, inAdvance, ...fees, ...others],
      (b, r, _, advance, ...amounts) => {
        const flows = years.map((_, year) => ({
          benefit: year === 0 ? 0 : b,
          fee: Number(amounts[year]),
          other: Number(amounts[years.length + year]),
        }));
        return part(presentValue(flows, r, advance));
      },
    );
  const npv = fact(
    id('npv'),
    'money',
    present((pv) => pv.benefit - pv.cost),
    money,
  );
  const pvCost = fact(
    id('presentCost'),
    'money',
    present((pv) => pv.cost),
    money,
  );
  return {
    benefit,
    ratio,
    bcr,
    paybackMonths: fact(id('paybackMonths'), 'months', payback, shareable),
    npv,
    npvRatio: fact(id('npvRatio'), 'share', divide(npv, pvCost), shareable),
  };
}

/** Sum of the lines that are known; a line with a gap is named elsewhere and counts for nothing. */
/** The sum of what is known; nothing where nothing is. */
export function sumOfKnown(parts: readonly Quantity[]): Quantity {
  const known = parts.filter((part) => part.value !== null);
  const [first, ...rest] = known;
  if (first === undefined) return absent({ code: 'nothingKnown', params: { file: 'benefits' } });
  return rest.length === 0 ? first : add(...known);
}
