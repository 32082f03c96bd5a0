import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { configOf, dossierOf } from '../support/books.ts';

const day = '2026-11-20';
const config = configOf('health: {nps_scale: 0-10}');
const runs = { numRuns: 1000 };

const share = fc.integer({ min: 0, max: 100 }).map((percent) => String(percent / 100));
const maybe = (values: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), values);
const state = maybe(fc.constantFrom('present', 'confirmed_none'));
const whole = (most: number) => fc.integer({ min: 0, max: most }).map(String);

/** What the scorecard reads, each part of it known or not. */
const card = fc.record({
  active: maybe(whole(120)),
  login: maybe(fc.integer({ min: 0, max: 70 }).map((tenths) => String(tenths / 10))),
  reply: maybe(whole(200)),
  nps: maybe(whole(10)),
  budget: state,
  reorganisation: state,
  rival: state,
  reference: maybe(fc.constantFrom('declined', 'open', 'agreed')),
});

/** Lines of benefit and a cost, neither of them zero. */
const value = fc.record({
  avoided: fc.integer({ min: 1, max: 900_000 }),
  realisation: share,
  incremental: fc.integer({ min: 1, max: 900_000 }),
  fee: fc.integer({ min: 1, max: 500_000 }),
});

describe('identities (METHODS §16)', () => {
  test.prop([card], runs)('the impacts add up to the score less 70', (own) => {
    const dossier = dossierOf(
      {
        accounts: `account_id,name,seats,contract_start\nA,Acme,100,2025-01-01`,
        usage: `account_id,month,metric,value\nA,2026-10,active_users,${own.active}\nA,2026-10,login_days_per_week,${own.login}`,
        stakeholders: `account_id,contact_id,status,reply_hours,last_touch\nA,C,active,${own.reply},2026-11-01`,
        nps: `account_id,contact_id,date,score\nA,C,2026-11-01,${own.nps}`,
        signals: `account_id,signal,state,observed_on\nA,budget_cut,${own.budget},2026-11-01\nA,reorganisation,${own.reorganisation},2026-11-01\nA,rival_evaluation,${own.rival},2026-11-01\nA,reference,${own.reference},2026-11-01`,
      },
      day,
      config,
    );
    const { score, items } = dossier.health.card;
    const sum = items.reduce((total, item) => total + (item.impact.value ?? 0), 0);
    if (score.value === null) expect(sum).toBe(0);
    else expect(sum).toBeCloseTo(score.value - 70, 9);
  });

  test.prop([value], runs)(
    'ROI is BCR less one, and nothing at the break-even share of the benefit',
    (own) => {
      const found = dossierOf(
        {
          accounts: 'account_id,name,currency,arr\nA,Acme,USD,1000',
          costs: `account_id,kind,amount\nA,fee,${own.fee}`,
          benefits: `account_id,benefit_id,category,avoided_cost,realisation,incremental_revenue,gross_margin,evidence,measured_on\nA,a,cost_avoidance,${own.avoided},${own.realisation},,,confirmed,2026-11-01\nA,r,revenue_impact,,,${own.incremental},0.5,telemetry,2026-11-01`,
        },
        day,
      ).value;
      const { benefit, bcr, ratio } = found.scenarios.conservative;
      const cost = found.cost.value ?? 0;
      expect(cost).toBe(own.fee);
      expect(ratio.value).toBeCloseTo((bcr.value ?? 0) - 1, 9);
      const atBreakEven = (found.breakEvenShare.value ?? 0) * (benefit.value ?? 0);
      expect((atBreakEven - cost) / cost).toBeCloseTo(0, 9);
    },
  );
});
