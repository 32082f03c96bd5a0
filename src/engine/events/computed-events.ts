import type { Dossier } from '../../dossier/dossier.ts';
import type { BookEvent } from '../../dossier/event.ts';
import { cell, subtract } from '../../facts/expression.ts';
import { roundedValue } from '../../facts/fact.ts';
import type { Context } from '../context.ts';
import { classifyChange } from '../health/history.ts';
import { words } from '../points/point-builder.ts';
import { dayFact, eventFact, eventOn } from './event-builder.ts';

export type DatedFacts = Pick<Dossier, 'contract' | 'plan' | 'people' | 'value' | 'usage'>;

/** The dates that other methods have as facts already: contract, plan, departures, measurements. */
export function computedEvents(context: Context, facts: DatedFacts): readonly BookEvent[] {
  const { contract, plan, people, value } = facts;
  const today = context.asOf.value ?? '';
  return [
    ...eventOn(context, 'contract', 'contractStart', 'contractStart', contract.startDate),
    ...eventOn(context, 'contract', 'noticeDay', 'noticeDay', contract.lastNoticeDay),
    ...eventOn(context, 'contract', 'contractEnd', 'contractEnd', contract.endDate),
    ...people.flatMap((person) =>
      eventOn(context, 'people', 'personLeft', `person.${person.slug}.left`, person.leftOn, {
        person: words(person.name ?? person.id),
      }),
    ),
    ...plan.milestones.flatMap((milestone) => {
      const isDone = (milestone.doneOn.value ?? '9') <= today;
      const id = `milestone.${milestone.slug}`;
      const params = { milestone: words(milestone.title) };
      return eventOn(
        context,
        'plan',
        isDone ? 'milestoneDone' : 'milestoneDue',
        id,
        isDone ? milestone.doneOn : milestone.due,
        params,
      );
    }),
    ...plan.tasks.flatMap((task) => {
      const isDone = (task.doneOn.value ?? '9') <= today;
      const params = { task: words(task.task) };
      return eventOn(
        context,
        'plan',
        isDone ? 'taskDone' : 'taskDue',
        `task.${task.slug}`,
        isDone ? task.doneOn : task.due,
        params,
      );
    }),
    ...[...value.lines, ...value.qualitative].flatMap((line) => {
      const isTold = line.category === 'qualitative';
      const params = { line: words(line.description ?? line.id) };
      const id = `benefit.${line.slug}`;
      return eventOn(
        context,
        'value',
        isTold ? 'benefitTold' : 'benefitMeasured',
        id,
        line.measuredOn,
        params,
      );
    }),
    ...healthMoves(context),
  ];
}

/** Snapshots of the score that moved by what counts as a change over the term (METHODS §4). */
function healthMoves(context: Context): readonly BookEvent[] {
  const byDate = new Map(
    context.account.rows.health_history
      .filter((row) => row.item.value === 'score' && row.value.value !== null)
      .map((row) => [row.date.value ?? '', row]),
  );
  const least = context.setting('assumptions.health_change').value ?? 0;
  const rows = [...byDate.values()].sort((a, b) => ((a.date.value ?? '') < (b.date.value ?? '') ? -1 : 1));
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (before === undefined) return [];
    const date = row.date.value ?? '';
    const id = `health.${date}`;
    const change = eventFact(id, 'change', 'impact', subtract(cell(row.value), cell(before.value)), date);
    const way = classifyChange(roundedValue(change) ?? 0, least);
    if (way === 'steady') return [];
    return eventOn(
      context,
      'health',
      way === 'improving' ? 'healthRose' : 'healthFell',
      id,
      dayFact(id, 'date', row.date, date),
      {
        before: eventFact(id, 'before', 'score', cell(before.value), date),
        after: eventFact(id, 'after', 'score', cell(row.value), date),
        change,
      },
    );
  });
}
