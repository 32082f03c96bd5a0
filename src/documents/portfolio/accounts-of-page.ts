import type { PortfolioEntry } from '../../dossier/portfolio.ts';
import { ReferenceFault } from '../references.ts';
import type { PortfolioPage } from './compose-portfolio.ts';

/**
 * The document to which a name leads: the brief in the page's own format, else in another that can be read. Null for a
 * fact that is no name, and for an account without a brief.
 */
export function briefOf(factId: string, { matter }: PortfolioPage, format: string): string | null {
  const slug = /^account\.([^.]+)\.name$/u.exec(factId)?.[1];
  const files = (slug === undefined ? undefined : matter.accounts.get(slug))?.files ?? [];
  const [best] = [format, 'html', 'md'].flatMap(
    (wanted) => files.find((file) => file.format === wanted) ?? [],
  );
  return best?.name ?? null;
}

/** The health card whose score a chart shows. */
export function healthAt(scoreId: string, { matter }: PortfolioPage): PortfolioEntry['health'] {
  const entry = matter.portfolio.entries.find(({ health }) => health.score.id === scoreId);
  if (entry === undefined) throw new ReferenceFault(`a chart refers to ${scoreId}, which is no health score`);
  return entry.health;
}
