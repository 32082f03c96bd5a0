import type { Sections } from '../../prose/sections.ts';
import type { Markdown } from '../../templating/escape.ts';
import { proseMarkdown } from '../prose.ts';

export type RisksView = {
  readonly risks: readonly { readonly risk: Markdown; readonly mitigation: Markdown }[] | null;
  readonly voices: readonly { readonly quote: Markdown; readonly comment: Markdown }[] | null;
};

/** What can go wrong with what to do about it, and what people wrote beside what the data says. */
export function buildRisksView({ risks, voices }: Sections['healthNarrative']): RisksView {
  return {
    risks:
      risks.length === 0
        ? null
        : risks.map(({ risk, mitigation }) => ({
            risk: proseMarkdown(risk),
            mitigation: proseMarkdown(mitigation),
          })),
    voices:
      voices.length === 0
        ? null
        : voices.map(({ quote, comment }) => ({
            quote: proseMarkdown(quote),
            comment: proseMarkdown(comment),
          })),
  };
}
