import type { Flaw, Rule } from '../finding.ts';
import { isTrueOf } from '../literals/is-true-of.ts';
import { formLike, matchFigure } from '../literals/match-figure.ts';
import type { Numeral } from '../numerals/numeral.ts';
import type { Passage } from '../passage.ts';
import { sentenceAround } from '../sentences.ts';

/** No figure stands in a passage but by reference. */
export const checkFreeNumerals: Rule = (passage) =>
  passage.numerals.filter((figure) => !isRestated(passage, figure)).map((figure) => flawOf(passage, figure));

/**
 * Words that only restate what a reference beside them says ("less than half of the seats ([[seats.utilisation]])"), and
 * "one" where a fact is 1: the grammar of the singular, not a figure of the writer's.
 */
function isRestated(passage: Passage, figure: Numeral): boolean {
  if (figure.style !== 'words' || figure.value === null) return false;
  const { text, references, index } = passage;
  if (figure.value === 1 && figure.unit === 'none') {
    return matchFigure({ figure, text }, index.offer.facts.values(), index.names).kind !== 'none';
  }
  if (figure.unit !== 'percent') return false;
  const { start, end } = sentenceAround(text, figure.start);
  return references.some(
    ({ fact, start: place }) =>
      fact !== null && place >= start && place < end && isTrueOf(figure, fact, null),
  );
}

function flawOf({ text, index }: Passage, figure: Numeral): Flaw {
  const { facts } = index.offer;
  const { start, end } = figure;
  const match = matchFigure({ figure, text }, facts.values(), index.names);
  if (match.kind === 'one') {
    const form = formLike(figure, text.slice(start, end), match.fact, index.names.locale);
    const suggestion = form === 'default' ? `[[${match.fact.id}]]` : `[[${match.fact.id}|${form}]]`;
    return { code: 'freeNumeral', start, end, expected: 'a reference in place of the figure', suggestion };
  }
  if (match.kind === 'several') {
    const ids = match.facts.map(({ id }) => id).slice(0, 4);
    return { code: 'freeNumeral', start, end, expected: `a reference: it could be ${ids.join(' or ')}` };
  }
  if (figure.hedge !== null) {
    const near = { ...figure, hedge: null, step: Math.abs(figure.value ?? 0) * 0.5 };
    const meant = matchFigure({ figure: near, text }, facts.values(), index.names);
    if (meant.kind === 'one') {
      return {
        code: 'approximateUntrue',
        start: Math.min(figure.hedge.start, start),
        end: Math.max(figure.hedge.end, end),
        expected: `what is true of ${meant.fact.id}`,
        suggestion: `[[${meant.fact.id}]]`,
      };
    }
  }
  return { code: 'freeNumeral', start, end, expected: 'a reference, or words without a figure' };
}
