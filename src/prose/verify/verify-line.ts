import type { Fact } from '../../facts/node.ts';
import { printFact } from '../../facts/print/print-fact.ts';
import { wrongComparisons } from '../check/compared-prices.ts';
import { findDirections } from '../check/directions.ts';
import { joinedValues } from '../check/joined-values.ts';
import type { FactNames } from '../check/literals/fact-names.ts';
import { isTrueOf } from '../check/literals/is-true-of.ts';
import { type FigureInText, matchFigure } from '../check/literals/match-figure.ts';
import type { Numeral } from '../check/numerals/numeral.ts';
import type { Passage } from '../check/passage.ts';
import { overlaps, spansOf } from '../check/spans.ts';
import type { Block } from './block.ts';
import { plainDerivation, statedDerivation } from './derivation.ts';
import { figureText, markedFact, type OurFigure } from './our-lines.ts';
import type { Verdict } from './verified-figure.ts';

/** A figure by its first character in the folded text of its line, and what stands behind it. */
export type LineVerdict = { readonly start: number; readonly verdict: Verdict };

/** A line of ours against the one of its wording that it comes nearest to. */
export function compareLine(
  passage: Passage,
  own: readonly (readonly OurFigure[])[],
): readonly LineVerdict[] {
  const written = passage.numerals.map((figure) => figureText(passage, figure));
  const differences = (line: readonly OurFigure[]) =>
    written.filter((text, index) => line[index]?.text !== text).length;
  const nearest = own.reduce(
    (best, line) => (differences(line) < differences(best) ? line : best),
    own[0] ?? [],
  );
  return passage.numerals.map(({ start }, index): LineVerdict => {
    const text = written[index] ?? '';
    const expected = nearest[index];
    const verdict: Verdict =
      expected?.text === text
        ? { text, status: 'matched', fact: expected.factId }
        : { text, status: 'unsupported', expected: expected?.text ?? null };
    return { start, verdict };
  });
}

/**
 * Any other line: each figure is a fact, follows from facts, or has nothing behind it. Where the words do not tell which
 * fact it is, the link of the figure does.
 */
export function verifyLine(
  passage: Passage,
  block: Block,
  names: readonly FactNames[],
): readonly LineVerdict[] {
  const { text, index } = passage;
  const { facts } = index.offer;
  const cells = spansOf(placeOfCell, text);
  const figures = passage.numerals.filter(
    (figure) => !isListNumber(text, figure) && !cells.some((cell) => overlaps(cell, figure)),
  );
  const found = figures.map(
    (figure) =>
      matchedFact({ figure, text, wider: block.wider }, facts, names) ??
      linkedFact(passage, figure, facts.get(markedFact(block, passage, figure) ?? ''), names),
  );
  const contradicted = new Set([
    ...contradictedFigures(text, figures),
    ...wronglyCompared(text, figures, found, facts),
  ]);
  const beside = [...new Set(found.filter((fact) => fact !== null))];
  return figures.map((figure, place): LineVerdict => {
    const written = figureText(passage, figure);
    const fact = contradicted.has(figure) ? null : (found[place] ?? null);
    const formula =
      fact === null && !contradicted.has(figure)
        ? (statedDerivation(figure, text.slice(figure.end), facts) ?? plainDerivation(figure, beside))
        : null;
    const verdict: Verdict =
      fact !== null
        ? { text: written, status: 'matched', fact: fact.id }
        : formula !== null
          ? { text: written, status: 'derived', formula }
          : { text: written, status: 'unsupported', expected: null };
    return { start: figure.start, verdict };
  });
}

/** Figures that a word joins the wrong way round: it "fell from 52 to 65". */
function contradictedFigures(text: string, figures: readonly Numeral[]): ReadonlySet<Numeral> {
  const values = figures.flatMap((figure) =>
    figure.value === null
      ? []
      : [{ start: figure.start, end: figure.end, value: figure.value, unit: figure.unit, figure }],
  );
  return new Set(
    findDirections(text).flatMap((word) => {
      const pair = joinedValues(text, word, values);
      if (pair === null || (pair.to - pair.from) * word.sign > 0) return [];
      return values
        .filter(({ start, value }) => value === pair.to && start > word.start)
        .map(({ figure }) => figure);
    }),
  );
}

/** Prices that the line puts on the wrong side of another one. */
function wronglyCompared(
  text: string,
  figures: readonly Numeral[],
  found: readonly (Fact | null)[],
  facts: ReadonlyMap<string, Fact>,
): readonly Numeral[] {
  const placed = figures.map((figure, place) => ({ ...figure, fact: found[place] ?? null }));
  const wrong = new Set(wrongComparisons(text, placed, facts).map(({ price }) => price.start));
  return figures.filter(({ start }) => wrong.has(start));
}

/** Where a value stands in the data is no figure: benefits.csv:6:quote. */
const placeOfCell = /[\p{L}\p{N}_.-]+\.(?:csv|json|ya?ml|tsv):\d+(?::[\p{L}\p{N}_\\.-]+)?/gu;

/** A line of a list begins with its number, whichever it is: the lines before it are lines of their own. */
function isListNumber(text: string, { start, end }: Numeral): boolean {
  return /^[\s>]*$/.test(text.slice(0, start)) && /^[.)](?:\s|$)/.test(text.slice(end));
}

/** The fact that a figure links to, if it tells it: printed in full, with its sign, or with a word in place of the sign. */
function linkedFact(
  passage: Passage,
  figure: Numeral,
  fact: Fact | undefined,
  names: readonly FactNames[],
): Fact | null {
  if (fact === undefined) return null;
  const written = figureText(passage, figure);
  const isTold =
    names.some(({ locale }) => printFact(fact, 'exact', locale) === written) ||
    ([null, 1, -1] as const).some((direction) => isTrueOf(figure, fact, direction));
  return isTold ? fact : null;
}

/** Whoever edits a document leaves much to its headings and tables: less has to be said than in a draft. */
const leastFitOfEdits = 0.5;

function matchedFact(
  figure: FigureInText,
  facts: ReadonlyMap<string, Fact>,
  names: readonly FactNames[],
): Fact | null {
  for (const language of names) {
    const match = matchFigure(figure, facts.values(), language, leastFitOfEdits);
    if (match.kind === 'one') return match.fact;
    if (match.kind === 'several') return match.facts[0] ?? null;
  }
  return null;
}
