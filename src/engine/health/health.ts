import type { HealthFacts, Scale } from '../../dossier/health.ts';
import { cell } from '../../facts/expression.ts';
import type { Quantity } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import { ageInDays } from '../freshness.ts';
import { joined } from '../joined.ts';
import type { Bands } from './grade.ts';
import { buildHealthTrend } from './history.ts';
import { type MeasureInputs, measureOf } from './measures.ts';
import { buildNps, netScoreRow } from './nps.ts';
import { buildReviews } from './reviews.ts';
import { buildScorecard, type CardItem } from './scorecard.ts';

/** One item of a model as the team has it: what it looks at, what it weighs, and how it is scored. */
export type ModelItem = {
  readonly id: string;
  /** The team's own words for an item of a custom model. */
  readonly label: string | null;
  readonly measure: string;
  readonly weight: Quantity;
  readonly scale: Scale;
};

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
  inputs: Omit<MeasureInputs, 'npsMean'>,
): HealthFacts {
  const nps = buildNps(context);
  const measured = joined(inputs, { npsMean: nps.mean });
  const items = (definitions: readonly ModelItem[]) =>
    definitions.map((item) => cardItem(context, measured, item, model));
  const card = buildScorecard(context, 'health', items(model.items), model.bands);
  return {
    card,
    weekly: buildScorecard(context, 'weekly', items(model.weekly), model.bands),
    nps,
    ...buildReviews(context),
    ...buildHealthTrend(context, card.items),
  };
}

function cardItem(context: Context, inputs: MeasureInputs, item: ModelItem, model: HealthModel): CardItem {
  const { id, label, weight } = item;
  const row = item.measure === 'nps' && inputs.npsMean.value === null ? netScoreRow(context) : null;
  if (row === null)
    return { id, label, weight, scale: item.scale, measure: measureOf(context, inputs, item.measure) };
  const measure = {
    unit: 'number',
    value: cell(row.score),
    ageDays: ageInDays(row.date.value, context.asOf.value ?? ''),
    validity: context.setting('assumptions.freshness.nps'),
  } as const;
  return { id, label, weight, scale: model.netScoreScale, measure };
}
