import type { Flaw, Rule } from '../finding.ts';
import { termsOf } from '../literals/terms.ts';
import type { CitedFact, Passage } from '../passage.ts';
import { sentenceAround } from '../sentences.ts';

/** How much better two facts have to fit in each other's place, in words of their names; more across sentences. */
const clearly = 2;
const clearlyApart = 3;

/** Two facts of which each would fit better in the other's place have been exchanged. */
export const checkExchangedFacts: Rule = (passage) => {
  const cited = passage.references.filter(({ fact }) => fact !== null);
  return cited.flatMap((first, index) =>
    cited.slice(index + 1).flatMap((second): readonly Flaw[] => {
      if (first.fact?.id === second.fact?.id) return [];
      const gain =
        fitness(passage, second, first) +
        fitness(passage, first, second) -
        fitness(passage, first, first) -
        fitness(passage, second, second);
      if (gain < (isOneSentence(passage, first, second) ? clearly : clearlyApart)) return [];
      return [
        {
          code: 'misplacedFact',
          start: first.start,
          end: first.end,
          expected: `${second.written.raw}: the two facts stand in each other's place`,
        },
        {
          code: 'misplacedFact',
          start: second.start,
          end: second.end,
          expected: `${first.written.raw}: the two facts stand in each other's place`,
        },
      ];
    }),
  );
};

function isOneSentence({ text }: Passage, first: CitedFact, second: CitedFact): boolean {
  return second.start < sentenceAround(text, first.start).end;
}

/** How many words of a fact's name stand before a place, up to the reference before it, and after it in its clause. */
function fitness({ text, references, index }: Passage, { fact }: CitedFact, place: CitedFact): number {
  if (fact === null) return 0;
  const sentence = sentenceAround(text, place.start);
  const start = Math.max(
    sentence.start,
    ...references.flatMap(({ end }) => (end <= place.start ? [end] : [])),
  );
  const end = Math.min(
    sentence.end,
    ...references.flatMap((other) => (other.start >= place.end ? [other.start] : [])),
  );
  const [following = ''] = text.slice(place.end, end).split(/[,;:、(](?!\d)/u);
  const near = termsOf(`${text.slice(start, place.start)} ${following}`);
  let score = 0;
  for (const term of index.names.of(fact).terms) if (near.has(term)) score += 1;
  return score;
}
