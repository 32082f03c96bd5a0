import type { BookEvent, Precursor, Relation, Sequence } from '../../dossier/event.ts';
import { compareText } from '../compare-text.ts';
import type { Context } from '../context.ts';
import { lastDayOfMonth, monthFromIndex, monthIndex } from '../usage/months.ts';
import { type Episode, episodesOf } from './episodes.ts';
import { wordsIn } from './params.ts';

/**
 * What began after what: a fall, or a shift to a lower level, beside the outages, departures, price rises and overdue
 * promises that ended in the two months before it began, that were going on as it began, or that came while it lasted.
 * It is named only where something came first; the order in time is all that is said.
 */
export function buildSequences(context: Context, events: readonly BookEvent[]): readonly Sequence[] {
  const falls = events.filter((event) => event.kind === 'usage' && isDownward(event.code));
  if (falls.length === 0) return [];
  const episodes = episodesOf(context, events);
  const months = context.setting('assumptions.sequence_months').value ?? 0;
  const sequences = falls.flatMap((movement) => sequenceOf(movement, episodes, months) ?? []);
  return sequences
    .filter((one) => !isSaidBetter(one, sequences))
    .sort((a, b) => sizeOf(a) - sizeOf(b) || (a.id < b.id ? -1 : 1));
}

function sequenceOf(movement: BookEvent, episodes: readonly Episode[], months: number): Sequence | null {
  const group = wordsIn(movement.params.group);
  const period = periodOf(movement);
  const related: Related[] = [];
  for (const episode of episodes) {
    const relation = relationOf(episode, period, months);
    if (relation !== null) related.push(relate(episode, relation, group));
  }
  if (!related.some(({ precursor }) => precursor.relation !== 'during')) return null;
  related.sort(
    (a, b) => Number(b.precursor.isOfGroup) - Number(a.precursor.isOfGroup) || compareText(a.from, b.from),
  );
  return { id: movement.id, movement, group, precursors: related.map(({ precursor }) => precursor) };
}

/** One movement a series, its fall before its shift; and no total where one of its groups tells more. */
function isSaidBetter(one: Sequence, all: readonly Sequence[]): boolean {
  // `usage.<metric>.` or `usage.<metric>.group.<slug>.`
  const stem = one.id.slice(0, one.id.lastIndexOf('.') + 1);
  return all.some((other) => {
    if (other === one || !other.id.startsWith(stem)) return false;
    return other.group === one.group ? orderOf(other) < orderOf(one) : one.group === null;
  });
}

function orderOf({ id }: Sequence): number {
  return ['fall', 'shift', 'drop'].indexOf(id.slice(id.lastIndexOf('.') + 1));
}

/** The relative size of the movement; the deepest fall comes first. */
function sizeOf({ movement }: Sequence): number {
  const size = movement.params.change ?? movement.params.size;
  return size !== undefined && 'kind' in size ? Number(size.value ?? 0) : 0;
}

function isDownward(eventCode: string): boolean {
  return eventCode.startsWith('fall') || eventCode.startsWith('shiftDown') || eventCode.startsWith('drop');
}

/** The first month that is lower, and the last of the movement, as days. */
type Period = {
  readonly firstMonth: number;
  readonly firstDay: string;
  readonly firstMonthEnd: string;
  readonly lastDay: string;
};

function periodOf(movement: BookEvent): Period {
  const last = movement.date.value ?? '';
  const start = movement.params.fromMonth;
  const before = start !== undefined && 'kind' in start ? String(start.value) : null;
  const firstMonth = before === null ? monthIndex(last) : monthIndex(before) + 1;
  const first = monthFromIndex(firstMonth);
  return {
    firstMonth,
    firstDay: `${first}-01`,
    firstMonthEnd: lastDayOfMonth(first),
    lastDay: lastDayOfMonth(last),
  };
}

type Related = { readonly precursor: Precursor; readonly from: string };

function relate({ code, params, from, about }: Episode, relation: Relation, group: string | null): Related {
  const isOfGroup = group !== null && about.toLowerCase().includes(group.toLowerCase());
  return { precursor: { code, relation, isOfGroup, params }, from };
}

/** @param months after its end for which an episode may matter to what then begins */
function relationOf({ from, until }: Episode, period: Period, months: number): Relation | null {
  if (from > period.lastDay) return null;
  if (from > period.firstMonthEnd) return 'during';
  if (until >= period.firstDay) return 'while';
  return monthIndex(until.slice(0, 7)) + months >= period.firstMonth ? 'before' : null;
}
