import type { Flaw, Rule } from '../finding.ts';
import { ownersOf } from '../offer-index.ts';
import type { CitedFact, Passage } from '../passage.ts';
import { clauseAround, sentenceAround } from '../sentences.ts';

/** A fact that belongs to somebody or something by name is not told of another one of that kind. */
export const checkMisplacedFacts: Rule = (passage) =>
  passage.references
    .flatMap((cited) => ownersOf(cited.fact).map((owner) => ({ cited, ...owner })))
    .flatMap(({ cited, kind, name }): readonly Flaw[] => {
      const told = toldOf(passage, cited, passage.index.owners.get(kind) ?? new Set());
      if (told.length === 0 || told.includes(name)) return [];
      return [
        {
          code: 'misplacedFact',
          start: cited.start,
          end: cited.end,
          expected: `a fact of ${told[0]}; ${cited.written.raw} is one of ${name}`,
        },
      ];
    });

/** The names of a kind that stand in the clause of a reference, or else in its sentence. */
function toldOf({ text }: Passage, { start }: CitedFact, names: ReadonlySet<string>): readonly string[] {
  for (const { start: from, end } of [clauseAround(text, start), sentenceAround(text, start)]) {
    const words = text.slice(from, end).toLowerCase();
    const told = [...names].filter((name) => [...name].length > 1 && words.includes(name));
    // "Finance" inside "Finance and Dispatch" is no name of its own.
    const whole = told.filter((name) => !told.some((other) => other !== name && other.includes(name)));
    if (whole.length > 0) return whole;
  }
  return [];
}
