import * as z from 'zod/mini';
import { late } from './late.ts';
import { amount, positive, share, whole } from './scalars.ts';

const score = late(() => z.number().check(z.minimum(0), z.maximum(100)));

const bySeverity = <T extends z.ZodMiniType>(one: T) =>
  z.strictObject({ P0: one, P1: one, P2: one, P3: one });

/** Assumptions that belong together, by the part of the method that they serve. Rates 0–1, weights by proportion. */
export const groupedAssumptions = {
  /** METHODS §6: weight of a ticket and how fast it fades; agreed times; what the index is made of. */
  support: () =>
    z.strictObject({
      severity_weights: bySeverity(amount),
      half_life_days: positive(),
      acknowledge_minutes: bySeverity(positive()),
      plan_minutes: bySeverity(positive()),
      full_load: positive(),
      index_weights: z.strictObject({ load: amount, breaches: amount, open: amount }),
      open_credit: z.strictObject({ P0: share, P1: share, none: share }),
    }),
  /** METHODS §7: who matters, and what counts as being in touch. */
  relationship: () =>
    z.strictObject({
      role_weights: z.strictObject({
        economic_buyer: amount,
        champion: amount,
        sponsor: amount,
        technical_buyer: amount,
        user: amount,
        influencer: amount,
      }),
      touch_days: whole(),
      full_threading: positive(),
      one_level_cap: share,
      full_levels: whole(),
      departure_months: whole(),
      replaced_share: share,
      index_weights: z.strictObject({ coverage: amount, threading: amount, stability: amount }),
      touch_concentration: share,
    }),
  /** METHODS §8: how grave a balance is by the days it is overdue. */
  receivables: () =>
    z.strictObject({
      ageing_weights: z.strictObject({
        current: share,
        up_to_30: share,
        up_to_60: share,
        up_to_90: share,
        over_90: share,
      }),
    }),
  /** METHODS §10: what makes a rival a threat, and which of its prices can be true. */
  competition: () =>
    z.strictObject({
      stage_scores: z.strictObject({
        none: share,
        mentioned: share,
        demo: share,
        pilot: share,
        quote: share,
      }),
      threat_weights: z.strictObject({
        stage: amount,
        buyer_access: amount,
        must_have_fit: amount,
        price_pull: amount,
      }),
      threat_high: score(),
      threat_medium: score(),
      plausible_factor: z.number().check(z.minimum(1)),
    }),
  /** METHODS §11: what makes an opening likely. */
  expansion: () =>
    z.strictObject({
      propensity_weights: z.strictObject({
        health: amount,
        roi: amount,
        raised: amount,
        champion: amount,
        budget: amount,
      }),
      health_score: score(),
    }),
  /** METHODS §14: days until the next step is due, by the outcome of the call. */
  call: () =>
    z.strictObject({
      next_days: z.strictObject({ A: whole(), B: whole(), C: whole(), E: whole(), F: whole() }),
    }),
  /** METHODS §15: days after its end from which a contract counts as lapsed. */
  portfolio: () => z.strictObject({ lapsed_days: whole() }),
};

export type GroupedValues = {
  [G in keyof typeof groupedAssumptions]: z.infer<ReturnType<(typeof groupedAssumptions)[G]>>;
};
