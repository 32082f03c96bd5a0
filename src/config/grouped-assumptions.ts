import * as z from 'zod/mini';

const share = z.number().check(z.minimum(0), z.maximum(1));
const amount = z.number().check(z.minimum(0));
const whole = z.int().check(z.minimum(0));
const positive = z.number().check(z.positive());
const score = z.number().check(z.minimum(0), z.maximum(100));

const bySeverity = <T extends z.ZodMiniType>(one: T) =>
  z.strictObject({ P0: one, P1: one, P2: one, P3: one });

/** Assumptions that belong together, by the part of the method that they serve. Rates 0–1, weights by proportion. */
export const groupedAssumptions = {
  /** METHODS §6: weight of a ticket and how fast it fades; agreed times; what the index is made of. */
  support: z.strictObject({
    severity_weights: bySeverity(amount),
    half_life_days: positive,
    acknowledge_minutes: bySeverity(positive),
    plan_minutes: bySeverity(positive),
    full_load: positive,
    index_weights: z.strictObject({ load: amount, breaches: amount, open: amount }),
    open_credit: z.strictObject({ P0: share, P1: share, none: share }),
  }),
  /** METHODS §7: who matters, and what counts as being in touch. */
  relationship: z.strictObject({
    role_weights: z.strictObject({
      economic_buyer: amount,
      champion: amount,
      sponsor: amount,
      technical_buyer: amount,
      user: amount,
      influencer: amount,
    }),
    touch_days: whole,
    full_threading: positive,
    one_level_cap: share,
    full_levels: whole,
    departure_months: whole,
    replaced_share: share,
    index_weights: z.strictObject({ coverage: amount, threading: amount, stability: amount }),
    touch_concentration: share,
  }),
  /** METHODS §8: how grave a balance is by the days it is overdue. */
  receivables: z.strictObject({
    ageing_weights: z.strictObject({
      current: share,
      up_to_30: share,
      up_to_60: share,
      up_to_90: share,
      over_90: share,
    }),
  }),
  /** METHODS §10: what makes a rival a threat, and which of its prices can be true. */
  competition: z.strictObject({
    stage_scores: z.strictObject({ none: share, mentioned: share, demo: share, pilot: share, quote: share }),
    threat_weights: z.strictObject({
      stage: amount,
      buyer_access: amount,
      must_have_fit: amount,
      price_pull: amount,
    }),
    threat_high: score,
    threat_medium: score,
    plausible_factor: z.number().check(z.minimum(1)),
  }),
  /** METHODS §11: what makes an opening likely. */
  expansion: z.strictObject({
    propensity_weights: z.strictObject({
      health: amount,
      roi: amount,
      raised: amount,
      champion: amount,
      budget: amount,
    }),
    health_score: score,
  }),
  /** METHODS §14: days until the next step is due, by the outcome of the call. */
  call: z.strictObject({
    next_days: z.strictObject({ A: whole, B: whole, C: whole, E: whole, F: whole }),
  }),
  /** METHODS §15: days after its end from which a contract counts as lapsed. */
  portfolio: z.strictObject({ lapsed_days: whole }),
};

type GroupedValues = { [G in keyof typeof groupedAssumptions]: z.infer<(typeof groupedAssumptions)[G]> };

/** The values of METHODS §6–§15, each of them an assumption until somebody sets it. */
export const groupedDefaults: GroupedValues = {
  support: {
    severity_weights: { P0: 10, P1: 5, P2: 2, P3: 1 },
    half_life_days: 90,
    acknowledge_minutes: { P0: 15, P1: 60, P2: 240, P3: 1440 },
    plan_minutes: { P0: 60, P1: 240, P2: 1440, P3: 10_080 },
    full_load: 30,
    index_weights: { load: 0.4, breaches: 0.3, open: 0.3 },
    open_credit: { P0: 0, P1: 0.5, none: 1 },
  },
  relationship: {
    role_weights: {
      economic_buyer: 0.25,
      champion: 0.25,
      sponsor: 0.2,
      technical_buyer: 0.15,
      user: 0.1,
      influencer: 0.05,
    },
    touch_days: 90,
    full_threading: 3,
    one_level_cap: 2 / 3,
    full_levels: 2,
    departure_months: 12,
    replaced_share: 0.5,
    index_weights: { coverage: 0.4, threading: 0.3, stability: 0.3 },
    touch_concentration: 0.5,
  },
  receivables: { ageing_weights: { current: 0, up_to_30: 0.1, up_to_60: 0.3, up_to_90: 0.6, over_90: 1 } },
  competition: {
    stage_scores: { none: 0, mentioned: 0.25, demo: 0.5, pilot: 0.75, quote: 1 },
    threat_weights: { stage: 0.35, buyer_access: 0.2, must_have_fit: 0.25, price_pull: 0.2 },
    threat_high: 60,
    threat_medium: 35,
    plausible_factor: 4,
  },
  expansion: {
    propensity_weights: { health: 0.25, roi: 0.25, raised: 0.25, champion: 0.15, budget: 0.1 },
    health_score: 80,
  },
  call: { next_days: { A: 1, B: 2, C: 1, E: 5, F: 0 } },
  portfolio: { lapsed_days: 90 },
};
