import type { Dossier } from '../../dossier/dossier.ts';
import { printLabel } from '../../facts/print/label.ts';
import type { Heard, Sections } from '../../prose/sections.ts';
import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { proseMarkdown } from '../prose.ts';
import { refer } from '../references.ts';

export type RisksView = {
  readonly risks: readonly { readonly risk: Markdown; readonly mitigation: Markdown }[] | null;
  readonly voices: readonly { readonly quote: Markdown; readonly comment: Markdown }[] | null;
  readonly contradictions: readonly HeardRow[] | null;
  readonly signals: readonly HeardRow[] | null;
};

/** Somebody's own words with the cell that they stand in, what they mean, and the fact that they bear on. */
type HeardRow = {
  readonly quote: Markdown;
  readonly where: Markdown;
  readonly why: Markdown;
  readonly fact: Markdown | null;
};

/** What can go wrong with what to do about it, and what people wrote beside what the data says. */
export function buildRisksView(
  { ledger }: Dossier,
  { risks, voices, contradictions = [], signals = [] }: Sections['healthNarrative'],
  language: Language,
): RisksView {
  const row = ({ quote, where, factId, why }: Heard): HeardRow => {
    const fact = factId === null ? undefined : ledger.facts.get(factId);
    return {
      quote: proseMarkdown(quote),
      where: escapeMarkdown(where),
      why: proseMarkdown(why),
      fact:
        fact === undefined
          ? null
          : phrase(language, 'voices.fact', {
              label: escapeMarkdown(printLabel(fact.label, language.locale)),
              value: refer(fact),
            }),
    };
  };
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
    contradictions: contradictions.length === 0 ? null : contradictions.map(row),
    signals: signals.length === 0 ? null : signals.map(row),
  };
}
