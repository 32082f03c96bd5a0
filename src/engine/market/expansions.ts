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
import { excessOver } from '../contract/revenue.ts';
import { openingType } from './opening-types.ts';
import {
  type AccountConditions,
  accountConditions,
  buildPropensity,
  type ExpansionRow,
  type Propensity,
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
  const people = rows.length === 0 ? [] : inputs.people.map(listed);
  return rows
    .map((row) =>
      appraise(
        context,
        inputs.commercials,
        people,
        conditions,
        row,
        slugs.get(row.opportunity_id.value ?? '') ?? '',
      ),
    )
    .sort((a, b) => b.rankedValue - a.rankedValue || (a.id < b.id ? -1 : 1))
    .map((appraised, index) => buildOpening(context, inputs, people, appraised, index + 1));
}

/** An opening with what it is worth and how likely it is, before it has its place among the others. */
type Appraised = Pick<
  Expansion,
  'id' | 'slug' | 'quantity' | 'theoretical' | 'reach' | 'realistic' | 'raisedByCustomer' | 'rankValue'
> & {
  readonly row: ExpansionRow;
  readonly params: { readonly opportunity: string };
  readonly champion: Person | null;
  readonly propensity: Propensity;
  /** The rounded value by which openings are ranked, the lowest where it is not known. */
  readonly rankedValue: number;
};

function appraise(
  { currency, setting }: Context,
  commercials: Commercials,
  people: readonly Listed[],
  account: AccountConditions,
  row: ExpansionRow,
  slug: string,
): Appraised {
  const id = row.opportunity_id.value ?? '';
  const params = { opportunity: row.description.value ?? id };
  const key = (name: string) => `expansion.${slug}.${name}`;
  const money = (name: string, code: string, from: Quantity) =>
    fact(key(name), 'money', from, { currency, label: { code, params } });
  const quantity = fact(key('quantity'), 'count', quantityOf(row, commercials.seats), {
    label: { code: 'expansion.quantity', params },
  });
  const theoretical = money(
    'theoretical',
    'expansion.theoretical',
    multiply(quantity, priceOf(row, commercials.unitPrice)),
  );
  const reach = fact(
    key('reach'),
    'share',
    row.reach.value === null ? setting('assumptions.reach') : shareCell(row.reach),
    { label: { code: 'expansion.reach', params } },
  );
  const realistic = money('realistic', 'expansion.realistic', multiply(theoretical, reach));
  const champion = findNamed(people, row.champion.value);
  const raisedByCustomer = fact(key('raisedByCustomer'), 'flag', cell(row.raised_by_customer), {
    label: { code: 'expansion.raisedByCustomer', params },
  });
  const propensity = buildPropensity(
    setting,
    account,
    row,
    raisedByCustomer,
    champion,
    key,
    params.opportunity,
  );
  const rankValue = money('rankValue', 'expansion.rankValue', multiply(realistic, propensity.propensityLow));
  return {
    id,
    slug,
    row,
    params,
    quantity,
    theoretical,
    reach,
    realistic,
    champion,
    raisedByCustomer,
    propensity,
    rankValue,
    rankedValue: roundedValue(rankValue) ?? Number.MIN_SAFE_INTEGER,
  };
}

function buildOpening(
  { currency }: Context,
  { health, support, adoption }: ExpansionInputs,
  people: readonly Listed[],
  appraised: Appraised,
  rank: number,
): Expansion {
  const { id, slug, row, params, propensity, rankValue } = appraised;
  const key = (name: string) => `expansion.${slug}.${name}`;
  const blockedBy = fact(key('blockedBy'), 'text', cell(row.blocked_by), {
    label: { code: 'expansion.blockedBy', params },
  });
  const { verdict, holdReasons } = buildVerdict(
    key('verdict'),
    { code: 'expansion.verdict', params },
    health.card.grade,
    [support.openP0, support.openP1],
    blockedBy,
  );
  const type = row.type.value ?? 'seats';
  const { trigger, beneficiary, objection } = openingType(type, (adoption.newGroups.value ?? 0) > 0);
  return {
    id,
    slug,
    type,
    description: row.description.value,
    quantity: appraised.quantity,
    theoretical: appraised.theoretical,
    reach: appraised.reach,
    realistic: appraised.realistic,
    conditions: propensity.conditions,
    propensityLow: propensity.propensityLow,
    propensityHigh: propensity.propensityHigh,
    rankValue,
    verdict,
    holdReasons,
    trigger,
    beneficiary,
    objection,
    championPerson: appraised.champion?.slug ?? null,
    beneficiaryPeople: peopleOfUnit(people, row.group.value),
    raisedByCustomer: appraised.raisedByCustomer,
    champion: row.champion.value,
    group: row.group.value,
    blockedBy,
    netBenefit: fact(key('netBenefit'), 'money', cell(row.net_benefit_annual), {
      currency,
      label: { code: 'expansion.netBenefit', params },
    }),
    rank: fact(key('rank'), 'count', called('rankOf', [rankValue], rank), {
      label: { code: 'expansion.rank', params },
    }),
  };
}

/** A person with what the names and units of openings are compared with. */
type Listed = {
  readonly person: Person;
  readonly id: string;
  readonly name: string | undefined;
  readonly title: string;
};

function listed(person: Person): Listed {
  return {
    person,
    id: person.id.toLowerCase(),
    name: person.name?.toLowerCase(),
    title: (person.title ?? '').toLowerCase(),
  };
}

/** `champion` may name a contact by id or name. */
function findNamed(people: readonly Listed[], text: string | null): Person | null {
  const wanted = text?.trim().toLowerCase();
  if (wanted === undefined) return null;
  return people.find(({ id, name }) => id === wanted || name === wanted)?.person ?? null;
}

/** Those still there who have the name of the unit in their title. */
function peopleOfUnit(people: readonly Listed[], group: string | null): readonly string[] {
  if (group === null) return [];
  const wanted = group.trim().toLowerCase();
  return people
    .filter(({ person, title }) => person.status !== 'left' && title.includes(wanted))
    .map(({ person }) => person.slug);
}

/** Seats to gain, seats to upgrade, or heads of a new team, by type of opportunity. */
function quantityOf(row: ExpansionRow, seats: Fact<number>): Quantity {
  switch (row.type.value) {
    case 'seats':
      return call('excessOver', [cell(row.eligible), seats], excessOver);
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
