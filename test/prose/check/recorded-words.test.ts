import { describe, expect, it } from 'vitest';
import { given } from '../../../src/facts/expression.ts';
import { fact } from '../../../src/facts/fact.ts';
import type { Label } from '../../../src/facts/node.ts';
import type { Unit } from '../../../src/facts/unit.ts';
import { checkSection } from '../../../src/prose/check/check-section.ts';
import { chinese } from '../../support/chinese.ts';
import { english } from '../../support/english.ts';
import { smallOffer } from './support.ts';

const rows: readonly [id: string, unit: Unit, value: number | string, label?: Label][] = [
  ['roi.line.time.hoursPerPeriod', 'hours', 0.5],
  ['roi.line.error.rateBefore', 'share', 0.05],
  ['roi.line.error.rateAfter', 'share', 0.02],
  ['roi.line.time.value', 'money', 40],
  ['roi.line.time.gross', 'money', 90],
  ['usage.active-users.firstMonth', 'month', '2025-01'],
  ['usage.active-users.first', 'number', 30],
  ['usage.active-users.last', 'number', 12],
  ['usage.exports.last', 'number', 400],
  ['negotiation.package.1.price', 'money', 90, { code: 'negotiation.package.price', params: { package: 1 } }],
];
const base = smallOffer();
const offer = {
  ...base,
  facts: new Map([
    ...base.facts,
    ...rows.map(
      ([id, unit, value, label = { code: id }]) =>
        [
          id,
          fact(id, unit, given(value), { label, ...(unit === 'money' ? { currency: 'USD' } : {}) }),
        ] as const,
    ),
  ]),
  people: ['Luis Ortega', 'Gregory Tan'],
  quotes: [
    ...base.quotes,
    { text: 'Luis Ortega: Nice maps, but nobody asked.', speaker: null, isApproved: null, factId: null },
    { text: 'Crews keep a password on a sticker.', speaker: null, isApproved: null, factId: null },
  ],
};
const codesIn = (text: string, locale = english) => checkSection(text, offer, locale).map(({ code }) => code);

describe('words of a capable model that are right', () => {
  it.each([
    'Users save [[roi.line.time.hoursPerPeriod]] each period.',
    'Errors stood at [[roi.line.error.rateBefore]] and stand at [[roi.line.error.rateAfter]].',
    '[[roi.line.time.value]] of [[roi.line.time.gross]] is counted.',
    'Keep package 1 back: it costs [[negotiation.package.1.price]].',
    'Would you attribute more or less than [[roi.line.error.rateAfter]] to it?',
    'No balance is more than 90 days overdue.',
    'If they bring it up, say: “Gladly, and not yet.”',
    'Luis Ortega said “nobody asked”.',
    'Gregory Tan asked for it, and the ticket says: “Crews keep a password on a sticker.”',
    'The record of “seats in use” says [[seats.utilisation]].',
  ])('%s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    '[[usage.active-users.firstMonth]]的活跃用户是[[usage.active-users.first]]。',
    '活跃用户只剩[[usage.active-users.last]]人，导出的报表降到[[usage.exports.last]]。',
    '不要用“换了不划算”当主论点。',
  ])('%s', (text) => {
    expect(codesIn(text, chinese)).toEqual([]);
  });
});

describe('words beside them that are wrong', () => {
  it.each([
    ['misplacedFact', 'Their fee is worth [[roi.line.time.hoursPerPeriod]].'],
    ['freeNumeral', 'Keep package 4 back.'],
    ['misattributedQuote', 'Gregory Tan said “nobody asked”.'],
    ['misattributedQuote', 'Gregory Tan said “Crews keep a password on a sticker.”'],
    ['unknownQuote', 'Luis Ortega says: “Gladly, and not yet.”'],
    ['contradictedOrder', '[[roi.line.time.gross]] of [[roi.line.time.value]] is counted.'],
  ])('%s: %s', (code, text) => {
    expect(codesIn(text)).toContain(code);
  });

  it('finds a fall that is a rise, though another clause stands between', () => {
    expect(
      codesIn('由[[usage.active-users.last]]，现在降到[[usage.active-users.first]]。', chinese),
    ).toContain('contradictedDirection');
  });
});
