import type { BookEvent, Precursor, Relation, Sequence } from '../../dossier/event.ts';
import { addMonths } from '../../facts/dates.ts';
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
  const precursors = episodes
    .flatMap((episode) => relate(episode, period, months, group))
    .sort(
      (a, b) => Number(b.precursor.isOfGroup) - Number(a.precursor.isOfGroup) || compareText(a.from, b.from),
    )
    .map(({ precursor }) => precursor);
  const cameFirst = precursors.some((one) => one.relation !== 'during');
  return cameFirst ? { id: movement.id, movement, group, precursors } : null;
}

/** One movement a series, its fall before its shift; and no total where one of its groups tells more. */
function isSaidBetter(one: Sequence, all: readonly Sequence[]): boolean {
  const stem = stemOf(one);
  const isSameSeries = (other: Sequence) => stemOf(other) === stem && orderOf(other) < orderOf(one);
  const isGroupOf = (other: Sequence) => one.group === null && stemOf(other).startsWith(`${stem}.group.`);
  return all.some((other) => other !== one && (isSameSeries(other) || isGroupOf(other)));
}

/** `usage.<metric>` or `usage.<metric>.group.<slug>`. */
function stemOf({ id }: Sequence): string {
  return id.slice(0, id.lastIndexOf('.'));
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
type Period = { readonly firstDay: string; readonly firstMonthEnd: string; readonly lastDay: string };

function periodOf(movement: BookEvent): Period {
  const last = movement.date.value ?? '';
  const start = movement.params.fromMonth;
  const before = start !== undefined && 'kind' in start ? String(start.value) : null;
  const first = before === null ? last : monthFromIndex(monthIndex(before) + 1);
  return { firstDay: `${first}-01`, firstMonthEnd: lastDayOfMonth(first), lastDay: lastDayOfMonth(last) };
}

function relate(
  episode: Episode,
  period: Period,
  months: number,
  group: string | null,
): readonly { readonly precursor: Precursor; readonly from: string }[] {
  const relation = relationOf(episode, period, months);
  if (relation === null) return [];
  const isOfGroup = group !== null && episode.about.toLowerCase().includes(group.toLowerCase());
  const { code, params, from } = episode;
  return [{ precursor: { code, relation, isOfGroup, params }, from }];
}

function relationOf({ from, until }: Episode, period: Period, months: number): Relation | null {
  if (from > period.lastDay) return null;
  if (from > period.firstMonthEnd) return 'during';
  if (until >= period.firstDay) return 'while';
  return addMonths(until, months) >= period.firstDay ? 'before' : null;
}
