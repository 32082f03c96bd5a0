import type { ModelNotes } from '../../documents/brief-notes.ts';
import { offerOf } from '../../prose/answers/offer-of.ts';
import type { Prompt } from '../../prose/prompts/prompt.ts';
import type { PromptPack } from '../../prose/prompts/prompt-pack.ts';
import type { Sections, Written } from '../../prose/sections.ts';
import type { WritingMatter } from '../brief.ts';
import type { ProseProvider } from './prose-provider.ts';
import { type SectionOutcome, writeSection } from './write-section.ts';

/**
 * Has a model write every section, each by itself, so that no section sees what another was given. What does not stand up
 * to the checker stays the offline writer's.
 */
export async function writeWithModel(
  prompts: readonly Prompt[],
  { dossier, pack: { locale } }: WritingMatter,
  pack: PromptPack,
  provider: ProseProvider,
): Promise<readonly SectionOutcome[]> {
  return Promise.all(
    prompts.map((prompt) => {
      const offer = offerOf(prompt, dossier);
      return writeSection({ prompt, dossier, offer, locale }, pack, provider);
    }),
  );
}

/** The brief's words with the model's in their places. The front page opens as the negotiation does. */
export function withOutcomes(offline: Written, outcomes: readonly SectionOutcome[]): Written {
  const own = outcomes.flatMap(({ section, written }) =>
    written === null ? [] : [[section, written] as const],
  );
  const sections: Sections = { ...offline.sections, ...Object.fromEntries(own) };
  return {
    ...offline,
    front: { ...offline.front, openingFrame: sections.concessionFramework.openingFrame },
    sections,
  };
}

/** What the brief tells of how it was written. */
export function notesOf(name: string, outcomes: readonly SectionOutcome[]): ModelNotes {
  return {
    name,
    sections: outcomes.flatMap(({ section, written }) => (written === null ? [] : [section])),
    fallbacks: outcomes.flatMap(({ section, fallback }) =>
      fallback === null ? [] : [{ section, code: fallback }],
    ),
    cuts: outcomes.flatMap(({ section, cuts }) => cuts.map((cut) => ({ section, ...cut }))),
  };
}
