import type { SectionName } from '../prose/sections.ts';

/** What a model has written of a brief, and what was not used of it. */
export type ModelNotes = {
  readonly name: string;
  /** The sections that are in its words. */
  readonly sections: readonly SectionName[];
  /** The sections for which the offline writer stood in, and why. */
  readonly fallbacks: readonly { readonly section: SectionName; readonly code: string }[];
  /** Sentences that were taken out of its sections, and why; what was wrong in them shows as an ellipsis. */
  readonly cuts: readonly {
    readonly section: SectionName;
    readonly path: string;
    readonly sentence: string;
    readonly code: string;
  }[];
};

/** What a brief says about its own making, besides what the dossier holds. */
export type BriefNotes = {
  /** Null where the offline writer wrote everything, and no model was asked. */
  readonly model: ModelNotes | null;
  /** Problems found in the input, by what became of the value: errors left it out, notices lost nothing. */
  readonly problems: { readonly errors: number; readonly notices: number };
  /** Canonical names of the tables that say nothing about this account, in the order of the book. */
  readonly missingTables: readonly string[];
};
