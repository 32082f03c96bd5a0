import type { Fact } from '../facts/node.ts';

/** What fills a sentence: a fact by reference, words from the data, a closed code, or a count that chooses a plural form. */
export type Param =
  | Fact
  | { readonly words: string }
  | { readonly code: string; readonly vocabulary: string };

export type Side = 'strength' | 'risk' | 'neutral';

/**
 * Something worth saying, without a word of any language: the catalogue turns its code into sentences, one for each
 * place where it may be said.
 */
export type Point = {
  readonly code: string;
  readonly side: Side;
  /** 0–100: how much it matters for this renewal. Ties are broken by code. */
  readonly weight: number;
  readonly params: Readonly<Record<string, Param>>;
};

/** Something nobody knows yet, as a question for somebody. */
export type Question = {
  readonly code: string;
  readonly weight: number;
  /** Whom to ask; null where the data names nobody. */
  readonly ask: string | null;
  readonly params: Readonly<Record<string, Param>>;
};
