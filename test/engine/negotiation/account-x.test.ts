import { describe, expect, it } from 'vitest';
import { resolveSettings } from '../../../src/config/settings.ts';
import type { NegotiationFacts } from '../../../src/dossier/negotiation.ts';
import { roundedValue } from '../../../src/facts/fact.ts';
import type { Fact } from '../../../src/facts/node.ts';
import { engineSettings } from '../../../src/run/engine-settings.ts';
import { fixtureBook, fixtureConfig, fixtureDays } from '../../support/books.ts';
import { type KnownIndices, negotiationOf } from '../../support/negotiations.ts';

/** METHODS §5 at a score of 55.4, through (60, .80) and (80, .92): .7583, unrounded. */
const upper = Math.log(0.92 / 0.08);
const lower = Math.log(0.8 / 0.2);
const slope = (upper - lower) / 20;
const p0 = 1 / (1 + Math.exp(-(lower + slope * (55.4 - 60))));

const indices: KnownIndices = {
  renewalProbability: p0,
  relationship: 62.5,
  threats: { 'rival-one': 78.125 },
};

const [account] = fixtureBook('account-x').accounts;
const config = fixtureConfig('account-x');
const x = (known: KnownIndices = indices) => {
  if (account === undefined) throw new Error('the book has no account');
  const scope = { segment: account.row.segment.value, accountId: account.id };
  const settings = engineSettings(resolveSettings(config, scope));
  return negotiationOf(account, settings, fixtureDays['account-x'], known);
};
const shown = (fact: Fact) => (fact.reason === null ? roundedValue(fact) : `{${fact.reason.code}}`);

describe('the negotiation of account X (METHODS §12)', () => {
  const negotiation = x();

  it('position: .8785/.2792/.6250/.5000/.2188/unknown → 50.90, lower 45.81, balanced', () => {
    expect(negotiation.positionParts.map((part) => [part.id, shown(part.s), shown(part.weight)])).toEqual([
      ['usage', 0.8785, 0.2],
      ['value', 0.2792, 0.2],
      ['relationship', 0.625, 0.15],
      ['switching', 0.5, 0.2],
      ['rival', 0.2188, 0.15],
      ['hygiene', '{nothingKnown}', 0.1],
    ]);
    expect(shown(negotiation.position)).toBe(50.9);
    expect(shown(negotiation.positionLower)).toBe(45.81);
    expect(shown(negotiation.positionCoverage)).toBe(0.9);
    expect(shown(negotiation.positionClass)).toBe('balanced');
  });

  it('prices: R 99,000, T 116,000 below current, O 124,500, M 107,500, value ceiling 154,542.40', () => {
    const { reservation, target, opening, floorOfLadder } = negotiation;
    expect([reservation, target, opening, floorOfLadder].map(({ price }) => shown(price))).toEqual([
      99_000, 116_000, 124_500, 107_500,
    ]);
    expect(shown(negotiation.uplift)).toBe(0.0356);
    expect(shown(negotiation.ceiling)).toBe(116_000);
    expect(shown(negotiation.zopa)).toBe('open');
    expect(shown(negotiation.belowCurrent)).toBe(true);
    expect(shown(negotiation.valueCeiling)).toBe(154_542.4);
    expect(shown(negotiation.valueBelowTarget)).toBe(false);
    expect(shown(negotiation.reservationBasis)).toBe('discount');
  });

  it('ladder: 115,433.33/110,900/108,633.33/107,500, each step with its get and approver', () => {
    expect(
      negotiation.ladder.map((step) => [
        shown(step.price),
        shown(step.concession),
        shown(step.discount),
        shown(step.approver),
        shown(step.getName),
      ]),
    ).toEqual([
      [115_433.33, 9_066.67, 0.1255, 'manager', 'three-years'],
      [110_900, 4_533.33, 0.1598, 'manager', 'prepay'],
      [108_633.33, 2_266.67, 0.177, 'manager', 'seats-20'],
      [107_500, 1_133.33, 0.1856, 'manager', 'case-study'],
    ]);
    expect(shown(negotiation.ladderReach)).toBe(4);
  });

  it('every give and get of the policy has its value and its break-even discount', () => {
    const row = (trade: NegotiationFacts['gets'][number]) => [
      trade.id,
      shown(trade.npv),
      shown(trade.breakEvenDiscount),
    ];
    expect(negotiation.gets.map(row)).toEqual([
      ['three-years', 21_185.93, 0.0658],
      ['prepay', 4_172.13, 0.0348],
      ['seats-20', 10_800, 0.038],
      ['case-study', 6_300, 0.0222],
    ]);
    expect(negotiation.gives.map(row)).toEqual([
      ['net-60', -986.3, 0.0035],
      ['two-months', -20_000, 0.0703],
      ['cap-3', -7_274.45, 0.0256],
      ['five-off', -16_107.77, 0.05],
      ['one-year', -21_185.93, 0.0658],
    ]);
  });

  it('accept 165,509.26, counter 157,385.80 (.8209, p* .8633), hold 160,502.09 (.7875, p* .8121)', () => {
    const row = (name: keyof NegotiationFacts['options']) => {
      const { price, probability, value, expected, breakEvenProbability } = negotiation.options[name];
      return [price, probability, value, expected, breakEvenProbability].map(shown);
    };
    expect(row('accept')).toEqual([102_000, 0.97, 170_628.1, 165_509.26, '{notApplicable}']);
    expect(row('counter')).toEqual([110_900, 0.8209, 191_719.63, 157_385.8, 0.8633]);
    expect(row('hold')).toEqual([116_000, 0.7875, 203_805.79, 160_502.09, 0.8121]);
  });

  it('escalate (22.73% off list), which is fragile: with better odds it is hold', () => {
    expect(shown(negotiation.advice)).toBe('escalate');
    expect(shown(negotiation.ask.discount)).toBe(0.2273);
    expect(shown(negotiation.ask.approver)).toBe('vp');
    expect(shown(negotiation.fragile)).toBe(true);
    expect(shown(negotiation.adviceLow)).toBe('escalate');
    expect(shown(negotiation.adviceHigh)).toBe('hold');
    expect(shown(negotiation.acceptAdvantage)).toBe(0.0312);
    expect(negotiation.adviceReasons.map((reason) => reason.code)).toEqual([
      'beyondAuthority',
      'acceptWorthEscalating',
      'fragile',
    ]);
  });

  it('three packages of 203,805.79, each with what it does to ARR, TCV, GRR and approval', () => {
    expect(
      negotiation.packages.map((one) =>
        [one.give, one.get, one.price, one.value, one.arr, one.tcv, one.grr, one.discount, one.approver].map(
          shown,
        ),
      ),
    ).toEqual([
      // 116,000 − (21,185.93 − 986.30) ÷ 2.369835; three years of it
      ['net-60', 'three-years', 107_476.36, 203_805.79, 107_476.36, 322_429.07, 0.8956, 0.1858, 'manager'],
      // 116,000 − (10,800 − 7,274.45) ÷ 2.369835; 20 seats at 1,200 on top
      ['cap-3', 'seats-20', 114_512.32, 203_805.79, 138_512.32, 138_512.32, 0.9543, 0.1325, 'manager'],
      // 116,000 − (6,300 − 20,000) ÷ 2.369835; ten of twelve months are paid
      ['two-months', 'case-study', 121_780.99, 203_805.79, 121_780.99, 101_484.16, 1, 0.2312, 'vp'],
    ]);
    expect(shown(negotiation.packageCount)).toBe(3);
  });

  it('without the indices of other methods does with what is known, and gives no advice', () => {
    const alone = x({});
    expect(shown(alone.position)).toBe(55.26);
    expect(shown(alone.positionCoverage)).toBe(0.6);
    expect(shown(alone.target.price)).toBe(116_000);
    expect(shown(alone.options.hold.breakEvenProbability)).toBe(0.8121);
    expect(shown(alone.options.hold.expected)).toBe('{nothingKnown}');
    expect(shown(alone.advice)).toBe('{nothingKnown}');
    expect(shown(alone.fragile)).toBe('{nothingKnown}');
  });
});
