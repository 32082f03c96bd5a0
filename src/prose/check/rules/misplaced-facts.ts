import type { Flaw, Rule } from '../finding.ts';
import { type OwnerKind, ownersOf } from '../offer-index.ts';
import type { CitedFact, Passage } from '../passage.ts';
import { clauseAround, sentenceAround } from '../sentences.ts';

/** A fact that belongs to somebody or something by name is not told of another one of that kind. */
export const checkMisplacedFacts: Rule = (passage) =>
  passage.references
    .flatMap((cited) => ownersOf(cited.fact).map((owner) => ({ cited, ...owner })))
    .flatMap(({ cited, kind, name }): readonly Flaw[] => {
      const told = toldOf(passage, cited, passage.index.owners.get(kind) ?? new Set());
      if (told.length === 0 || told.includes(name) || isListedWith(passage, cited, kind, told)) return [];
      return [
        {
          code: 'misplacedFact',
          start: cited.start,
          end: cited.end,
          expected: `a fact of ${told[0]}; ${cited.written.raw} is one of ${name}`,
        },
      ];
    });

/** "[[a]] and [[b]]" after "what of X and Y": the one that is told belongs to the other fact of the list. */
function isListedWith(
  { text, references }: Passage,
  cited: CitedFact,
  kind: OwnerKind,
  told: readonly string[],
): boolean {
  const isBeside = (one: CitedFact, other: CitedFact) =>
    /^\s?(?:and|or|[与和及或、])\s?$/u.test(text.slice(one.end, other.start));
  return references.some(
    (other) =>
      (isBeside(cited, other) || isBeside(other, cited)) &&
      ownersOf(other.fact).some((owner) => owner.kind === kind && told.includes(owner.name)),
  );
}

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
