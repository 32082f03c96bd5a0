import type { Account } from '../../book/account.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { toPublic } from '../../facts/public-ledger.ts';
import { createVeil } from '../../prose/privacy/veil.ts';
import { fillPrompt, fillPublicPrompt } from '../../prose/prompts/fill-prompt.ts';
import type { Prompt } from '../../prose/prompts/prompt.ts';
import type { PromptPack } from '../../prose/prompts/prompt-pack.ts';
import type { SectionName } from '../../prose/sections.ts';
import type { LanguagePack } from '../../templating/language-pack.ts';
import { personalValues, sourceTexts } from './source-texts.ts';

/** The sections in the order of the brief. */
export const sectionNames = [
  'healthNarrative',
  'roiStory',
  'competitiveRebuttals',
  'expansionOpeners',
  'concessionFramework',
] as const satisfies readonly SectionName[];

/**
 * Fills the prompts of an account.
 *
 * @param drawMarker a new random marker at each call
 */
export function fillPrompts(
  account: Account,
  dossier: Dossier,
  language: LanguagePack,
  pack: PromptPack,
  drawMarker: () => string,
): readonly Prompt[] {
  const contacts = dossier.people;
  const veil = createVeil(
    contacts,
    dossier.account.csm,
    personalValues(account),
    dossier.ledger.facts.keys(),
  );
  const material = { dossier, veil, texts: sourceTexts(account) };
  return sectionNames.map((section) =>
    section === 'roiStory'
      ? fillPublicPrompt(toPublic(dossier.ledger), dossier.asOf, language, pack, drawMarker())
      : fillPrompt(section, material, language, pack, drawMarker()),
  );
}
