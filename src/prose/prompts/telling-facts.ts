import type { PromptFact } from './fact-lines.ts';
import { idPattern } from './id-pattern.ts';

/**
 * What says nothing where it has this value: an alarm that is not raised, a trend that does not move, a use that the
 * class of its feature tells already.
 */
const silent: readonly (readonly [RegExp, readonly PromptFact['value'][]])[] = [
  [idPattern('usage.**.{strong,indicative,volatile,dropAlert}'), [false]],
  [idPattern('{plan,relationship,competition,negotiation}.**.{overdue,priceSuspect}'), [false]],
  [idPattern('adoption.feature.*.growth'), ['stable', 'insufficient']],
  [idPattern('adoption.feature.*.{users,depth}'), [0]],
  [idPattern('adoption.{newGroups,newGroupShare}'), [0]],
  [idPattern('receivables.{upTo30,upTo60,upTo90,credits,gaps}'), [0]],
  [idPattern('expansion.*.condition.*'), [true]],
];

/** Of a group that neither moves nor is said to, its first and last month are enough. */
const calmGroup = idPattern('usage.*.group.*.{first,last,class}');
const ofGroup = /^(usage\.[^.]+\.group\.[^.]+)\./u;

/** Every series begins and ends in a month; where they are the same ones it is enough to say so once. */
const monthOfSeries = idPattern('usage.**.{firstMonth,lastMonth}');

/**
 * The facts that tell a writer something, in their order. What is left out is not hidden: it follows from what stays, or
 * nothing would be said of it. Which facts these are depends on their values alone.
 */
export function tellingFacts<F extends PromptFact>(facts: readonly F[]): readonly F[] {
  const valueById = new Map(facts.map(({ id, value }) => [id, value]));
  const months = new Set<string>();
  const isRepeated = ({ id, value }: F): boolean => {
    if (!monthOfSeries.test(id)) return false;
    const month = `${id.slice(id.lastIndexOf('.'))} ${value}`;
    if (months.has(month)) return true;
    months.add(month);
    return false;
  };
  const isCalm = (id: string): boolean => {
    const [, group] = ofGroup.exec(id) ?? [];
    return (
      group !== undefined &&
      valueById.get(`${group}.class`) === 'stable' &&
      valueById.get(`${group}.recent`) === 'steady' &&
      valueById.get(`${group}.dropAlert`) !== true &&
      !calmGroup.test(id)
    );
  };
  /** The change on the month before matters where it has raised an alarm. */
  const isUnalarming = (id: string): boolean =>
    /^usage\..*\.lastChange$/u.test(id) && valueById.get(id.replace(/lastChange$/u, 'dropAlert')) !== true;
  return facts.filter(
    (fact) =>
      !silent.some(([pattern, values]) => values.includes(fact.value) && pattern.test(fact.id)) &&
      !isCalm(fact.id) &&
      !isUnalarming(fact.id) &&
      !isRepeated(fact),
  );
}
