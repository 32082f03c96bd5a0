import type { GroupedValues } from './grouped-assumptions.ts';

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
