import type { Dossier } from '../../dossier/dossier.ts';
import type { Flaw } from './flaw.ts';
import type { Draft } from './read-answer.ts';

type Opportunity = { readonly opener: unknown; readonly hold: unknown };

/**
 * Openers for what a rule holds back: whether growth is raised is decided by METHODS §11, not by a writer. An opportunity
 * is known by the facts that it cites.
 */
export function findOpenersOnHold(draft: Draft, { expansions }: Dossier): readonly Flaw[] {
  if (!Array.isArray(draft.opportunities)) return [];
  return (draft.opportunities as readonly Opportunity[]).flatMap((opportunity, index) => {
    if (typeof opportunity.opener !== 'string') return [];
    const cited = new Set(
      [...JSON.stringify(opportunity).matchAll(/\[\[expansion\.([^.\]|]+)\./gu)].map(([, slug]) => slug),
    );
    const meant = expansions.filter(({ slug }) => cited.has(slug));
    const isOpen = meant.length > 0 && meant.every(({ verdict }) => verdict.value === 'open');
    if (isOpen) return [];
    return [
      {
        code: 'heldBack',
        path: `opportunities.${index}.opener`,
        start: 0,
        end: opportunity.opener.length,
        found: opportunity.opener,
        expected:
          meant.length === 0
            ? 'an opportunity that cites its own facts (expansion.…)'
            : 'null, because the verdict of this opportunity is hold',
      },
    ];
  });
}
