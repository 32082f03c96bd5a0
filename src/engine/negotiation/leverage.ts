import type { HealthFacts } from '../../dossier/health.ts';
import type { Competitor } from '../../dossier/market.ts';
import type { PositionFacts } from '../../dossier/position.ts';
import { absent } from '../../facts/expression.ts';
import type { Expression, Quantity } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import type { HealthModel } from '../health/health.ts';
import { signalMeasure } from '../health/signals.ts';
import { pathsUnder } from '../setting-paths.ts';
import { buildCeilings, type Ceilings } from './ceiling.ts';
import { buildPosition, type Credit } from './position.ts';
import { mainRival, type Rival } from './rivals.ts';

/** What other methods say of the account, for our position and the odds. */
export type Indices = {
  /** p₀ of METHODS §5, 0–1, unrounded. */
  readonly renewalProbability: Quantity;
  /** METHODS §7, §6 and §8, each 0–100. */
  readonly relationship: Quantity;
  readonly support: Quantity;
  readonly receivables: Quantity;
};

export type LeverageInputs = {
  readonly health: HealthFacts;
  readonly model: HealthModel;
  readonly competitors: readonly Competitor[];
  readonly indices: Indices;
};

const weights = pathsUnder('assumptions.position', [
  'usage',
  'value',
  'relationship',
  'switching',
  'rival',
  'hygiene',
]);

const noRival = absent<number>(
  { code: 'missing', params: { column: 'competitor', file: 'competitors' } },
  'internal',
);

/** Our position, and what the cheapest real rival would cost the customer (METHODS §12). */
export function buildLeverage(
  context: Context,
  inputs: LeverageInputs,
  arr: Quantity,
): { readonly position: PositionFacts; readonly ceilings: Ceilings } {
  const { indices } = inputs;
  const rivals = inputs.competitors.map(toRival);
  const main = mainRival(rivals);
  const credit = (measure: string) => creditFor(inputs, measure);
  const position = buildPosition(
    {
      login: credit('login'),
      activeUsers: credit('activeUsers'),
      coreFeatures: credit('coreFeatures'),
      value: credit('roi'),
      relationship: indices.relationship,
      support: indices.support,
      receivables: indices.receivables,
      oneOff: main?.oneOff ?? noRival,
      annualPrice: arr,
      threat: main?.threat ?? noRival,
      hasRivals: main !== null,
      rivalEvaluation: signalMeasure(context, 'rival_evaluation').value as Expression<string>,
    },
    (part) => context.setting(weights[part]),
  );
  const horizonYears = context.setting('assumptions.horizon_years');
  return { position, ceilings: buildCeilings({ rivals, horizonYears }, context.currency) };
}

function toRival({ slug, name, stage, price, oneOff, riskPremium, threat }: Competitor): Rival {
  return { slug, name, stage: stage.value, price, oneOff, riskPremium, threat };
}

/** What the scorecard's item on a measure earns; a team's own card may not look at it at all. */
function creditFor({ health, model }: LeverageInputs, measure: string): Credit {
  const id = model.items.find((item) => item.measure === measure)?.id;
  const item = health.card.items.find((candidate) => candidate.id === id);
  return item === undefined
    ? {
        s: absent({ code: 'missing', params: { column: measure, file: 'health.items' } }, 'internal'),
        freshness: 0,
      }
    : { s: item.s, freshness: item.freshness };
}
