import type { Milestone, PlanTask } from '../../dossier/contract.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { isKnown } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { refer } from '../references.ts';

export type PlanView = {
  /** What to say where the contract's dates are missing. */
  readonly note: Markdown | null;
  readonly rows: readonly PlanRow[] | null;
};

type PlanRow = { readonly date: Markdown; readonly what: Markdown; readonly status: Markdown };
type Entry = PlanRow & { readonly sortsAt: string };

/** Preparation steps and contract dates in one order; what has no date comes last. */
export function buildPlanView(dossier: Dossier, language: Language): PlanView {
  const { plan, contract, asOf } = dossier;
  const hasDates = isKnown(contract.renewalDate);
  const entries: Entry[] = plan.tasks
    .filter((task) => hasDates || isKnown(task.due) || isKnown(task.doneOn))
    .map((task) => taskEntry(task, dossier, language));
  const dates: readonly (readonly [string, Fact<string>])[] = [
    ['lastNoticeDay', contract.lastNoticeDay],
    ['endDate', contract.endDate],
    ['renewalDate', contract.renewalDate],
  ];
  entries.push(...plan.milestones.map((milestone) => milestoneEntry(milestone, asOf, language)));
  for (const [name, date] of hasDates ? dates : []) {
    entries.push({
      sortsAt: sortKey(date),
      date: refer(date),
      what: phrase(language, `plan.date.${name}`),
      status: isKnown(date)
        ? phrase(language, statusOfDate(date.value, asOf))
        : phrase(language, 'plan.status.unknown'),
    });
  }
  const rows = entries.sort((a, b) => (a.sortsAt < b.sortsAt ? -1 : a.sortsAt > b.sortsAt ? 1 : 0));
  return {
    note: noteOf(dossier, language),
    rows: rows.length === 0 ? null : rows,
  };
}

/** What to say where the contract's dates are missing, or behind us. */
function noteOf({ contract, renewal }: Dossier, language: Language): Markdown | null {
  if (!isKnown(contract.renewalDate)) return phrase(language, 'plan.noDates');
  if (contract.state.value !== 'expired') return null;
  return phrase(language, 'plan.expired', {
    lapsedAfter: refer(renewal.lapsedAfter),
    list: refer(renewal.list),
  });
}

function sortKey(date: Fact<string>): string {
  return date.value ?? '9999-99-99';
}

/** A task that nobody has dated has none to print. */
function dateOf(date: Fact<string>, language: Language): Markdown {
  return isKnown(date) ? refer(date) : phrase(language, 'value.nothing');
}

function statusOfDate(date: string, asOf: string): string {
  if (date === asOf) return 'plan.status.today';
  return date < asOf ? 'plan.status.past' : 'plan.status.ahead';
}

function taskEntry(task: PlanTask, dossier: Dossier, language: Language): Entry {
  return {
    sortsAt: sortKey(task.due),
    date: dateOf(task.due, language),
    what: taskName(task.task, language),
    status: taskStatus(task, dossier, language),
  };
}

/** The standard steps have words of their own; a team's own task is told as it wrote it. */
function taskName(task: string, language: Language): Markdown {
  const name = escapeMarkdown(task);
  const key = `plan.task.${task}`;
  return Object.hasOwn(language.words, key) ? phrase(language, key, { task: name }) : name;
}

/** An ended contract has no steps that are late, just some that were never done. */
function taskStatus(
  { due, doneOn, overdue }: PlanTask,
  { contract, asOf }: Dossier,
  language: Language,
): Markdown {
  if (isKnown(doneOn)) return phrase(language, 'plan.status.done', { date: refer(doneOn) });
  if (overdue.value === true)
    return phrase(language, `plan.status.${contract.state.value === 'expired' ? 'missed' : 'overdue'}`);
  return phrase(language, isKnown(due) ? statusOfDate(due.value, asOf) : 'plan.status.undated');
}

/** What was agreed to be reached: it is shown as due or done, and no more is made of it. */
function milestoneEntry({ title, due, doneOn }: Milestone, asOf: string, language: Language): Entry {
  const state = !isKnown(due)
    ? 'plan.status.undated'
    : due.value < asOf
      ? 'plan.status.open'
      : statusOfDate(due.value, asOf);
  return {
    sortsAt: sortKey(due),
    date: dateOf(due, language),
    what: phrase(language, 'plan.milestone', { title: escapeMarkdown(title) }),
    status: isKnown(doneOn)
      ? phrase(language, 'plan.status.reached', { date: refer(doneOn) })
      : phrase(language, state),
  };
}
