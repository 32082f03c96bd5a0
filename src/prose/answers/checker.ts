import type { Dossier } from '../../dossier/dossier.ts';
import type { Audience } from '../../facts/cell.ts';
import type { Fact } from '../../facts/node.ts';
import type { Locale } from '../../facts/print/locale.ts';

/** Words that may be quoted, exactly as somebody wrote them. */
export type Quotable = {
  readonly text: string;
  readonly speaker: string | null;
  /** Whether the customer agreed to their use; null where nobody asked. */
  readonly isApproved: boolean | null;
  readonly factId: string | null;
};

/** Everything that the writer of a section was given, and so everything that may stand in it. */
export type Offer = {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly audience: Audience;
  readonly people: readonly string[];
  readonly rivals: readonly string[];
  readonly names: readonly string[];
  readonly quotes: readonly Quotable[];
  /** Texts that give orders to whoever reads them. */
  readonly forbidden: readonly string[];
};

/** Something wrong with a passage: characters `start` up to and without `end` of the passage at `path`. */
export type Finding = {
  readonly code: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly expected: string;
};

/** What stands between a draft and a document. All of it is pure, and none of it throws. */
export type Checker = {
  readonly buildOffer: (dossier: Dossier, audience: Audience) => Offer;
  readonly checkSection: (draft: unknown, offer: Offer, locale: Locale) => readonly Finding[];
  /** Figures that equal exactly one offered fact become references to it. */
  readonly resolveLiterals: (passage: string, offer: Offer, locale: Locale) => { readonly text: string };
  readonly readsLikeInstruction: (text: string) => boolean;
};
