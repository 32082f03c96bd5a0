import type { Passage } from './passage.ts';

/**
 * What a checker can find wrong with a passage.
 *
 * - `unknownReference`: it cites what was not offered; `valueMissing`: what has no value; `badForm`: in a form that is none.
 * - `freeNumeral`: a figure that is no reference; `approximateUntrue`: a figure, or a hedge beside one, that is not true.
 * - `contradictedDirection`, `contradictedUnit`, `contradictedOrder`: words that do not fit the fact beside them.
 * - `misplacedFact`: a fact of one thing told of another.
 * - `unknownName`, `unknownCompetitor`: somebody, or a rival, that the data does not name.
 * - `unknownQuote`, `misattributedQuote`, `unapprovedQuote`: words in quotation marks that nobody wrote, that somebody else
 *   wrote, or that may not be shown.
 * - `internalVocabulary`: a word of ours in a text for the customer.
 * - `injectedText`: words of a text that gives orders to the writer.
 * - `markup`: anything but plain words; `tooLong`: more than a passage can be, and so not read at all.
 */
export type FindingCode =
  | 'unknownReference'
  | 'valueMissing'
  | 'badForm'
  | 'freeNumeral'
  | 'approximateUntrue'
  | 'contradictedDirection'
  | 'contradictedUnit'
  | 'contradictedOrder'
  | 'misplacedFact'
  | 'unknownName'
  | 'unknownCompetitor'
  | 'unknownQuote'
  | 'misattributedQuote'
  | 'unapprovedQuote'
  | 'internalVocabulary'
  | 'injectedText'
  | 'markup'
  | 'tooLong';

/** Something wrong with a passage of a section, for the one who has to mend it. */
export type Finding = {
  readonly code: FindingCode;
  /** Where the passage stands in the section: `risks.2.mitigation`. */
  readonly path: string;
  /** Characters of the passage, from `start` up to and without `end`. */
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** What should stand there, in English: it is read by whoever repairs the draft. */
  readonly expected: string;
  /** What to write in its place, where that is certain. */
  readonly suggestion?: string;
};

/** A finding inside a passage; `start` and `end` count the characters of its folded text. */
export type Flaw = {
  readonly code: FindingCode;
  readonly start: number;
  readonly end: number;
  readonly expected: string;
  readonly suggestion?: string;
};

/** One thing that is checked of every passage. A rule never throws. */
export type Rule = (passage: Passage) => readonly Flaw[];
