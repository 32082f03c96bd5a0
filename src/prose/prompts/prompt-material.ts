import type { Dossier } from '../../dossier/dossier.ts';
import type { Param } from '../../dossier/point.ts';
import type { Fact } from '../../facts/node.ts';
import type { Locale } from '../../facts/print/locale.ts';
import type { Sentences } from '../../templating/sentences.ts';
import type { Veil } from '../privacy/veil.ts';
import type { SourceText } from './source-text.ts';

type Coded = { readonly code: string; readonly params: Readonly<Record<string, Param>> };

/** A dossier with whatever else the engine has found; each is a code of the catalogue with what fills it. */
export type PromptDossier = Dossier & {
  /** With what was used all the same, and why. */
  readonly conflicts?: readonly (Coded & { readonly used: string; readonly why: string })[];
  readonly events?: readonly (Coded & { readonly date: Fact<string> })[];
  readonly sequences?: readonly { readonly movement: Coded; readonly precursors: readonly Coded[] }[];
  readonly openPromises?: readonly Coded[];
  readonly mirror?: readonly (Coded & {
    readonly answer: Coded & { readonly stance: 'answer' | 'concede' };
  })[];
};

/** Everything that the prompts of the internal sections may draw on. */
export type PromptMaterial = {
  readonly dossier: PromptDossier;
  readonly texts: readonly SourceText[];
  readonly veil: Veil;
};

export type PromptLanguage = { readonly locale: Locale; readonly sentences: Sentences };
