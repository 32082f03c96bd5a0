import type { Account } from '../../book/account.ts';
import type { Condition } from '../../dossier/market.ts';
import type { Person } from '../../dossier/people.ts';
import type { Cell } from '../../facts/cell.ts';
import { absent, call, cell, divide, given } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Fact, Quantity } from '../../facts/node.ts';
import { parseFlag } from '../../facts/parse/flag.ts';
import { parseNumeral } from '../../facts/parse/numeral.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { weigh } from '../health/weigh.ts';

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
  { setting }: Context,
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
  const conditions = {
    health: condition('health', account.health),
    roi: condition('roi', account.roi),
    raised,
    champion: condition('champion', hasChampion(row.champion, champion)),
    budget: condition('budget', hasBudget(row.budget)),
  };
  const composite = weigh(
    Object.entries(conditions).map(([name, met]) => ({
      s: creditFor(met),
      weight: setting(`assumptions.expansion.propensity_weights.${name}`),
      freshness: 1,
    })),
  );
  const share = (key: string, bound: Quantity) =>
    fact(id(key), 'share', divide(bound, given(100)), {
      label: { code: `expansion.${key}`, params: { opportunity } },
      confidence: composite.own.confidence,
    });
  return {
    conditions,
    propensityLow: share('propensityLow', composite.lower),
    propensityHigh: share('propensityHigh', composite.upper),
  };
}

function creditFor(met: Fact<boolean>): Quantity {
  return call('creditFor', [met], (isMet) => (isMet ? 1 : 0));
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
  if (source.value === null) return absent<boolean>(cell(source).reason ?? { code: 'missing' }, 'internal');
  return call('hasBudget', [cell(source)], (text) => {
    const flag = parseFlag(text);
    if (flag.kind === 'known') return flag.value;
    const amount = parseNumeral(text, 'an amount');
    return amount.kind === 'known'
      ? amount.value > 0
      : unknown('invalid', { column: 'budget', file: source.place.file });
  });
}
