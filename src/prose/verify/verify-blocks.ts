import type { Fact } from '../../facts/node.ts';
import type { Locale } from '../../facts/print/locale.ts';
import { originalSpan } from '../check/fold.ts';
import { matchFigure } from '../check/literals/match-figure.ts';
import { surroundingsOf } from '../check/literals/surroundings.ts';
import type { Numeral } from '../check/numerals/numeral.ts';
import type { OfferIndex } from '../check/offer-index.ts';
import { type Passage, readPassage } from '../check/passage.ts';
import { checkQuotes } from '../check/rules/quotes.ts';
import type { Block } from './block.ts';
import { plainDerivation, statedDerivation } from './derivation.ts';
import { figureText, type OurFigure, type OurLines, skeletonOf } from './our-lines.ts';
import type { DoubtfulQuote, VerifiedFigure } from './verified-figure.ts';

export type Verification = {
  readonly figures: readonly VerifiedFigure[];
  /** Only of lines that are not ours: ours quote the data. */
  readonly quotes: readonly DoubtfulQuote[];
};

/** Where a character of the file stands, from 1. */
export type PlaceInFile = (place: number) => { readonly line: number; readonly column: number };

/**
 * Checks every figure of a document. In a line that is ours but for its figures, each has to be the one that we would
 * write; in any other line it has to equal a fact in value, unit, direction and the words around it.
 *
 * @param locales the languages whose names of facts may explain a figure, the document's own first.
 */
export function verifyBlocks(
  blocks: readonly Block[],
  ours: OurLines,
  index: OfferIndex,
  locales: readonly Locale[],
  placeInFile: PlaceInFile,
): Verification {
  const figures: VerifiedFigure[] = [];
  const quotes: DoubtfulQuote[] = [];
  for (const block of blocks) {
    const passage = readPassage(block.text, '', index);
    const own = ours.get(skeletonOf(passage));
    const at = (start: number) =>
      placeInFile(block.placeOf(originalSpan(passage.folded, start, start + 1).start));
    if (own !== undefined) {
      figures.push(
        ...compareLine(passage, own).map((figure, place) => ({
          ...at(passage.numerals[place]?.start ?? 0),
          ...figure,
        })),
      );
      continue;
    }
    figures.push(
      ...verifyLine(passage, block, locales).map((figure, place) => ({
        ...at(passage.numerals[place]?.start ?? 0),
        ...figure,
      })),
    );
    for (const { code, start, end, expected } of checkQuotes(passage)) {
      if (code === 'unknownQuote' || code === 'misattributedQuote')
        quotes.push({ ...at(start), text: passage.text.slice(start, end), code, expected });
    }
  }
  return { figures, quotes };
}

type Finished = VerifiedFigure extends infer F
  ? F extends unknown
    ? Omit<F, 'line' | 'column'>
    : never
  : never;

/** A line of ours against the one of its wording that it comes nearest to. */
function compareLine(passage: Passage, own: readonly (readonly OurFigure[])[]): readonly Finished[] {
  const written = passage.numerals.map((figure) => figureText(passage, figure));
  const differences = (line: readonly OurFigure[]) =>
    written.filter((text, index) => line[index]?.text !== text).length;
  const nearest = own.reduce(
    (best, line) => (differences(line) < differences(best) ? line : best),
    own[0] ?? [],
  );
  return written.map((text, index): Finished => {
    const expected = nearest[index];
    return expected?.text === text
      ? { text, status: 'matched', fact: expected.factId }
      : { text, status: 'unsupported', expected: expected?.text ?? null };
  });
}

function verifyLine(passage: Passage, block: Block, locales: readonly Locale[]): readonly Finished[] {
  const facts = passage.index.offer.facts;
  const found = passage.numerals.map((figure) =>
    matchedFact(passage, block, figure, facts.values(), locales),
  );
  const beside = [...new Set(found.filter((fact) => fact !== null))];
  return passage.numerals.map((figure, place): Finished => {
    const text = figureText(passage, figure);
    const fact = found[place] ?? null;
    if (fact !== null) return { text, status: 'matched', fact: fact.id };
    const formula =
      statedDerivation(figure, passage.text.slice(figure.end), facts) ?? plainDerivation(figure, beside);
    return formula === null
      ? { text, status: 'unsupported', expected: null }
      : { text, status: 'derived', formula };
  });
}

function matchedFact(
  { text }: Passage,
  { wider }: Block,
  figure: Numeral,
  facts: Iterable<Fact>,
  locales: readonly Locale[],
): Fact | null {
  const around = surroundingsOf(text, figure, wider);
  const all = [...facts];
  for (const locale of locales) {
    const match = matchFigure(figure, around, all, locale);
    if (match.kind === 'one') return match.fact;
    if (match.kind === 'several') return match.facts[0] ?? null;
  }
  return null;
}
