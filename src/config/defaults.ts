import { groupedDefaults } from './grouped-defaults.ts';
import type { SettingValues } from './schema.ts';

const risk: readonly [string, number][] = [
  ['present', 0],
  ['confirmed_none', 1],
];

/** How the items of the built-in cards score words (METHODS §4). */
export const builtInStates: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  otherDepartments: { none: 0, requested: 0.5, live: 1 },
  reference: { declined: 0, open: 0.5, agreed: 1 },
  budgetCut: Object.fromEntries(risk),
  reorganisation: Object.fromEntries(risk),
  rivalEvaluation: Object.fromEntries(risk),
  valueAwareness: { unprompted: 1, asked: 0.5, no: 0 },
  internalPromotion: { yes: 1, no: 0 },
};

/** Every setting as it stands when nobody has said otherwise (METHODS; constants without another source are ASM). */
export const defaults: SettingValues = {
  policy: {
    min_margin: null,
    max_discount: null,
    target_uplift: 0.07,
    discount_rate: 0.1,
    approvals: [
      { by: 'owner', up_to: 0.1 },
      { by: 'manager', up_to: 0.2 },
      { by: 'vp', up_to: 0.3 },
      { by: 'cfo' },
    ],
    gets: [],
    gives: [],
  },
  assumptions: {
    freshness: { usage: 45, relationship: 90, nps: 180, roi: 365 },
    undated_freshness: 0.5,
    contraction_headroom: 0.1,
    trend_min: 0.01,
    trend_strong: 0.02,
    depth_full: 0.5,
    depth_deep: 0.5,
    depth_moderate: 0.2,
    recent_change: 0.15,
    health_change: 5,
    trend_points: 5,
    fees_in_advance: false,
    roi_years: 3,
    value_discount_rate: 0.1,
    hurdle: 0.25,
    realisation: { time_saving: 0.5, error_reduction: 1, revenue_impact: 1, cost_avoidance: 1 },
    attribution: { time_saving: 0.8, error_reduction: 0.7, revenue_impact: 0.3, cost_avoidance: 0.6 },
    evidence: { confirmed: 0.9, telemetry: 0.75, customer_estimate: 0.6, vendor_estimate: 0.3 },
    position: { usage: 0.2, value: 0.2, relationship: 0.15, switching: 0.2, rival: 0.15, hygiene: 0.1 },
    ladder_steps: 4,
    ladder_ratio: 0.5,
    horizon_years: 3,
    future_probability: 0.85,
    payment_survival: 0.98,
    price_slope: 5,
    accepted_probability: 0.97,
    reach: 0.5,
    renewal_anchors: [
      [60, 0.8],
      [80, 0.92],
    ],
    history: {},
    history_prior_weight: 10,
    history_minimum: 30,
    conflict_confidence: 0.5,
    conflict_tolerance: 0.02,
    movement_min: 0.15,
    sequence_months: 2,
    notice_lead: { 'T-180': 120, 'T-90': 60, 'T-60': 30, 'T-30': 7 },
    ...groupedDefaults,
  },
  health: {
    nps_scale: null,
    weights: {
      login: 10,
      activeUsers: 10,
      coreFeatures: 10,
      roi: 15,
      otherDepartments: 10,
      reference: 5,
      qbrExecutive: 10,
      reply: 5,
      nps: 10,
      budgetCut: 5,
      reorganisation: 5,
      rivalEvaluation: 5,
    },
    weekly_weights: {
      login: 10,
      coreDepth: 15,
      dataCompleteness: 10,
      netNewUsers: 5,
      kpi: 15,
      valueAwareness: 10,
      internalPromotion: 5,
      reply: 10,
      qbrExecutive: 10,
      nps: 10,
    },
    anchors: {
      login: [
        [0, 0],
        [3, 0.7],
        [5, 1],
      ],
      activeUsers: [
        [0, 0],
        [0.5, 0.5],
        [0.8, 1],
      ],
      coreFeatures: [
        [0, 0],
        [0.75, 1],
      ],
      coreDepth: [
        [0, 0],
        [1, 1],
      ],
      roi: [
        [0, 0],
        [1, 0.5],
        [2, 1],
      ],
      qbrExecutive: [
        [0, 0],
        [0.5, 0.7],
        [1, 1],
      ],
      reply: [
        [24, 1],
        [72, 0.5],
        [120, 0],
      ],
      nps: [
        [6, 0],
        [7, 0.4],
        [8, 0.6],
        [9, 1],
      ],
      netScore: [
        [-10, 0],
        [50, 1],
      ],
      dataCompleteness: [
        [0, 0],
        [1, 1],
      ],
      netNewUsers: [
        [0, 0],
        [1e-9, 1],
      ],
      kpi: [
        [0, 0],
        [1, 1],
      ],
    },
    bands: { green: 80, yellow: 60 },
  },
};
