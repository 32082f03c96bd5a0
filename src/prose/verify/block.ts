import type { Span } from '../check/spans.ts';

/** A figure that a document marks as the value of a fact. */
export type MarkedFigure = Span & { readonly factId: string };

/** A piece of a document that is read by itself: a line of Markdown, or the text between two tags of HTML. */
export type Block = {
  readonly text: string;
  /** The place in the file of each character of the text. */
  readonly placeOf: (character: number) => number;
  /** What belongs to it but stands elsewhere: the header of its table, the heading above it. */
  readonly wider: string;
  readonly marked: readonly MarkedFigure[];
};
