import type { UsageClass } from '../../dossier/usage.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { findLevelShift } from '../statistics/level-shift.ts';
import { mannKendall } from '../statistics/mann-kendall.ts';
import { inTimeOrder, type Point } from '../statistics/point.ts';
import { rank } from '../statistics/ranking.ts';
import { seasonalKendall } from '../statistics/seasonal-kendall.ts';
import { yearOverYearSignTest } from '../statistics/sign-test.ts';
import {
  type Line,
  relativeSlope,
  scatterAbout,
  theilSenLine,
  theilSenSlope,
} from '../statistics/theil-sen.ts';

/** One complete month: `t` is its `monthIndex`, `x` its value, brought to a standard month and to 9 decimals. */
export type MonthPoint = Point & { readonly month: string };

export type TrendSettings = {
  /** Least relative slope a month that counts as growth or decline. */
  readonly trendMin: number;
  /** Least relative slope a month that counts as strong. */
  readonly trendStrong: number;
  /** Fewest months that can be called growing or declining; under that a movement is indicative at best. */
  readonly trendPoints: number;
  /** Largest p that counts as significant. */
  readonly alpha: number;
};

/** What METHODS §2 says of a series, at full precision. */
export type Trend = {
  readonly n: number;
  readonly class: UsageClass;
  /** Growing or declining by `trendStrong` or more; null, like the next two, where the class is insufficient. */
  readonly strong: boolean | null;
  /** Stable only because too few months, or too unequal ones, prove a slope that would be large enough. */
  readonly indicative: boolean | null;
  /** The months scatter about their line by more than a quarter of their median. */
  readonly volatile: boolean | null;
  /** Theil–Sen, per month; null, like s and p, under 3 months. */
  readonly slope: number | null;
  /** Slope over median, a share per month; null under 3 months or if the median is 0. */
  readonly relativeSlope: number | null;
  readonly s: number | null;
  readonly p: number | null;
  /** Unequal pairs of months a year apart; null outside of 13 to 23 months. */
  readonly yoyPairs: number | null;
  /** Null also where there is no pair. */
  readonly yoyP: number | null;
  /** Seasonal Kendall; null under 24 months. */
  readonly seasonalS: number | null;
  readonly seasonalP: number | null;
  /** The month that opens a new level; null where there is no shift to report. */
  readonly shiftMonth: string | null;
  /** New level over old, minus 1. */
  readonly shiftSize: number | null;
};

/** Fewest months with a class at all: of three, every order is likely enough. */
const fewestMonths = 4;
const signTestMonths = { from: 13, to: 23 };
/** Makes a median absolute deviation comparable with a standard deviation. */
const deviationFactor = 1.4826;
const volatileFrom = 0.25;

/**
 * Classifies a series of complete months and tests it (METHODS §2). Months in any order, each at most once, gaps simply
 * absent. Thresholds test values rounded to 4 decimals, as they are shown (METHODS §0).
 */
export function computeTrend(points: readonly MonthPoint[], settings: TrendSettings): Trend {
  const sorted = inTimeOrder(points);
  const ranking = rank(sorted);
  const test = mannKendall(ranking);
  const slope = theilSenSlope(sorted);
  const relative = relativeSlope(sorted, slope, ranking.median);
  const line = theilSenLine(sorted, slope);
  const trendClass = classify(sorted, relative, test?.p ?? null, settings);
  const isSufficient = trendClass !== 'insufficient';
  const steepness = Math.abs(roundHalfAway(relative ?? 0, 4));
  const yoy =
    sorted.length >= signTestMonths.from && sorted.length <= signTestMonths.to
      ? yearOverYearSignTest(sorted)
      : null;
  const seasonal = seasonalKendall(sorted);
  const shift = findLevelShift(sorted, line, ranking);
  return {
    n: sorted.length,
    class: trendClass,
    strong: isSufficient ? trendClass !== 'stable' && steepness >= settings.trendStrong : null,
    indicative: isSufficient ? trendClass === 'stable' && steepness >= settings.trendMin : null,
    volatile: isSufficient ? isVolatile(sorted, line, ranking.median ?? 0) : null,
    slope,
    relativeSlope: relative,
    s: test?.s ?? null,
    p: test?.p ?? null,
    yoyPairs: yoy?.pairs ?? null,
    yoyP: yoy?.p ?? null,
    seasonalS: seasonal?.s ?? null,
    seasonalP: seasonal?.p ?? null,
    shiftMonth: sorted[shift?.index ?? -1]?.month ?? null,
    shiftSize: shift?.size ?? null,
  };
}

function classify(
  points: readonly Point[],
  relative: number | null,
  p: number | null,
  { trendMin, trendPoints, alpha }: TrendSettings,
): UsageClass {
  if (points.length < fewestMonths || p === null) return 'insufficient';
  if (relative === null) return points.every(({ x }) => x === points[0]?.x) ? 'stable' : 'insufficient';
  const slope = roundHalfAway(relative, 4);
  const isProven = points.length >= trendPoints && roundHalfAway(p, 4) <= alpha;
  if (!isProven || Math.abs(slope) < trendMin) return 'stable';
  return slope > 0 ? 'growing' : 'declining';
}

/** A series of zeros has no scatter to compare with its level, and does not move. */
function isVolatile(points: readonly Point[], line: Line | null, level: number): boolean {
  const scatter = line === null ? 0 : deviationFactor * scatterAbout(line, points);
  return level !== 0 && roundHalfAway(scatter / level, 4) > volatileFrom;
}
