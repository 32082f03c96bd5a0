import type { Competitor, Differentiator } from '../../dossier/market.ts';
import { cell, multiply, subtract } from '../../facts/expression.ts';
import { fact, isKnown, roundedValue } from '../../facts/fact.ts';
import { slugEach } from '../../facts/slug.ts';
import type { Context } from '../context.ts';

/** More than four reasons are none. */
const mostLeading = 4;

/**
 * Where we differ from a rival, by importance × (ours − theirs) × evidence, largest first: those to lead with are
 * positive and have evidence, and where they are ahead is told as well (METHODS §10).
 */
export function buildDifferentiators(
  { account }: Context,
  competitor: string,
  competitorSlug: string,
): Pick<Competitor, 'differentiators' | 'leading' | 'trailing'> {
  const rows = account.rows.differentiators.filter(
    (row) => row.competitor.value === null || row.competitor.value === competitor,
  );
  const slugs = slugEach(rows.map((row) => row.capability.value ?? ''));
  const differentiators = rows
    .map((row, index): Differentiator => {
      const capability = row.capability.value ?? '';
      const slug = slugs[index] ?? capability;
      const params = { competitor, capability };
      const id = `competition.${competitorSlug}.differentiator.${slug}`;
      return {
        capability,
        slug,
        score: fact(
          id,
          'ratio',
          multiply(
            cell(row.importance),
            subtract(cell(row.ours), cell(row.theirs)),
            cell(row.evidence_strength),
          ),
          { label: { code: 'competition.differentiator', params } },
        ),
        evidence: fact(`${id}.evidence`, 'text', cell(row.evidence), {
          label: { code: 'competition.differentiatorEvidence', params },
        }),
      };
    })
    .sort(
      (a, b) =>
        (b.score.value ?? Number.NEGATIVE_INFINITY) - (a.score.value ?? Number.NEGATIVE_INFINITY) ||
        (a.slug < b.slug ? -1 : 1),
    );
  const isAhead = ({ score }: Differentiator) => (roundedValue(score) ?? 0) > 0;
  return {
    differentiators,
    leading: differentiators.filter((own) => isAhead(own) && isKnown(own.evidence)).slice(0, mostLeading),
    trailing: differentiators.filter(({ score }) => (roundedValue(score) ?? 0) < 0).reverse(),
  };
}
