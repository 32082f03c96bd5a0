import type { HealthFacts, NpsFacts, Scale } from '../../dossier/health.ts';
import { cell } from '../../facts/expression.ts';
import type { Context } from '../context.ts';
import { ageInDays } from '../freshness.ts';
import type { Bands } from './grade.ts';
import { buildHealthTrend } from './history.ts';
import type { Measure } from './measure.ts';
import { type MeasureInputs, measureOf } from './measures.ts';
import type { ModelItem } from './model-item.ts';
import { buildNps, netScoreRow, npsAnswers } from './nps.ts';
import { buildReviews, reviewAttendance } from './reviews.ts';
import { buildScorecard, type CardItem } from './scorecard.ts';

export type HealthModel = {
  readonly bands: Bands;
  readonly items: readonly ModelItem[];
  readonly weekly: readonly ModelItem[];
  /** How an account's own −100…100 value is scored when nobody's individual rating is known. */
  readonly netScoreScale: Scale;
};

/** METHODS §4: the scorecard of the account, the weekly one, NPS, and how health moved over the term. */
export function buildHealth(
  context: Context,
  model: HealthModel,
  { metrics, seats, adoption, value }: Omit<MeasureInputs, 'npsMean' | 'npsNewest' | 'attendance'>,
): HealthFacts {
  const answers = npsAnswers(context);
  const nps = buildNps(answers);
  const attendance = reviewAttendance(context);
  const inputs = {
    metrics,
    seats,
    adoption,
    value,
    npsMean: nps.mean,
    npsNewest: answers.newest,
    attendance,
  };
  const measures = measureOnce(context, inputs);
  const itemOf = (item: ModelItem) => cardItem(context, measures, item, model, nps);
  const card = buildScorecard(context, 'health', model.items.map(itemOf), model.bands);
  const weekly = buildScorecard(context, 'weekly', model.weekly.map(itemOf), model.bands);
  const { reviewsHeld, reviewsAttended } = buildReviews(attendance);
  const { trendChange, snapshotClass, trendClass } = buildHealthTrend(context, card.items);
  return { card, weekly, nps, reviewsHeld, reviewsAttended, trendChange, snapshotClass, trendClass };
}

type MeasureBy = (name: string) => Measure;

/** The measures of an account by their names: both cards look at some of them. */
function measureOnce(context: Context, inputs: MeasureInputs): MeasureBy {
  const measured = new Map<string, Measure>();
  return (name) => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const measure = measureOf(context, inputs, name);
    measured.set(name, measure);
    return measure;
  };
}

function cardItem(
  context: Context,
  measures: MeasureBy,
  item: ModelItem,
  model: HealthModel,
  nps: NpsFacts,
): CardItem {
  const row = item.measure === 'nps' && nps.mean.value === null ? netScoreRow(context) : null;
  if (row === null) return { item, scale: item.scale, measure: measures(item.measure) };
  const measure = {
    unit: 'number',
    value: cell(row.score),
    ageDays: ageInDays(row.date.value, context.asOf.value ?? ''),
    validity: context.setting('assumptions.freshness.nps'),
  } as const;
  return { item, scale: model.netScoreScale, measure };
}
