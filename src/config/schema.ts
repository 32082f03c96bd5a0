import * as z from 'zod';

const share = z.number().min(0).max(1);
const positive = z.number().positive();
const wholeDays = z.number().int().min(0);
const anchors = z
  .array(z.tuple([z.number(), share]))
  .min(1)
  .refine((list) => list.every((anchor, index) => index === 0 || anchor[0] > (list[index - 1]?.[0] ?? 0)), {
    message: 'anchors in ascending order, each as [value, score between 0 and 1]',
  });
const category = { time_saving: share, error_reduction: share, revenue_impact: share, cost_avoidance: share };

const approvals = z
  .array(z.strictObject({ by: z.string().min(1), up_to: share.optional() }))
  .min(1)
  .refine(
    (tiers) =>
      tiers.every((tier, index) =>
        tier.up_to === undefined
          ? index === tiers.length - 1
          : index === 0 || tier.up_to > (tiers[index - 1]?.up_to ?? 1),
      ),
    {
      message: 'tiers in ascending order, only the last without up_to',
    },
  );

const parameters = z.union([z.number(), z.string()]);
const get = z
  .object({ id: z.string().min(1), type: z.enum(['term', 'prepay', 'volume', 'reference']) })
  .catchall(parameters);
const give = z
  .object({
    id: z.string().min(1),
    type: z.enum(['terms', 'free_months', 'cap', 'discount', 'shorter_term']),
  })
  .catchall(parameters);

/** What the team's policy says. `null`: only policy can say, and does not. */
export const policySchema = z.strictObject({
  min_margin: share.max(0.99).nullable(),
  max_discount: share.nullable(),
  target_uplift: z.number().min(-1).max(1),
  discount_rate: share,
  approvals,
  gets: z.array(get),
  gives: z.array(give),
});

/** Every constant that METHODS marks as an assumption, by name. Rates 0–1, durations in the unit of their name. */
export const assumptionsSchema = z.strictObject({
  freshness: z.strictObject({ usage: positive, relationship: positive, nps: positive, roi: positive }),
  undated_freshness: share,
  contraction_headroom: z.number().min(0),
  trend_min: share,
  trend_strong: share,
  depth_full: positive.max(1),
  trend_points: z.number().int().min(4),
  fees_in_advance: z.boolean(),
  roi_years: z.number().int().min(1).max(10),
  value_discount_rate: share,
  hurdle: z.number().min(0),
  realisation: z.strictObject(category),
  attribution: z.strictObject(category),
  evidence: z.strictObject({
    confirmed: share,
    telemetry: share,
    customer_estimate: share,
    vendor_estimate: share,
  }),
  ladder_steps: z.number().int().min(1).max(8),
  ladder_ratio: positive.max(1),
  horizon_years: z.number().int().min(1).max(10),
  future_probability: share,
  payment_survival: share,
  price_slope: z.number().min(0),
  accepted_probability: share,
  reach: share,
  renewal_anchors: z.array(z.tuple([z.number(), share])).length(2),
  history: z.record(
    z.string(),
    z.strictObject({ renewed: z.number().int().min(0), total: z.number().int().min(0) }),
  ),
  notice_lead: z.strictObject({
    'T-180': wholeDays,
    'T-90': wholeDays,
    'T-60': wholeDays,
    'T-30': wholeDays,
  }),
});

const states = z.record(z.string(), share);
const direction = z.enum(['higher', 'lower', 'band']);

/** An item of a custom model: what it looks at, what it weighs, and how it is scored. */
const modelItemSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
    label: z.string().optional(),
    weight: z.number().min(0),
    measure: z.string(),
    direction: direction.optional(),
    anchors: anchors.optional(),
    states: states.optional(),
  })
  .refine((item) => (item.anchors === undefined) !== (item.states === undefined), {
    message: 'either anchors or states',
  })
  .refine((item) => item.anchors === undefined || item.direction !== undefined, {
    message: 'a direction (higher, lower or band) beside anchors',
  })
  .refine(
    (item) =>
      item.anchors === undefined ||
      runsAs(
        item.direction,
        item.anchors.map(([, s]) => s),
      ),
    {
      message: 'scores that run as the direction says',
    },
  );

function runsAs(way: z.infer<typeof direction> | undefined, scores: readonly number[]): boolean {
  const steps = scores.slice(1).map((score, index) => score - (scores[index] ?? 0));
  if (way === 'higher') return steps.every((step) => step >= 0);
  if (way === 'lower') return steps.every((step) => step <= 0);
  const turn = steps.findIndex((step) => step < 0);
  return turn === -1 || steps.slice(turn).every((step) => step <= 0);
}

export const healthSchema = z.strictObject({
  nps_scale: z.enum(['0-10', '-100-100']).nullable(),
  weights: z.record(z.string(), z.number().min(0)),
  weekly_weights: z.record(z.string(), z.number().min(0)),
  anchors: z.record(z.string(), anchors),
  bands: z
    .strictObject({ green: z.number(), yellow: z.number() })
    .refine((bands) => bands.green > bands.yellow, { message: 'green above yellow' }),
  /** A model of the team's own in place of the built-in card. */
  items: z.array(modelItemSchema).min(1).optional(),
});

/** What is settled for an account: defaults, the team's configuration, then its segment's and its own overrides. */
export const settingsSchema = z.strictObject({
  policy: policySchema,
  assumptions: assumptionsSchema,
  health: healthSchema,
});
export type SettingValues = z.infer<typeof settingsSchema>;
