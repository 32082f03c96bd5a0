import type { Account } from '../../book/account.ts';
import type { Condition } from '../../dossier/market.ts';
import type { Person } from '../../dossier/people.ts';
import type { Cell } from '../../facts/cell.ts';
import { absent, call, called, cell, divide, given } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Fact, Quantity } from '../../facts/node.ts';
import { parseFlag } from '../../facts/parse/flag.ts';
import { parseNumeral } from '../../facts/parse/numeral.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { weigh } from '../health/weigh.ts';
import { pathsUnder } from '../setting-paths.ts';

export type ExpansionRow = Account['rows']['expansions'][number];

/** Conditions that are the same for every opening of an account. */
export type AccountConditions = { readonly health: Expression<boolean>; readonly roi: Expression<boolean> };

/** Health at 80 or better, and a return that is clear: conservative ROI above zero (METHODS §11). */
export function accountConditions(
  { setting }: Context,
  score: Fact<number>,
  ratio: Fact<number>,
): AccountConditions {
  return {
    health: call(
      'atLeast',
      [score, setting('assumptions.expansion.health_score')],
      (value, least) => roundHalfAway(value, 1) >= least,
    ),
    roi: call('isPositive', [ratio], (value) => roundHalfAway(value, 4) > 0),
  };
}

export type Propensity = {
  readonly conditions: Readonly<Record<Condition, Fact<boolean>>>;
  readonly propensityLow: Fact<number>;
  readonly propensityHigh: Fact<number>;
};

/** The checklist as an interval: what nobody knows counts for nothing at its lower end and in full at its upper. */
export function buildPropensity(
  setting: Context['setting'],
  account: AccountConditions,
  row: ExpansionRow,
  raised: Fact<boolean>,
  champion: Person | null,
  id: (key: string) => string,
  opportunity: string,
): Propensity {
  const condition = (name: Condition, from: Expression<boolean>) =>
    fact(id(`condition.${name}`), 'flag', from, {
      label: { code: 'expansion.condition', params: { opportunity, condition: name } },
    });
  const conditions: Propensity['conditions'] = {
    health: condition('health', account.health),
    roi: condition('roi', account.roi),
    raised,
    champion: condition('champion', hasChampion(row.champion, champion)),
    budget: condition('budget', hasBudget(row.budget)),
  };
  const composite = weigh(
    checklist.map((name) => ({
      s: creditFor(conditions[name]),
      weight: setting(weights[name]),
      freshness: 1,
    })),
  );
  const share = (key: 'propensityLow' | 'propensityHigh', code: string, bound: Quantity) =>
    fact(id(key), 'share', divide(bound, hundred), {
      label: { code, params: { opportunity } },
      confidence: composite.own.confidence,
    });
  return {
    conditions,
    propensityLow: share('propensityLow', 'expansion.propensityLow', composite.lower),
    propensityHigh: share('propensityHigh', 'expansion.propensityHigh', composite.upper),
  };
}

const hundred = given(100);

/** The conditions in the order in which they are told. */
const checklist = ['health', 'roi', 'raised', 'champion', 'budget'] as const satisfies readonly Condition[];
const weights = pathsUnder('assumptions.expansion.propensity_weights', checklist);

function creditFor(met: Fact<boolean>): Quantity {
  return called('creditFor', [met], met.value === true ? 1 : 0);
}

/** Yes, no, or a contact, who counts for as long as nobody says that they have left. */
function hasChampion(source: Cell<string>, person: Person | null): Expression<boolean> {
  return call('hasChampion', [cell(source)], (text) => {
    const flag = parseFlag(text);
    return flag.kind === 'known' ? flag.value : person?.status !== 'left';
  });
}

/** Yes, no, or an amount; a remark that is neither says nothing that can be counted. */
function hasBudget(source: Cell<string>): Expression<boolean> {
  const said = cell(source);
  if (said.reason !== null) return absent<boolean>(said.reason, 'internal');
  return call('hasBudget', [said], (text) => {
    const flag = parseFlag(text);
    if (flag.kind === 'known') return flag.value;
    const amount = parseNumeral(text, 'an amount');
    return amount.kind === 'known'
      ? amount.value > 0
      : unknown('invalid', { column: 'budget', file: source.place.file });
  });
}
