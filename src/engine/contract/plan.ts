import type { Milestone, PlanFacts, PlanTask } from '../../dossier/contract.ts';
import type { Cell } from '../../facts/cell.ts';
import { addDays, earlierOf } from '../../facts/dates.ts';
import { absent, call, callWithGaps, cell, given } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { slugEach, uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import type { Timeline } from './timeline.ts';

/** The four preparation steps of METHODS §13, by the days before the renewal at which each is due. */
const standardTasks = new Map([
  ['T-180', 180],
  ['T-90', 90],
  ['T-60', 60],
  ['T-30', 30],
]);

/**
 * The standard steps with their dates, then the team's own tasks. A step is due before notice can be given, because
 * the conversation about price is over after that: min(renewal − k, notice − lead).
 */
export function buildPlan(context: Context, timeline: Timeline): PlanFacts {
  const rows = context.account.rows.plan;
  const free = rows.flatMap(({ task }) =>
    task.value === null || standardTasks.has(task.value) ? [] : [task.value],
  );
  const names = [...standardTasks.keys(), ...new Set(free)];
  const slugs = uniqueSlugs(names);
  const tasks = names.map((task): PlanTask => {
    const slug = slugs.get(task) ?? task;
    const label = (code: string) => ({ code, params: { task } });
    const row = rows.find((candidate) => candidate.task.value === task);
    const due = fact(`plan.${slug}.due`, 'date', dueDate(context, timeline, task), {
      label: label('plan.due'),
    });
    const doneOn = fact(`plan.${slug}.doneOn`, 'date', doneDate(row?.done_on), {
      label: label('plan.doneOn'),
    });
    const overdue = fact(
      `plan.${slug}.overdue`,
      'flag',
      callWithGaps('overdue', [due, doneOn, context.asOf], (by, done, today) =>
        by === null ? unknown('none') : done === null && today !== null && by < today,
      ),
      { label: label('plan.overdue') },
    );
    return { slug, task, due, doneOn, overdue };
  });
  const dated = tasks.filter((task) => standardTasks.has(task.task));
  return {
    tasks,
    milestones: buildMilestones(context),
    overdueCount: fact(
      'plan.overdueCount',
      'count',
      call(
        'countTrue',
        dated.map((task) => task.overdue),
        (...flags) => flags.filter(Boolean).length,
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
    const options = (code: string) =>
      ({
        audience: 'shareable',
        label: { code: `milestone.${code}`, params: { milestone: title } },
      }) as const;
    return {
      title,
      slug,
      due: fact(`milestone.${slug}.due`, 'date', cell(row.due), options('due')),
      doneOn: fact(`milestone.${slug}.doneOn`, 'date', cell(row.done_on), options('doneOn')),
    };
  });
}

function dueDate(context: Context, timeline: Timeline, task: string): Expression<string> {
  const days = standardTasks.get(task);
  if (days === undefined) return absent({ code: 'none' });
  return callWithGaps(
    'taskDueDate',
    [
      timeline.renewalDate,
      given(days),
      timeline.lastNoticeDay,
      context.setting(`assumptions.notice_lead.${task}`),
    ],
    (renewal, before, notice, lead) => {
      if (renewal === null || before === null) return unknown('missing', { column: 'contract_end' });
      const byRenewal = addDays(renewal, -before);
      if (notice === null || lead === null) return byRenewal;
      const byNotice = addDays(notice, -lead);
      return earlierOf(byNotice, byRenewal);
    },
  );
}

function doneDate(done: Cell<string> | undefined): Expression<string> {
  return done === undefined
    ? absent({ code: 'missing', params: { column: 'done_on', file: 'plan' } })
    : cell(done);
}
