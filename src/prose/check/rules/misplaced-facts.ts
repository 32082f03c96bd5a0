import type { Fact } from '../../../facts/node.ts';
import type { Flaw, Rule } from '../finding.ts';
import { type CitedFact, clauseAround, type Passage, sentenceAround } from '../passage.ts';

/** Parameters of labels that are names of the data: a department's figure is not told of another department. */
const kinds = ['group', 'competitor', 'feature', 'line', 'person', 'opportunity', 'goal'] as const;
type Kind = (typeof kinds)[number];

/** A fact that belongs to somebody or something by name is not told of another one of that kind. */
export const checkMisplacedFacts: Rule = (passage) => {
  const named = passage.references.flatMap((cited) =>
    ownerOf(cited.fact).map((owner) => ({ cited, ...owner })),
  );
  if (named.length === 0) return [];
  const others = namesByKind(passage.index.offer.facts.values());
  return named.flatMap(({ cited, kind, name }): readonly Flaw[] => {
    const told = toldOf(passage, cited, others.get(kind) ?? new Set());
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
};

function ownerOf(fact: Fact | null): readonly { readonly kind: Kind; readonly name: string }[] {
  return kinds.flatMap((kind) => {
    const value = fact?.label.params?.[kind];
    return value === undefined ? [] : [{ kind, name: String(value).normalize('NFKC').toLowerCase() }];
  });
}

function namesByKind(facts: Iterable<Fact>): ReadonlyMap<Kind, ReadonlySet<string>> {
  const names = new Map<Kind, Set<string>>(kinds.map((kind) => [kind, new Set()]));
  for (const fact of facts) for (const { kind, name } of ownerOf(fact)) names.get(kind)?.add(name);
  return names;
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
