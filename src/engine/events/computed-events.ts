import type { Row } from '../../book/account.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { BookEvent } from '../../dossier/event.ts';
import { cell, subtract } from '../../facts/expression.ts';
import { roundedValue } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import { classifyChange } from '../health/history.ts';
import { words } from '../points/point-builder.ts';
import { addEvent, dayFact, eventFact } from './event-builder.ts';

export type DatedFacts = Pick<Dossier, 'contract' | 'plan' | 'people' | 'value' | 'usage'>;

/** Adds the dates that other methods have as facts already: contract, plan, departures, measurements. */
export function addComputedEvents(events: BookEvent[], context: Context, facts: DatedFacts): void {
  const { contract, plan, people, value } = facts;
  const today = context.asOf.value ?? '';
  const isDone = ({ doneOn }: { readonly doneOn: Fact<string> }) => (doneOn.value ?? '9') <= today;
  addEvent(events, context, 'contract', 'contractStart', 'contractStart', { date: contract.startDate });
  addEvent(events, context, 'contract', 'noticeDay', 'noticeDay', { date: contract.lastNoticeDay });
  addEvent(events, context, 'contract', 'contractEnd', 'contractEnd', { date: contract.endDate });
  for (const person of people) {
    const params = { person: words(person.name ?? person.id), date: person.leftOn };
    addEvent(events, context, 'people', 'personLeft', `person.${person.slug}.left`, params);
  }
  for (const milestone of plan.milestones) {
    const [code, date] = isDone(milestone)
      ? ['milestoneDone', milestone.doneOn]
      : ['milestoneDue', milestone.due];
    const params = { milestone: words(milestone.title), date };
    addEvent(events, context, 'plan', code, `milestone.${milestone.slug}`, params);
  }
  for (const task of plan.tasks) {
    const [code, date] = isDone(task) ? ['taskDone', task.doneOn] : ['taskDue', task.due];
    addEvent(events, context, 'plan', code, `task.${task.slug}`, { task: words(task.task), date });
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
    const id = `health.${date}`;
    const change = eventFact(id, 'change', 'impact', subtract(cell(row.value), cell(before.value)), date);
    const way = classifyChange(roundedValue(change) ?? 0, least);
    if (way === 'steady') continue;
    addEvent(events, context, 'health', way === 'improving' ? 'healthRose' : 'healthFell', id, {
      before: eventFact(id, 'before', 'score', cell(before.value), date),
      after: eventFact(id, 'after', 'score', cell(row.value), date),
      change,
      date: dayFact(id, 'date', row.date, date),
    });
  }
}
