import type { Fact } from '../../../facts/node.ts';
import type { Flaw, Rule } from '../finding.ts';
import { nameSlots } from '../lexicon/name-slots.ts';
import { kindSlots, type QuantityKind } from '../lexicon/slots.ts';

type Place = {
  readonly before: RegExp | null;
  readonly after: RegExp | null;
  readonly kinds: readonly QuantityKind[] | null;
  readonly ids: RegExp | null;
  readonly among: RegExp | null;
};

const places = [...kindSlots, ...nameSlots].map(
  ({ before, after, kinds, ids, among }): Place => ({
    before: before === undefined ? null : new RegExp(`(?:${before})$`),
    after: after === undefined ? null : new RegExp(`^(?:${after})`),
    kinds: kinds ?? null,
    ids: ids === undefined ? null : new RegExp(ids),
    among: among === undefined ? null : new RegExp(among),
  }),
);

/**
 * What stands where a sentence wants a day is a day, and no price; and what stands behind a metric's name is one of its
 * facts.
 */
export const checkSlots: Rule = ({ references, text }) =>
  references.flatMap(({ fact, start, end, written }): readonly Flaw[] => {
    const kind = fact === null ? null : kindOf(fact);
    if (fact === null || kind === null) return [];
    const before = text.slice(Math.max(0, start - 52), start);
    const after = text.slice(end, end + 60);
    const refusing = places.find(
      (place) =>
        (place.among?.test(fact.id) ?? true) &&
        (place.before?.test(before) ?? true) &&
        (place.after?.test(after) ?? true) &&
        !((place.kinds?.includes(kind) ?? true) && (place.ids?.test(fact.id) ?? true)),
    );
    if (refusing === undefined) return [];
    return [{ code: 'misplacedFact', start, end, expected: expectedIn(refusing, written.raw, kind) }];
  });

function expectedIn({ kinds }: Place, raw: string, kind: QuantityKind): string {
  return kinds === null || kinds.includes(kind)
    ? `the fact that the words name, which ${raw} is not`
    : `a fact that is a ${kinds.join(' or ')}: ${raw} is a ${kind}`;
}

const kindsByUnit: Partial<Readonly<Record<Fact['unit'], QuantityKind>>> = {
  money: 'money',
  share: 'percent',
  rate: 'percent',
  change: 'percent',
  percentagePoints: 'points',
  ratio: 'ratio',
  score: 'score',
  index: 'score',
  impact: 'points',
  count: 'count',
  signedCount: 'count',
  number: 'count',
  days: 'duration',
  hours: 'duration',
  months: 'duration',
  perMonth: 'ratio',
  statistic: 'ratio',
  probability: 'chance',
  date: 'day',
  month: 'day',
};

/** Words, codes and flags may stand anywhere. */
function kindOf({ unit }: Fact): QuantityKind | null {
  return kindsByUnit[unit] ?? null;
}
