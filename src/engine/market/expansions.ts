import type { HealthFacts } from '../../dossier/health.ts';
import type { Expansion } from '../../dossier/market.ts';
import type { Person, SupportFacts } from '../../dossier/people.ts';
import type { AdoptionFacts } from '../../dossier/usage.ts';
import type { ValueFacts } from '../../dossier/value.ts';
import { call, called, cell, multiply, subtract } from '../../facts/expression.ts';
import { fact, roundedValue } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import type { Commercials } from '../contract/contract.ts';
import { joined } from '../joined.ts';
import { openingType } from './opening-types.ts';
import {
  type AccountConditions,
  accountConditions,
  buildPropensity,
  type ExpansionRow,
} from './propensity.ts';
import { shareCell } from './share-cell.ts';
import { buildVerdict } from './verdict.ts';

/** What openings rest on besides their own rows. */
export type ExpansionInputs = {
  readonly commercials: Commercials;
  readonly health: HealthFacts;
  readonly value: ValueFacts;
  readonly support: SupportFacts;
  readonly adoption: AdoptionFacts;
  readonly people: readonly Person[];
};

/**
 * METHODS §11: the openings that the book names, with what each is worth, how likely it is, and whether it has to wait.
 * Ordered by realistic ARR at its lower propensity; ties by id.
 */
export function buildExpansions(context: Context, inputs: ExpansionInputs): readonly Expansion[] {
  const rows = context.account.rows.expansions;
  const slugs = uniqueSlugs(rows.map((row) => row.opportunity_id.value ?? ''));
  const conditions = accountConditions(
    context,
    inputs.health.card.score,
    inputs.value.scenarios.conservative.ratio,
  );
  return rows
    .map((row) =>
      buildOpening(context, inputs, conditions, row, slugs.get(row.opportunity_id.value ?? '') ?? ''),
    )
    .sort((a, b) => rankedValue(b) - rankedValue(a) || (a.id < b.id ? -1 : 1))
    .map((opening, index) => {
      const { slug, rankValue } = opening;
      const rank = fact(`expansion.${slug}.rank`, 'count', called('rankOf', [rankValue], index + 1), {
        label: { ...rankValue.label, code: 'expansion.rank' },
      });
      return joined(opening, { rank });
    });
}

function rankedValue({ rankValue }: Omit<Expansion, 'rank'>): number {
  return roundedValue(rankValue) ?? Number.MIN_SAFE_INTEGER;
}

function buildOpening(
  context: Context,
  inputs: ExpansionInputs,
  account: AccountConditions,
  row: ExpansionRow,
  slug: string,
): Omit<Expansion, 'rank'> {
  const { commercials, health, support, adoption, people } = inputs;
  const id = row.opportunity_id.value ?? '';
  const opportunity = row.description.value ?? id;
  const params = { opportunity };
  const label = (code: string) => ({ label: { code: `expansion.${code}`, params } });
  const key = (name: string) => `expansion.${slug}.${name}`;
  const money = (name: string, from: Quantity) =>
    fact(key(name), 'money', from, { currency: context.currency, label: label(name).label });
  const quantity = fact(key('quantity'), 'count', quantityOf(row, commercials.seats), label('quantity'));
  const theoretical = money('theoretical', multiply(quantity, priceOf(row, commercials.unitPrice)));
  const reach = fact(
    key('reach'),
    'share',
    row.reach.value === null ? context.setting('assumptions.reach') : shareCell(row.reach),
    label('reach'),
  );
  const realistic = money('realistic', multiply(theoretical, reach));
  const champion = people.find((person) => isNamed(person, row.champion.value)) ?? null;
  const raisedByCustomer = fact(
    key('raisedByCustomer'),
    'flag',
    cell(row.raised_by_customer),
    label('raisedByCustomer'),
  );
  const propensity = buildPropensity(context, account, row, raisedByCustomer, champion, key, opportunity);
  const blockedBy = fact(key('blockedBy'), 'text', cell(row.blocked_by), label('blockedBy'));
  const { verdict, holdReasons } = buildVerdict(
    key('verdict'),
    label('verdict').label,
    health.card.grade,
    [support.openP0, support.openP1],
    blockedBy,
  );
  return {
    id,
    slug,
    type: row.type.value ?? 'seats',
    description: row.description.value,
    quantity,
    theoretical,
    reach,
    realistic,
    conditions: propensity.conditions,
    propensityLow: propensity.propensityLow,
    propensityHigh: propensity.propensityHigh,
    rankValue: money('rankValue', multiply(realistic, propensity.propensityLow)),
    verdict,
    holdReasons,
    ...openingType(row.type.value ?? 'seats', (adoption.newGroups.value ?? 0) > 0),
    championPerson: champion?.slug ?? null,
    beneficiaryPeople: people
      .filter((person) => isOfUnit(person, row.group.value))
      .map(({ slug: own }) => own),
    raisedByCustomer,
    champion: row.champion.value,
    group: row.group.value,
    blockedBy,
    netBenefit: money('netBenefit', cell(row.net_benefit_annual)),
  };
}

/** `champion` may name a contact by id or name. */
function isNamed(person: Person, text: string | null): boolean {
  const wanted = text?.trim().toLowerCase();
  return (
    wanted !== undefined && (person.id.toLowerCase() === wanted || person.name?.toLowerCase() === wanted)
  );
}

/** Still there, with the name of the unit in their title. */
function isOfUnit(person: Person, group: string | null): boolean {
  return (
    group !== null &&
    person.status !== 'left' &&
    (person.title ?? '').toLowerCase().includes(group.trim().toLowerCase())
  );
}

/** Seats to gain, seats to upgrade, or heads of a new team, by type of opportunity. */
function quantityOf(row: ExpansionRow, seats: Fact<number>): Quantity {
  switch (row.type.value) {
    case 'seats':
      return call('excessOver', [cell(row.eligible), seats], (eligible, have) =>
        Math.max(0, eligible - have),
      );
    case 'tier':
      return seats;
    default:
      return cell(row.headcount);
  }
}

function priceOf(row: ExpansionRow, unitPrice: Fact<number>): Quantity {
  if (row.type.value === 'tier') return subtract(cell(row.new_price), cell(row.old_price));
  return row.unit_price.value === null ? unitPrice : cell(row.unit_price);
}
