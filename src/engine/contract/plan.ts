import type { Milestone, PlanFacts, PlanTask } from '../../dossier/contract.ts';
import type { Cell } from '../../facts/cell.ts';
import { addDays, daysBetween } from '../../facts/dates.ts';
import { absent, called, callWithGaps, cell, given } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { slugEach, slugOf, uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import { type Named, named } from '../named.ts';
import type { Timeline } from './timeline.ts';

type TaskNames = { readonly due: Named; readonly doneOn: Named; readonly overdue: Named };

function namesOf(task: string, slug: string): TaskNames {
  const name = (key: string) => named(`plan.${slug}.${key}`, `plan.${key}`, { task });
  return { due: name('due'), doneOn: name('doneOn'), overdue: name('overdue') };
}

type StandardTask = {
  readonly slug: string;
  readonly names: TaskNames;
  /** The days before the renewal at which it is due. */
  readonly days: Quantity;
  /** The setting for how long before the last day of notice it is due. */
  readonly lead: string;
};

/** The four preparation steps of METHODS §13. */
const standardTasks: ReadonlyMap<string, StandardTask> = new Map(
  [180, 90, 60, 30].map((days) => {
    const task = `T-${days}`;
    const slug = slugOf(task);
    const lead = `assumptions.notice_lead.${task}`;
    return [task, { slug, names: namesOf(task, slug), days: given(days), lead }];
  }),
);

/**
 * The standard steps with their dates, then the team's own tasks. A step is due before notice can be given, because
 * the conversation about price is over after that: min(renewal − k, notice − lead).
 */
export function buildPlan(context: Context, timeline: Timeline): PlanFacts {
  const rows = context.account.rows.plan;
  const free = rows.flatMap(({ task }) =>
    task.value === null || standardTasks.has(task.value) ? [] : [task.value],
  );
  const tasks = [...standardTasks.keys(), ...new Set(free)];
  const slugs = free.length === 0 ? null : uniqueSlugs(tasks);
  const planned = tasks.map((task): PlanTask => {
    const standard = standardTasks.get(task);
    const slug = slugs?.get(task) ?? standard?.slug ?? task;
    const own = standard?.slug === slug ? standard.names : namesOf(task, slug);
    const row = rows.find((candidate) => candidate.task.value === task);
    const dueOn = standard === undefined ? noDay : dueDate(context, timeline, standard);
    const due = fact(own.due.id, 'date', dueOn, own.due);
    const doneOn = fact(own.doneOn.id, 'date', doneDate(row?.done_on), own.doneOn);
    const overdue = fact(
      own.overdue.id,
      'flag',
      callWithGaps('overdue', [due, doneOn, context.asOf], isOverdue),
      own.overdue,
    );
    return { slug, task, due, doneOn, overdue };
  });
  const dated = planned.filter(({ task }) => standardTasks.has(task));
  return {
    tasks: planned,
    milestones: buildMilestones(context),
    overdueCount: fact(
      'plan.overdueCount',
      'count',
      called(
        'countTrue',
        dated.map(({ overdue }) => overdue),
        dated.filter(({ overdue }) => overdue.value === true).length,
      ),
    ),
    standardCount: fact('plan.standardCount', 'count', given(dated.length)),
  };
}

function buildMilestones({ account }: Context): readonly Milestone[] {
  const rows = account.rows.milestones;
  const slugs = slugEach(rows.map((row) => row.title.value ?? ''));
  return rows.map((row, index): Milestone => {
    const title = row.title.value ?? '';
    const slug = slugs[index] ?? title;
    const params = { milestone: title };
    const told = (code: string) => ({ audience: 'shareable', label: { code, params } }) as const;
    return {
      title,
      slug,
      due: fact(`milestone.${slug}.due`, 'date', cell(row.due), told('milestone.due')),
      doneOn: fact(`milestone.${slug}.doneOn`, 'date', cell(row.done_on), told('milestone.doneOn')),
    };
  });
}

const noDay = absent<string>({ code: 'none' });

function dueDate(context: Context, timeline: Timeline, { days, lead }: StandardTask): Expression<string> {
  const { renewalDate, lastNoticeDay } = timeline;
  return callWithGaps(
    'taskDueDate',
    [renewalDate, days, lastNoticeDay, context.setting(lead)],
    (renewal, before, notice, leadDays) => {
      if (renewal === null || before === null) return unknown('missing', { column: 'contract_end' });
      if (notice === null || leadDays === null) return addDays(renewal, -before);
      return addDays(renewal, Math.min(-before, daysBetween(renewal, notice) - leadDays));
    },
  );
}

/** Whether a day has passed without anything done; what has no day is never overdue. */
function isOverdue(by: string | null, done: string | null, today: string | null) {
  return by === null ? unknown('none') : done === null && today !== null && by < today;
}

function doneDate(done: Cell<string> | undefined): Expression<string> {
  return done === undefined
    ? absent({ code: 'missing', params: { column: 'done_on', file: 'plan' } })
    : cell(done);
}
