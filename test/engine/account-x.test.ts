import { describe, expect, it } from 'vitest';
import { fixtureDossiers, shownValue } from '../support/books.ts';

const [dossier] = fixtureDossiers('account-x').values();

/** Every number that METHODS gives for account X, read from its book. */
const expected: readonly (readonly [string, unknown])[] = [
  ['contract.arr', 120_000],
  ['contract.daysToRenewal', 78],
  ['contract.lastNoticeDay', '2025-11-01'],
  ['contract.daysToNotice', 17],
  ['contract.renewalDate', '2026-01-01'],
  ['contract.urgency', 1],
  ['contract.safeSeats', 80],
  ['contract.contractionExposure', 24_000],
  ['plan.t-180.due', '2025-07-04'],
  ['plan.t-90.due', '2025-09-02'],
  ['plan.t-60.due', '2025-10-02'],
  ['plan.t-30.due', '2025-10-25'],
  ['plan.overdueCount', 3],
  ['plan.t-30.overdue', false],
  ['seats.utilisation', 0.72],
  ['health.item.login.s', 0.88],
  ['health.item.activeUsers.s', 0.8667],
  ['health.item.coreFeatures.s', 0.8889],
  ['health.item.roi.s', 0.2792],
  ['health.item.otherDepartments.s', 0.5],
  ['health.item.reference.s', '{missing}'],
  ['health.item.qbrExecutive.s', 0.4667],
  ['health.item.reply.s', 0.9375],
  ['health.item.nps.s', 0.5],
  ['health.item.budgetCut.s', '{missing}'],
  ['health.item.reorganisation.s', 0],
  ['health.score', 55.4],
  ['health.lower', 49.9],
  ['health.upper', 59.9],
  ['health.coverage', 0.9],
  ['health.grade', 'red'],
  ['health.item.roi.impact', -7.01],
  ['health.item.reorganisation.impact', -3.89],
  ['health.item.rivalEvaluation.impact', -3.89],
  ['health.item.qbrExecutive.impact', -2.59],
  ['health.item.otherDepartments.impact', -2.22],
  ['roi.line.time.gross', 77_760],
  ['roi.line.time.value', 23_328],
  ['roi.line.error.gross', 243_000],
  ['roi.line.error.value', 153_090],
  ['roi.line.revenue.gross', 120_000],
  ['roi.line.revenue.value', 21_600],
  ['roi.line.avoidance.gross', 70_000],
  ['roi.line.avoidance.value', 20_160],
  ['roi.cost', 140_000],
  ['roi.conservative.benefit', 218_178],
  ['roi.conservative.ratio', 0.5584],
  ['roi.conservative.bcr', 1.5584],
  ['roi.conservative.paybackMonths', 7.7],
  ['roi.conservative.npv', 174_417.11],
  ['roi.conservative.npvRatio', 0.4738],
  ['roi.expected.ratio', 0.7464],
  ['roi.optimistic.ratio', 0.9343],
  ['roi.breakEvenShare', 0.6417],
  ['roi.line.time.strength', 70.06],
  ['roi.line.error.strength', 96.5],
  ['roi.line.revenue.strength', 46.03],
  ['roi.line.avoidance.strength', 27.84],
  ['roi.anchors', 2],
  ['negotiation.reservation', 99_000],
  ['negotiation.valueCeiling', 154_542.4],
  ['negotiation.ask', 102_000],
  ['negotiation.ask.discount', 0.2273],
  ['negotiation.ask.approver', 'vp'],
  ['negotiation.position', '{notComputed}'],
  ['negotiation.target', 120_000],
];

describe('account X (the worked example of METHODS)', () => {
  it.each(expected)('%s is %s', (id, value) => {
    if (dossier === undefined) throw new Error('no dossier');
    expect(shownValue(dossier, id)).toBe(value);
  });

  it('says 0.90 of the card is known and lists what is not', () => {
    expect(dossier?.health.card.gaps.map((item) => item.id)).toEqual(['reference', 'budgetCut']);
    expect(dossier?.health.card.drivers.map((item) => item.id).slice(0, 4)).toEqual([
      'roi',
      'reorganisation',
      'rivalEvaluation',
      'qbrExecutive',
    ]);
  });
});
