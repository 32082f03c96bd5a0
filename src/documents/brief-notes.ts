import type { SectionName } from '../prose/sections.ts';

/** What a brief says about its own making, besides what the dossier holds. */
export type BriefNotes = {
  /** The model that wrote the prose; null for the offline writer. */
  readonly model: string | null;
  /** Sections for which the offline writer stood in for the model. */
  readonly fallbacks: readonly SectionName[];
  /** Problems found in the input, by what became of the value: errors left it out, notices lost nothing. */
  readonly problems: { readonly errors: number; readonly notices: number };
  /** Canonical names of the tables that say nothing about this account, in the order of the book. */
  readonly missingTables: readonly string[];
};
