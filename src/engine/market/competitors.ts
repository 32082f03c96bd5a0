import type { Account } from '../../book/account.ts';
import type { Competitor, Differentiator } from '../../dossier/market.ts';
import { absent, add, call, cell, divide, multiply, subtract } from '../../facts/expression.ts';
import { fact, isKnown } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { slugEach, uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';

type CompetitorRow = Account['rows']['competitors'][number];

const stages = ['none', 'mentioned', 'demo', 'pilot', 'quote'];

/** A price this far from today's ARR is more likely a wrong unit than an offer (ASM, METHODS §10). */
const plausibleFactor = 4;

/** What the book says of each rival: one row each, the newest, the most advanced first. */
export function buildCompetitors(context: Context, arr: Fact<number>): readonly Competitor[] {
  const { account, currency } = context;
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
      const price = fact(id('price'), 'money', annualPrice(row, arr), { currency, ...label('price') });
      return {
        name,
        slug,
        stage: fact(id('stage'), 'code', cell(row.stage), label('stage')),
        price,
        priceGap: fact(id('priceGap'), 'change', divide(subtract(arr, price), arr), label('priceGap')),
        oneOff: fact(id('oneOff'), 'money', switchingCost(row), { currency, ...label('oneOff') }),
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

/** Their price a year for the same scope; an implausible one is asked about and used nowhere. */
function annualPrice(row: CompetitorRow, arr: Fact<number>): Quantity {
  const unit = row.price_unit.value;
  if (unit !== null && unit !== 'year') {
    return absent(
      { code: 'invalid', params: { column: 'price_unit', file: row.price_unit.place.file } },
      'internal',
    );
  }
  const given = cell(row.price_annual.value === null && unit === 'year' ? row.price : row.price_annual);
  if (!isKnown(arr)) return given;
  return call('plausiblePrice', [given, arr], (price, ours) =>
    price < ours / plausibleFactor || price > ours * plausibleFactor
      ? unknown('invalid', { column: 'price_annual' })
      : price,
  );
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
