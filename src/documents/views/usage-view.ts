import type { Dossier } from '../../dossier/dossier.ts';
import type { FeatureFacts, UsageFacts } from '../../dossier/usage.ts';
import { isKnown } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { proseList } from '../prose.ts';
import { refer } from '../references.ts';
import { seriesName } from './names.ts';

/** A series is drawn from three months on: fewer are no line. */
const fewestMonths = 3;
const mostCharts = 6;
const mostGroups = 9;

type ChartFigure = { readonly name: Markdown; readonly chart: Markdown; readonly caption: Markdown };
type MeasureRow = { readonly name: Markdown; readonly value: Markdown };

export type UsageView = {
  readonly notes: readonly Markdown[];
  /** Series of which groups are known, and active users, over the whole width, with their groups as small multiples. */
  readonly charts: readonly (ChartFigure & { readonly groups: readonly ChartFigure[] | null })[] | null;
  readonly smallCharts: readonly ChartFigure[] | null;
  readonly series: readonly SeriesRow[] | null;
  /** What the words and figures of the table of series mean. */
  readonly legend: Markdown;
  readonly seats: readonly MeasureRow[] | null;
  readonly features: readonly FeatureRow[] | null;
};

type SeriesRow = {
  readonly name: Markdown;
  readonly first: Markdown;
  readonly last: Markdown;
  readonly trend: Markdown;
  readonly monthly: Markdown;
  readonly recent: Markdown;
  readonly p: Markdown;
};

type FeatureRow = {
  readonly name: Markdown;
  readonly core: Markdown;
  readonly users: Markdown;
  readonly depth: Markdown;
  readonly class: Markdown;
  readonly growth: Markdown;
};

export function buildUsageView(dossier: Dossier, notes: readonly string[], language: Language): UsageView {
  const { usage, adoption } = dossier;
  const drawn = usage.filter(isDrawn).sort(mainFirst).slice(0, mostCharts);
  const others = drawn.filter((series) => !isWide(series));
  const charts = drawn.filter(isWide).map((series) => {
    const groups = series.groups.filter(isDrawn).slice(0, mostGroups);
    return {
      ...chartFigure(series, language),
      groups: groups.length < 2 ? null : groups.map((group) => chartFigure(group, language)),
    };
  });
  const rows = [...usage]
    .sort(mainFirst)
    .flatMap((series) => [series, ...series.groups].map((one) => seriesRow(one, language)));
  const seats = seatRows(dossier, language);
  return {
    notes: proseList(notes),
    charts: charts.length === 0 ? null : charts,
    smallCharts: others.length === 0 ? null : others.map((series) => chartFigure(series, language)),
    series: rows.length === 0 ? null : rows,
    legend: phrase(language, 'usage.legend', { least: refer(dossier.checkLimits.trendMin) }),
    seats: seats.length === 0 ? null : seats,
    features:
      adoption.features.length === 0
        ? null
        : adoption.features.map((feature) => featureRow(feature, language)),
  };
}

function isDrawn(usage: UsageFacts): boolean {
  return usage.series.points.length >= fewestMonths;
}

/** What is worth the whole width: a series that its groups stand below, and the one that seats are sold by. */
export function isWide(usage: UsageFacts): boolean {
  return usage.group === null && (usage.metric === 'active_users' || usage.groups.filter(isDrawn).length > 1);
}

/** Active users first, because seats are sold by them; the rest in the order of their names. */
function mainFirst(a: UsageFacts, b: UsageFacts): number {
  return Number(b.metric === 'active_users') - Number(a.metric === 'active_users');
}

function chartFigure(usage: UsageFacts, language: Language): ChartFigure {
  const places = {
    first: refer(usage.first),
    firstMonth: refer(usage.firstMonth),
    last: refer(usage.last),
    lastMonth: refer(usage.lastMonth),
    shiftMonth: refer(usage.shiftMonth),
    shiftSize: refer(usage.shiftSize),
  };
  return {
    name: escapeMarkdown(seriesName(usage, language)),
    chart: trustMarkdown(`[[chart:${usage.series.id}]]`),
    caption: phrase(
      language,
      isKnown(usage.shiftMonth) ? 'usage.caption.shift' : 'usage.caption.plain',
      places,
    ),
  };
}

function seriesRow(usage: UsageFacts, language: Language): SeriesRow {
  const name = escapeMarkdown(seriesName(usage, language));
  return {
    name: usage.group === null ? name : phrase(language, 'usage.groupRow', { group: name }),
    first: refer(usage.first),
    last: refer(usage.last),
    trend: trendOf(usage, language),
    monthly: refer(usage.relativeSlope),
    recent: refer(usage.recentChange),
    p: refer(usage.p),
  };
}

/** The class with whatever qualifies it. */
function trendOf(usage: UsageFacts, language: Language): Markdown {
  const flags = [
    ['strong', usage.strong],
    ['indicative', usage.indicative],
    ['volatile', usage.volatile],
    ['dropAlert', usage.dropAlert],
  ] as const;
  const said = flags.flatMap(([name, flag]) =>
    flag.value === true ? [phrase(language, `usage.flag.${name}`)] : [],
  );
  return trustMarkdown([refer(usage.class), ...said].join(language.locale.format.lists.between));
}

function featureRow(feature: FeatureFacts, language: Language): FeatureRow {
  return {
    name: escapeMarkdown(feature.feature),
    core: phrase(language, feature.core ? 'usage.core' : 'usage.notCore'),
    users: refer(feature.users),
    depth: refer(feature.depth),
    class: refer(feature.class),
    growth: refer(feature.growth),
  };
}

function seatRows({ seats, contract, adoption }: Dossier, language: Language): readonly MeasureRow[] {
  const measures: readonly (readonly [string, Fact])[] = [
    ['contracted', contract.seats],
    ['active', seats.active],
    ['utilisation', seats.utilisation],
    ['class', seats.class],
    ['unused', seats.unused],
    ['safe', contract.safeSeats],
    ['exposure', contract.contractionExposure],
    ['trueUp', contract.trueUp],
    ['breadth', adoption.breadth],
    ['coreShare', adoption.coreShare],
    ['index', adoption.index],
    ['newGroups', adoption.newGroups],
    ['newGroupShare', adoption.newGroupShare],
  ];
  return measures.flatMap(([name, fact]) =>
    isKnown(fact) ? [{ name: phrase(language, `usage.measure.${name}`), value: refer(fact) }] : [],
  );
}
