import { roundedValue } from '../../../facts/fact.ts';
import type { Fact } from '../../../facts/node.ts';
import type { Flaw, Rule } from '../finding.ts';
import { termsOf } from '../literals/terms.ts';
import type { CitedFact, Passage } from '../passage.ts';
import { sentenceAround } from '../sentences.ts';

/** How much better two facts have to fit in each other's place, in words of their names; more across sentences. */
const clearly = 2;
const clearlyApart = 3;

/** What is said beside a fact without being its name: "accept the ask", "today's price". By the code of its label. */
const alsoSaid: Readonly<Record<string, string>> = {
  'contract.arr': 'today',
  'negotiation.ask': 'accept 接受 期望',
};

/** A cited fact with the words of its name and the words around its place. */
type Place = {
  readonly cited: CitedFact;
  readonly id: string;
  readonly unit: string;
  /** Two facts of one value cannot be told apart in print. */
  readonly value: Fact['value'];
  readonly name: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly sentenceEnd: number;
};

/** Two facts of one unit of which each would fit better in the other's place have been exchanged. */
export const checkExchangedFacts: Rule = (passage) => {
  const places = placesIn(passage);
  return places.flatMap((first, index) =>
    places.slice(index + 1).flatMap((second): readonly Flaw[] => {
      if (first.id === second.id || first.unit !== second.unit || first.value === second.value) return [];
      const gain =
        fitness(second, first) + fitness(first, second) - fitness(first, first) - fitness(second, second);
      const isOneSentence = second.cited.start < first.sentenceEnd;
      return gain < (isOneSentence ? clearly : clearlyApart)
        ? []
        : [flawAt(first, second), flawAt(second, first)];
    }),
  );
};

/** How many words of a fact's name stand around a place. */
function fitness({ name }: Place, { around }: Place): number {
  let score = 0;
  for (const term of name) if (around.has(term)) score += 1;
  return score;
}

function flawAt({ cited: { start, end } }: Place, other: Place): Flaw {
  return {
    code: 'misplacedFact',
    start,
    end,
    expected: `${other.cited.written.raw}: the two facts stand in each other's place`,
  };
}

/** What ends a clause: "and" too, where what follows it goes from somewhere to somewhere itself. */
const stop = /[,;:、](?!\d)|[.!?](?=\s|$)|[。！？]|\sand\s(?=[\p{L}\s'-]+\sfrom\s$)/u;

/**
 * The words around a place: after it to the end of its clause, and before it from the end of the clause of the reference
 * before it. Where no clause ends between two references, the words between belong to both; in Chinese, where what is
 * said of a figure stands before it, but for a few characters to the second.
 */
function placesIn({ text, references, index }: Passage): readonly Place[] {
  return references.flatMap((cited, at): readonly Place[] => {
    if (cited.fact === null) return [];
    const sentence = sentenceAround(text, cited.start);
    const previous = references[at - 1]?.end ?? 0;
    const next = references[at + 1]?.start ?? sentence.end;
    const before = text.slice(Math.max(sentence.start, previous), cited.start);
    const after = text.slice(cited.end, Math.min(sentence.end, next));
    const cut = previous > sentence.start ? stop.exec(before) : null;
    // What stands before a colon announces the figure behind it.
    const own = cut === null || cut[0] === ':' ? before : before.slice(cut.index + 1);
    const end = stop.exec(after);
    const isShared = end === null && /[\u3400-\u9fff]/.test(after);
    const following = end !== null ? after.slice(0, end.index) : isShared ? after.slice(0, 4) : after;
    return [
      {
        cited,
        id: cited.fact.id,
        unit: cited.fact.unit,
        value: roundedValue(cited.fact),
        name: new Set([
          ...index.names.of(cited.fact).terms,
          ...termsOf(alsoSaid[cited.fact.label.code] ?? ''),
        ]),
        around: termsOf(`${own} ${following}`),
        sentenceEnd: sentence.end,
      },
    ];
  });
}
