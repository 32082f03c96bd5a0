import type { Dossier } from '../../dossier/dossier.ts';
import type { Locale } from '../../facts/print/locale.ts';
import { visibleText } from '../../templating/visible-text.ts';
import { checkSection } from '../check/check-section.ts';
import { resolveLiterals } from '../check/literals/resolve-literals.ts';
import type { Offer } from '../check/offer.ts';
import type { Prompt } from '../prompts/prompt.ts';
import type { Heard } from '../sections.ts';
import type { Flaw } from './flaw.ts';
import { verifyHeard } from './heard.ts';
import { findOpenersOnHold } from './held-verdicts.ts';
import { mapPassages, proseOf } from './passages.ts';
import type { Draft } from './read-answer.ts';
import { findSpokenSecrets } from './spoken-secrets.ts';

/** A draft with names, ids and references in their places, and all that is wrong with it. */
export type Reviewed = {
  readonly draft: Draft;
  readonly findings: readonly Flaw[];
  /** Quotes that stand in no text: they are no longer in the draft, and their places are those of the answer. */
  readonly unheard: readonly Flaw[];
};

export type Review = {
  readonly prompt: Prompt;
  readonly dossier: Dossier;
  readonly offer: Offer;
  readonly locale: Locale;
};

/** Puts names, ids and references into a draft, and finds what is wrong with it. */
export function reviewDraft(raw: Draft, review: Review): Reviewed {
  const { prompt, offer, locale } = review;
  const revealed = mapPassages(raw, (passage) => {
    const line = visibleText(prompt.veil.reveal(passage));
    return resolveLiterals(line, offer, locale).text;
  }) as Draft;
  const { draft, unheard } = verifyAllHeard(revealed, review);
  return { draft, findings: findingsIn(draft, review), unheard };
}

/** What is wrong with a draft in its final words. */
export function findingsIn(draft: Draft, { prompt, dossier, offer, locale }: Review): readonly Flaw[] {
  return [
    ...checkSection(proseOf(draft), offer, locale),
    ...(prompt.section === 'expansionOpeners' ? findOpenersOnHold(draft, dossier) : []),
    ...findSpokenSecrets(prompt.section, draft),
  ];
}

function verifyAllHeard(draft: Draft, { prompt, offer }: Review): Omit<Reviewed, 'findings'> {
  const offered = new Set(offer.facts.keys());
  const unheard: Flaw[] = [];
  const verified = ['contradictions', 'signals'].flatMap((field) => {
    const list = draft[field];
    if (!Array.isArray(list)) return [];
    const { heard, findings } = verifyHeard(
      list as readonly Heard[],
      field,
      prompt.texts,
      offered,
      prompt.veil,
    );
    unheard.push(...findings);
    return [[field, heard] as const];
  });
  return { draft: { ...draft, ...Object.fromEntries(verified) }, unheard };
}
