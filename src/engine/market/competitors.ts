import type { Competitor } from '../../dossier/market.ts';
import { call, cell, divide, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import type { Commercials } from '../contract/contract.ts';
import { buildDifferentiators } from './differentiators.ts';
import { buildRivalPrice, quotedAYear } from './rival-price.ts';
import { latestRows, type RivalRow } from './rival-rows.ts';
import { buildSwitching } from './switching.ts';
import { threatClass, weighThreat } from './threat.ts';

const stages = ['none', 'mentioned', 'demo', 'pilot', 'quote'];

/** METHODS §10: each rival with its threat, its price and what switching would cost, the most advanced first. */
export function buildCompetitors(context: Context, commercials: Commercials): readonly Competitor[] {
  const rows = latestRows(context.account.rows.competitors, context.asOf.value ?? '', (row) => ({
    threat: weighThreat(context, row).score.value,
    price: quotedAYear(row, commercials.seats).value,
  }));
  const slugs = uniqueSlugs(rows.map((row) => row.competitor.value ?? ''));
  return rows
    .map((row) => buildCompetitor(context, commercials, row, slugs.get(row.competitor.value ?? '') ?? ''))
    .sort(
      (a, b) =>
        stages.indexOf(b.stage.value ?? 'none') - stages.indexOf(a.stage.value ?? 'none') ||
        (a.slug < b.slug ? -1 : 1),
    );
}

function buildCompetitor(
  context: Context,
  commercials: Commercials,
  row: RivalRow,
  slug: string,
): Competitor {
  const { currency, setting } = context;
  const { arr } = commercials;
  const name = row.competitor.value ?? '';
  const label = (code: string) => ({ label: { code: `competition.${code}`, params: { competitor: name } } });
  const id = (key: string) => `competition.${slug}.${key}`;
  const composite = weighThreat(context, row);
  const own = (code: string) => ({ label: label(code).label, confidence: composite.own.confidence });
  const threat = fact(id('threat'), 'index', composite.score, own('threat'));
  const coverage = fact(id('coverage'), 'share', composite.coverage, own('coverage'));
  const price = buildRivalPrice(context, commercials, row, id, label);
  return {
    name,
    slug,
    stage: fact(id('stage'), 'code', cell(row.stage), label('stage')),
    threat,
    threatLower: fact(id('threatLower'), 'index', composite.lower, own('threatLower')),
    threatUpper: fact(id('threatUpper'), 'index', composite.upper, own('threatUpper')),
    coverage,
    class: fact(
      id('class'),
      'code',
      call(
        'threatClass',
        [
          threat,
          coverage,
          setting('assumptions.competition.threat_high'),
          setting('assumptions.competition.threat_medium'),
        ],
        (value, share, high, medium) =>
          roundHalfAway(share, 4) < 0.5
            ? unknown('notEnoughCoverage')
            : threatClass(roundHalfAway(value, 2), { high, medium }),
      ),
      label('class'),
    ),
    ...price,
    priceGap: fact(id('priceGap'), 'change', divide(subtract(arr, price.price), arr), label('priceGap')),
    riskPremium: fact(id('riskPremium'), 'money', cell(row.risk_premium), {
      currency,
      ...label('riskPremium'),
    }),
    ...buildSwitching(context, arr, price.price, row, id, label),
    observedOn: fact(id('observedOn'), 'date', cell(row.observed_on), label('observedOn')),
    claim: fact(id('claim'), 'text', cell(row.claim), label('claim')),
    strongerAt: fact(id('strongerAt'), 'text', cell(row.stronger_at), label('strongerAt')),
    source: fact(id('source'), 'text', cell(row.source), label('source')),
    ...buildDifferentiators(context, name, slug),
  };
}
