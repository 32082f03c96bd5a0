import type { Dossier } from '../../dossier/dossier.ts';
import type { Locale } from '../../facts/print/locale.ts';
import type { Sentences } from '../../templating/sentences.ts';
import type { Veil } from '../privacy/veil.ts';
import type { SourceText } from './source-text.ts';

/** Everything that the prompts of the internal sections may draw on. */
export type PromptMaterial = {
  readonly dossier: Dossier;
  readonly texts: readonly SourceText[];
  readonly veil: Veil;
};

export type PromptLanguage = { readonly locale: Locale; readonly sentences: Sentences };
