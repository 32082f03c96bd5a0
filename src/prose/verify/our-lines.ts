import { originalSpan } from '../check/fold.ts';
import type { Numeral } from '../check/numerals/numeral.ts';
import type { OfferIndex } from '../check/offer-index.ts';
import { type Passage, readPassage } from '../check/passage.ts';
import { overlaps } from '../check/spans.ts';
import type { Block } from './block.ts';

/** A figure of a line that is ours, and the fact that it prints where that is marked. */
export type OurFigure = { readonly text: string; readonly factId: string | null };

/** Our own lines by their words without the figures: whoever changes only a figure of one has changed a fact. */
export type OurLines = ReadonlyMap<string, readonly (readonly OurFigure[])[]>;

/** The lines of a document that is composed for the same account and day. */
export function ourLines(blocks: readonly Block[], index: OfferIndex): OurLines {
  const lines = new Map<string, (readonly OurFigure[])[]>();
  for (const block of blocks) {
    const passage = readPassage(block.text, '', index);
    const line = passage.numerals.map((figure) => ({
      text: figureText(passage, figure),
      factId: markedFact(block, passage, figure),
    }));
    const key = skeletonOf(passage);
    const known = lines.get(key);
    if (known === undefined) lines.set(key, [line]);
    else known.push(line);
  }
  return lines;
}

/** The words of a passage with a mark in the place of each figure. */
export function skeletonOf({ text, numerals }: Passage): string {
  let words = '';
  let end = 0;
  for (const figure of numerals) {
    words += `${text.slice(end, figure.start)}#`;
    end = figure.end;
  }
  return (words + text.slice(end)).replace(/\s+/g, ' ').trim();
}

/** A figure as it stands, apart from spaces. */
export function figureText({ text }: Passage, { start, end }: Numeral): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** The id of the fact that a document marks a figure as. */
export function markedFact({ marked }: Block, passage: Passage, figure: Numeral): string | null {
  const span = originalSpan(passage.folded, figure.start, figure.end);
  return marked.find((one) => overlaps(one, span))?.factId ?? null;
}
