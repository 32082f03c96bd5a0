import type { Scenario, ScenarioName } from '../../dossier/value.ts';
import { absent, called, divide, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { sumOf, type YearCost } from './costs.ts';
import { paybackMonths, presentValue } from './returns.ts';
import { scenarioNames } from './scenarios.ts';

const shareable = { audience: 'shareable' } as const;

/** The ids of a scenario's facts. */
const ids = Object.fromEntries(
  scenarioNames.map((name) => [
    name,
    {
      benefit: `roi.${name}.benefit`,
      ratio: `roi.${name}.ratio`,
      bcr: `roi.${name}.bcr`,
      paybackMonths: `roi.${name}.paybackMonths`,
      npv: `roi.${name}.npv`,
      presentCost: `roi.${name}.presentCost`,
      npvRatio: `roi.${name}.npvRatio`,
    },
  ]),
) as Readonly<Record<ScenarioName, Readonly<Record<keyof Scenario | 'presentCost', string>>>>;

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
  const money = { currency: context.currency, audience: 'shareable' } as const;
  const id = ids[name];
  const benefit = fact(id.benefit, 'money', sumOfKnown(values), money);
  const payback = called('paybackMonths', [cost, benefit], paybackOf(cost.value ?? 0, benefit.value ?? 0));
  const rate = context.setting('assumptions.value_discount_rate');
  const inAdvance = context.flag('assumptions.fees_in_advance');
  const inputs = [benefit, rate, context.setting('assumptions.roi_years'), inAdvance];
  const flows = years.map(({ fee, other }, year) => ({
    benefit: year === 0 ? 0 : (benefit.value ?? 0),
    fee: fee.value ?? 0,
    other: other.value ?? 0,
  }));
  const present = presentValue(flows, rate.value ?? 0, inAdvance.value === true);
  const amounts = [...inputs, ...years.map(({ fee }) => fee), ...years.map(({ other }) => other)];
  const npv = fact(id.npv, 'money', called('presentValue', amounts, present.benefit - present.cost), money);
  const pvCost = fact(id.presentCost, 'money', called('presentValue', amounts, present.cost), money);
  return {
    benefit,
    ratio: fact(id.ratio, 'share', divide(subtract(benefit, cost), cost), shareable),
    bcr: fact(id.bcr, 'ratio', divide(benefit, cost), shareable),
    paybackMonths: fact(id.paybackMonths, 'months', payback, shareable),
    npv,
    npvRatio: fact(id.npvRatio, 'share', divide(npv, pvCost), shareable),
  };
}

function paybackOf(cost: number, benefit: number) {
  if (cost === 0) return unknown('zeroDenominator');
  return paybackMonths(cost, benefit) ?? unknown('notReached');
}

/** The sum of what is known: a line with a gap is named elsewhere and counts for nothing. Nothing where nothing is known. */
export function sumOfKnown(parts: readonly Quantity[]): Quantity {
  return sumOf(parts.filter((part) => part.value !== null)) ?? nothingKnown;
}

const nothingKnown = absent<number>({ code: 'nothingKnown', params: { file: 'benefits' } });
