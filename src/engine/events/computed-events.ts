import type { Row } from '../../book/account.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { BookEvent } from '../../dossier/event.ts';
import { cell, subtract } from '../../facts/expression.ts';
import { roundedValue } from '../../facts/fact.ts';
import type { Context } from '../context.ts';
import { classifyChange } from '../health/history.ts';
import { words } from '../points/point-builder.ts';
import { addEvent, dayFact, eventFact } from './event-builder.ts';

export type DatedFacts = Pick<Dossier, 'contract' | 'plan' | 'people' | 'value' | 'usage'>;

/** Adds the dates that other methods have as facts already: contract, plan, departures, measurements. */
export function addComputedEvents(events: BookEvent[], context: Context, facts: DatedFacts): void {
  const { contract, plan, people, value } = facts;
  const today = context.asOf.value ?? '';
  addEvent(events, context, 'contract', 'contractStart', 'contractStart', { date: contract.startDate });
  addEvent(events, context, 'contract', 'noticeDay', 'noticeDay', { date: contract.lastNoticeDay });
  addEvent(events, context, 'contract', 'contractEnd', 'contractEnd', { date: contract.endDate });
  for (const { id, name, slug, leftOn } of people) {
    if (leftOn.value === null) continue;
    const params = { person: words(name ?? id), date: leftOn };
    addEvent(events, context, 'people', 'personLeft', `person.${slug}.left`, params);
  }
  for (const { title, slug, due, doneOn } of plan.milestones) {
    const isDone = (doneOn.value ?? '9') <= today;
    const params = { milestone: words(title), date: isDone ? doneOn : due };
    addEvent(events, context, 'plan', isDone ? 'milestoneDone' : 'milestoneDue', `milestone.${slug}`, params);
  }
  for (const { task, slug, due, doneOn } of plan.tasks) {
    const isDone = (doneOn.value ?? '9') <= today;
    const params = { task: words(task), date: isDone ? doneOn : due };
    addEvent(events, context, 'plan', isDone ? 'taskDone' : 'taskDue', `task.${slug}`, params);
  }
  for (const line of value.lines) addBenefit(events, context, line);
  for (const line of value.qualitative) addBenefit(events, context, line);
  addHealthMoves(events, context);
}

function addBenefit(
  events: BookEvent[],
  context: Context,
  line: DatedFacts['value']['lines' | 'qualitative'][number],
): void {
  const code = line.category === 'qualitative' ? 'benefitTold' : 'benefitMeasured';
  const params = { line: words(line.description ?? line.id), date: line.measuredOn };
  addEvent(events, context, 'value', code, `benefit.${line.slug}`, params);
}

/** Adds the snapshots of the score that moved by what counts as a change over the term (METHODS §4). */
function addHealthMoves(events: BookEvent[], context: Context): void {
  const byDate = new Map<string, Row<'health_history'>>();
  for (const row of context.account.rows.health_history) {
    if (row.item.value === 'score' && row.value.value !== null) byDate.set(row.date.value ?? '', row);
  }
  const least = context.setting('assumptions.health_change').value ?? 0;
  const rows = [...byDate.values()].sort((a, b) => ((a.date.value ?? '') < (b.date.value ?? '') ? -1 : 1));
  for (let index = 1; index < rows.length; index += 1) {
    const [before, row] = [rows[index - 1], rows[index]];
    if (before === undefined || row === undefined) continue;
    const date = row.date.value ?? '';
    const moved = subtract(cell(row.value), cell(before.value));
    const way = classifyChange(roundedValue({ unit: 'impact', value: moved.value }) ?? 0, least);
    if (way === 'steady') continue;
    const id = `health.${date}`;
    addEvent(events, context, 'health', way === 'improving' ? 'healthRose' : 'healthFell', id, {
      before: eventFact(id, 'before', 'score', cell(before.value), date),
      after: eventFact(id, 'after', 'score', cell(row.value), date),
      change: eventFact(id, 'change', 'impact', moved, date),
      date: dayFact(id, 'date', row.date, date),
    });
  }
}
