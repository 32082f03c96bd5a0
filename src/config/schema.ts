import * as z from 'zod/mini';
import { groupedAssumptions } from './grouped-assumptions.ts';
import { late } from './late.ts';
import { allOf } from './parts.ts';
import { amount, positive, share, whole } from './scalars.ts';
import { getsSchema, givesSchema } from './trades.ts';

const between = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const anchors = late(() =>
  z.array(z.tuple([z.number(), share])).check(
    z.minLength(1),
    z.refine(
      (list) => list.every((anchor, index) => index === 0 || anchor[0] > (list[index - 1]?.[0] ?? 0)),
      'anchors in ascending order, each as [value, score between 0 and 1]',
    ),
  ),
);
const category = { time_saving: share, error_reduction: share, revenue_impact: share, cost_avoidance: share };

/** Two points of the curve from score to probability of renewal (METHODS §5): a higher score is never less likely. */
const renewalAnchors = late(() =>
  z.array(z.tuple([z.number(), share.check(z.gt(0), z.lt(1))])).check(
    z.length(2),
    z.refine(
      ([low, high]) => low !== undefined && high !== undefined && high[0] > low[0] && high[1] >= low[1],
      'two anchors with rising scores and probabilities that do not fall, each as [score, probability]',
    ),
  ),
);

const outcomes = late(() =>
  z
    .strictObject({ renewed: whole(), total: whole() })
    .check(z.refine(({ renewed, total }) => renewed <= total, 'no more renewed than there were in total')),
);

const approvals = late(() =>
  z.array(z.strictObject({ by: z.string().check(z.minLength(1)), up_to: z.optional(share) })).check(
    z.minLength(1),
    z.refine(
      (tiers) =>
        tiers.every((tier, index) =>
          tier.up_to === undefined
            ? index === tiers.length - 1
            : index === 0 || tier.up_to > (tiers[index - 1]?.up_to ?? 1),
        ),
      'tiers in ascending order, only the last without up_to',
    ),
  ),
);

/** What the team's policy says. `null`: only policy can say, and does not. */
export const policyParts = {
  min_margin: () => z.nullable(share.check(z.maximum(0.99))),
  max_discount: () => z.nullable(share),
  target_uplift: () => z.number().check(z.minimum(-1), z.maximum(1)),
  discount_rate: () => share,
  approvals: () => approvals(),
  gets: () => getsSchema(),
  gives: () => givesSchema(),
};

/** Every constant that METHODS marks as an assumption, by name. Rates 0–1, durations in the unit of their name. */
export const assumptionsParts = {
  freshness: () =>
    z.strictObject({
      usage: positive(),
      relationship: positive(),
      nps: positive(),
      roi: positive(),
    }),
  undated_freshness: () => share,
  contraction_headroom: () => amount,
  trend_min: () => share,
  trend_strong: () => share,
  depth_full: () => positive().check(z.maximum(1)),
  depth_deep: () => share,
  depth_moderate: () => share,
  recent_change: () => amount,
  health_change: () => amount,
  trend_points: () => z.int().check(z.minimum(4)),
  fees_in_advance: () => z.boolean(),
  roi_years: () => between(1, 10),
  value_discount_rate: () => share,
  hurdle: () => amount,
  realisation: () => z.strictObject(category),
  attribution: () => z.strictObject(category),
  evidence: () =>
    z.strictObject({
      confirmed: share,
      telemetry: share,
      customer_estimate: share,
      vendor_estimate: share,
    }),
  /** Weights of the parts of our position; they count by proportion. */
  position: () =>
    z.strictObject({
      usage: amount,
      value: amount,
      relationship: amount,
      switching: amount,
      rival: amount,
      hygiene: amount,
    }),
  ladder_steps: () => between(1, 8),
  ladder_ratio: () => positive().check(z.maximum(1)),
  horizon_years: () => between(1, 10),
  future_probability: () => share,
  payment_survival: () => share,
  price_slope: () => amount,
  accepted_probability: () => share,
  reach: () => share,
  renewal_anchors: () => renewalAnchors(),
  history: () => z.record(z.string(), outcomes()),
  history_prior_weight: () => amount,
  history_minimum: () => whole(),
  conflict_confidence: () => share,
  conflict_tolerance: () => share,
  movement_min: () => share,
  sequence_months: () => whole(),
  notice_lead: () =>
    z.strictObject({
      'T-180': whole(),
      'T-90': whole(),
      'T-60': whole(),
      'T-30': whole(),
    }),
  ...groupedAssumptions,
};

const states = late(() => z.record(z.string(), share));
const direction = late(() => z.enum(['higher', 'lower', 'band']));

/** An item of a custom model: what it looks at, what it weighs, and how it is scored. */
const modelItemSchema = late(() =>
  z
    .strictObject({
      id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
      label: z.optional(z.string()),
      weight: amount,
      measure: z.string(),
      direction: z.optional(direction()),
      anchors: z.optional(anchors()),
      states: z.optional(states()),
    })
    .check(
      z.refine(
        (item) => (item.anchors === undefined) !== (item.states === undefined),
        'either anchors or states',
      ),
      z.refine(
        (item) => item.anchors === undefined || item.direction !== undefined,
        'a direction (higher, lower or band) beside anchors',
      ),
      z.refine(
        (item) =>
          item.anchors === undefined ||
          runsAs(
            item.direction,
            item.anchors.map(([, s]) => s),
          ),
        'scores that run as the direction says',
      ),
    ),
);

function runsAs(way: z.infer<ReturnType<typeof direction>> | undefined, scores: readonly number[]): boolean {
  const steps = scores.slice(1).map((score, index) => score - (scores[index] ?? 0));
  if (way === 'higher') return steps.every((step) => step >= 0);
  if (way === 'lower') return steps.every((step) => step <= 0);
  const turn = steps.findIndex((step) => step < 0);
  return turn === -1 || steps.slice(turn).every((step) => step <= 0);
}

export const healthParts = {
  nps_scale: () => z.nullable(z.enum(['0-10', '-100-100'])),
  weights: () => z.record(z.string(), amount),
  weekly_weights: () => z.record(z.string(), amount),
  anchors: () => z.record(z.string(), anchors()),
  bands: () =>
    z
      .strictObject({ green: z.number(), yellow: z.number() })
      .check(z.refine((bands) => bands.green > bands.yellow, 'green above yellow')),
  /** A model of the team's own in place of the built-in card. */
  items: () => z.optional(z.array(modelItemSchema()).check(z.minLength(1))),
};

/** What is settled for an account: defaults, the team's configuration, then its segment's and its own overrides. */
export const settingsSchema = late(() =>
  z.strictObject({
    policy: z.strictObject(allOf(policyParts)),
    assumptions: z.strictObject(allOf(assumptionsParts)),
    health: z.strictObject(allOf(healthParts)),
  }),
);
export type SettingValues = z.infer<ReturnType<typeof settingsSchema>>;
