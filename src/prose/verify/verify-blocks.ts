import { originalSpan } from '../check/fold.ts';
import type { FactNames } from '../check/literals/fact-names.ts';
import type { OfferIndex } from '../check/offer-index.ts';
import { readPassage } from '../check/passage.ts';
import { checkChineseNames } from '../check/rules/chinese-names.ts';
import { checkLatinNames } from '../check/rules/latin-names.ts';
import { checkQuotes } from '../check/rules/quotes.ts';
import type { Block } from './block.ts';
import { type OurLines, skeletonOf } from './our-lines.ts';
import type { DoubtfulName, DoubtfulQuote, VerifiedFigure } from './verified-figure.ts';
import { compareLine, verifyLine } from './verify-line.ts';

export type Verification = {
  readonly figures: readonly VerifiedFigure[];
  /** Only of lines that are not ours: ours quote the data, and name whom it names. */
  readonly quotes: readonly DoubtfulQuote[];
  readonly names: readonly DoubtfulName[];
};

/** Where a character of the file stands, from 1. */
export type PlaceInFile = (character: number) => { readonly line: number; readonly column: number };

/**
 * Checks every figure of a document. In a line that is ours but for its figures, each has to be the one that we would
 * write; in any other line it has to equal a fact in value, unit, direction and the words around it,
 * or the fact that it links to.
 *
 * @param names what facts are called in each language that the document may be in.
 */
export function verifyBlocks(
  blocks: readonly Block[],
  ours: OurLines,
  index: OfferIndex,
  names: readonly FactNames[],
  placeInFile: PlaceInFile,
): Verification {
  const figures: VerifiedFigure[] = [];
  const quotes: DoubtfulQuote[] = [];
  const unknown: DoubtfulName[] = [];
  for (const block of blocks) {
    const passage = readPassage(block.text, '', index);
    const own = ours.get(skeletonOf(passage));
    const at = (start: number) =>
      placeInFile(block.placeOf(originalSpan(passage.folded, start, start + 1).start));
    const verdicts = own === undefined ? verifyLine(passage, block, names) : compareLine(passage, own);
    for (const { start, verdict } of verdicts) figures.push({ ...at(start), ...verdict });
    if (own !== undefined) continue;
    for (const { code, start, end, expected } of checkQuotes(passage)) {
      if (code !== 'unknownQuote' && code !== 'misattributedQuote') continue;
      quotes.push({ ...at(start), text: passage.text.slice(start, end), code, expected });
    }
    for (const { code, start, end, expected } of [
      ...checkLatinNames(passage),
      ...checkChineseNames(passage),
    ]) {
      if (code !== 'unknownName' && code !== 'unknownCompetitor') continue;
      unknown.push({ ...at(start), text: passage.text.slice(start, end), code, expected });
    }
  }
  return { figures, quotes, names: unknown };
}
