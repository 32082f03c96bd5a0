import type { Account } from '../../book/account.ts';
import type { Competitor, Differentiator } from '../../dossier/market.ts';
import { absent, add, call, cell, divide, given, multiply, subtract } from '../../facts/expression.ts';
import { fact, isKnown } from '../../facts/fact.ts';
import type { Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { slugEach, uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import type { Commercials } from '../contract/contract.ts';

type CompetitorRow = Account['rows']['competitors'][number];

const stages = ['none', 'mentioned', 'demo', 'pilot', 'quote'];

/** A price this far from today's ARR is more likely a wrong unit than an offer (ASM, METHODS §10). */
const plausibleFactor = 4;

/** What the book says of each rival: one row each, the newest, the most advanced first. */
export function buildCompetitors(context: Context, commercials: Commercials): readonly Competitor[] {
  const { account, currency } = context;
  const { arr } = commercials;
  const rows = newestByName(account.rows.competitors);
  const slugs = uniqueSlugs(rows.map((row) => row.competitor.value ?? ''));
  return rows
    .map((row): Competitor => {
      const name = row.competitor.value ?? '';
      const slug = slugs.get(name) ?? name;
      const label = (code: string) => ({
        label: { code: `competition.${code}`, params: { competitor: name } },
      });
      const id = (key: string) => `competition.${slug}.${key}`;
      const price = fact(id('price'), 'money', annualPrice(row, commercials), {
        currency,
        ...label('price'),
      });
      return {
        name,
        slug,
        stage: fact(id('stage'), 'code', cell(row.stage), label('stage')),
        price,
        priceGap: fact(id('priceGap'), 'change', divide(subtract(arr, price), arr), label('priceGap')),
        oneOff: fact(id('oneOff'), 'money', switchingCost(row), { currency, ...label('oneOff') }),
        riskPremium: fact(id('riskPremium'), 'money', cell(row.risk_premium), {
          currency,
          ...label('riskPremium'),
        }),
        observedOn: fact(id('observedOn'), 'date', cell(row.observed_on), label('observedOn')),
        claim: fact(id('claim'), 'text', cell(row.claim), label('claim')),
        strongerAt: fact(id('strongerAt'), 'text', cell(row.stronger_at), label('strongerAt')),
        source: fact(id('source'), 'text', cell(row.source), label('source')),
        differentiators: buildDifferentiators(context, name, slug),
      };
    })
    .sort(
      (a, b) =>
        stages.indexOf(b.stage.value ?? 'none') - stages.indexOf(a.stage.value ?? 'none') ||
        (a.slug < b.slug ? -1 : 1),
    );
}

function newestByName(rows: readonly CompetitorRow[]): readonly CompetitorRow[] {
  const newest = new Map<string, CompetitorRow>();
  for (const row of rows) {
    const name = row.competitor.value;
    if (name === null) continue;
    const earlier = newest.get(name);
    if (earlier === undefined || (row.observed_on.value ?? '') >= (earlier.observed_on.value ?? ''))
      newest.set(name, row);
  }
  return [...newest.values()];
}

/**
 * Their price a year for the account's seats, from the unit in which it was quoted; an implausible one is asked about
 * and used nowhere.
 */
function annualPrice(row: CompetitorRow, commercials: Commercials): Quantity {
  const { arr, seats } = commercials;
  const quoted = row.price_annual.value === null ? cell(row.price) : cell(row.price_annual);
  const annual = toYear(quoted, row.price_unit.value, seats);
  if (!isKnown(arr)) return annual;
  return call('plausiblePrice', [annual, arr], (price, ours) =>
    price < ours / plausibleFactor || price > ours * plausibleFactor
      ? unknown('invalid', { column: 'price_annual', file: row.price_annual.place.file })
      : price,
  );
}

function toYear(quoted: Quantity, unit: CompetitorRow['price_unit']['value'], seats: Quantity): Quantity {
  switch (unit) {
    case 'month':
      return multiply(quoted, given(12));
    case 'seat_year':
      return multiply(quoted, seats);
    case 'seat_month':
      return multiply(quoted, seats, given(12));
    default:
      return quoted;
  }
}

/** What switching would cost them once, as far as the book knows: a lower bound. */
function switchingCost(row: CompetitorRow): Quantity {
  const parts = [row.migration, row.integration, row.retraining, row.parallel_run, row.exit_cost]
    .map((part) => cell(part))
    .filter((part) => part.value !== null);
  const [first, ...rest] = parts;
  if (first === undefined)
    return absent({ code: 'missing', params: { column: 'migration', file: 'competitors' } }, 'internal');
  return rest.length === 0 ? first : add(...parts);
}

/** Where we differ for this rival, by importance × (ours − theirs) × evidence, largest first. */
function buildDifferentiators(
  { account }: Context,
  competitor: string,
  competitorSlug: string,
): readonly Differentiator[] {
  const rows = account.rows.differentiators.filter(
    (row) => row.competitor.value === null || row.competitor.value === competitor,
  );
  const slugs = slugEach(rows.map((row) => row.capability.value ?? ''));
  return rows
    .map((row, index): Differentiator => {
      const capability = row.capability.value ?? '';
      const slug = slugs[index] ?? capability;
      const params = { competitor, capability };
      return {
        capability,
        slug,
        score: fact(
          `competition.${competitorSlug}.differentiator.${slug}`,
          'ratio',
          multiply(
            cell(row.importance),
            subtract(cell(row.ours), cell(row.theirs)),
            cell(row.evidence_strength),
          ),
          { label: { code: 'competition.differentiator', params } },
        ),
        evidence: fact(
          `competition.${competitorSlug}.differentiator.${slug}.evidence`,
          'text',
          cell(row.evidence),
          {
            label: { code: 'competition.differentiatorEvidence', params },
          },
        ),
      };
    })
    .sort(
      (a, b) =>
        (b.score.value ?? Number.NEGATIVE_INFINITY) - (a.score.value ?? Number.NEGATIVE_INFINITY) ||
        (a.slug < b.slug ? -1 : 1),
    );
}
