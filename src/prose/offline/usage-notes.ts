import type { UsageFacts } from '../../dossier/usage.ts';
import { roundedValue } from '../../facts/fact.ts';
import { passage, type Say, type SayParam, sayFirst } from '../catalogue/say.ts';
import { sayEach, type Writer } from './writer.ts';

/** What the usage says: seats, the total, departments that move on their own, then the other series that moved. */
export function writeUsageNotes({ dossier, say }: Writer): string[] {
  const { usage, seats, adoption } = dossier;
  if (usage.length === 0) return [say('usage.none') ?? ''];
  const main = usage.find((series) => series.metric === 'active_users');
  const notes: (string | null)[] = [];
  if (seats.class.value !== null) notes.push(say(`usage.seats.${seats.class.value}`));
  if (main !== undefined)
    notes.push(sayTrend(say, main), ...sayEach(main.groups, (group) => sayGroup(say, main, group), 2));
  if (adoption.newGroupNames.length > 0) {
    notes.push(
      say('usage.newGroups', { groups: { list: adoption.newGroupNames.map((words) => ({ words })) } }),
    );
  }
  const isAllUsed =
    roundedValue(adoption.used) === roundedValue(adoption.entitled) &&
    roundedValue(adoption.coreUsed) === roundedValue(adoption.coreCount);
  notes.push(
    sayFirst(say, [...(isAllUsed ? ['usage.featuresAll'] : []), 'usage.features', 'usage.featuresNoCore']),
  );
  const others = usage.filter(
    (series) =>
      series !== main &&
      (series.class.value === 'growing' ||
        series.class.value === 'declining' ||
        series.recent.value === 'falling' ||
        series.recent.value === 'rising'),
  );
  notes.push(...sayEach(others, (series) => sayTrend(say, series), 3));
  if (main === undefined && others.length === 0)
    notes.push(...sayEach(usage, (series) => sayTrend(say, series), 1));
  return notes.filter((note) => note !== null);
}

function metricOf(series: UsageFacts): SayParam {
  return { code: series.metric, vocabulary: 'metric' };
}

function sayTrend(say: Say, series: UsageFacts): string | null {
  const trend = series.class.value;
  const recent = series.recent.value;
  const params = {
    metric: metricOf(series),
    slope: series.relativeSlope,
    p: series.p,
    months: series.months,
    change: series.recentChange,
  };
  const code =
    trend === 'stable' ? stableCode(series) : `${trend}${series.strong.value === true ? 'Strong' : ''}`;
  const turned =
    (trend === 'growing' && recent === 'falling' && 'usage.turnedDown') ||
    (trend === 'declining' && recent === 'rising' && 'usage.turnedUp');
  return passage([say(`usage.${code}`, params), turned === false ? null : say(turned, params)]);
}

/** A level that holds may still have moved of late, or have moved surely but too little to be called a trend. */
function stableCode({ recent, p, slope }: UsageFacts): string {
  if (recent.value === 'falling') return 'stableFalling';
  if (recent.value === 'rising') return 'stableRising';
  const isSure = (roundedValue(p) ?? 1) <= 0.05 && (roundedValue(slope) ?? 0) !== 0;
  return isSure ? 'stableSlow' : 'stable';
}

/** A group is worth a sentence when it does not move as the whole does. */
function sayGroup(say: Say, main: UsageFacts, group: UsageFacts): string | null {
  const params = {
    group: { words: group.group ?? '' },
    first: group.first,
    last: group.last,
    firstMonth: group.firstMonth,
    lastMonth: group.lastMonth,
  };
  if (group.class.value === main.class.value && group.recent.value === main.recent.value) return null;
  const loss = (group.first.value ?? 0) - (group.last.value ?? 0);
  if (group.class.value === 'declining' || group.recent.value === 'falling')
    return loss > 0 ? say('usage.groupLeaving', params) : null;
  return group.class.value === 'growing' && loss < 0 ? say('usage.groupGrowing', params) : null;
}
