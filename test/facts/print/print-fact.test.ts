import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { absent, given } from '../../../src/facts/expression.ts';
import { type FactOptions, fact } from '../../../src/facts/fact.ts';
import type { Expression, Fact } from '../../../src/facts/node.ts';
import type { Form } from '../../../src/facts/print/form.ts';
import type { Locale } from '../../../src/facts/print/locale.ts';
import { printFact } from '../../../src/facts/print/print-fact.ts';
import type { Unit } from '../../../src/facts/unit.ts';
import { loadLanguage } from '../../../src/templating/load-language.ts';
import { english } from '../../support/english.ts';

function valued(unit: Unit, value: number | string | boolean, options: FactOptions = {}): Fact {
  const from: Expression = given<number | string | boolean>(value);
  return fact('test.value', unit, from, options);
}

const usd = { currency: 'USD' };

const quantities: readonly (readonly [Unit, number, FactOptions, Partial<Record<Form, string>>])[] = [
  [
    'money',
    124_500,
    usd,
    { default: 'USD 124,500', bare: '124,500', exact: 'USD 124,500.00', approx: 'about USD 120,000' },
  ],
  ['money', 8219.178, usd, { default: 'USD 8,219', exact: 'USD 8,219.18' }],
  ['money', 12.5, usd, { default: 'USD 12.50', words: 'USD 12.50' }],
  ['money', 999, usd, { default: 'USD 999' }],
  ['money', 891.67, usd, { default: 'USD 892', exact: 'USD 891.67' }],
  [
    'money',
    -12_000,
    usd,
    { default: '−USD 12,000', abs: 'USD 12,000', bare: '−12,000', exact: '−USD 12,000.00' },
  ],
  ['money', 1_184_500, usd, { approx: 'about USD 1.2 million', default: 'USD 1,184,500' }],
  ['money', 999_600, usd, { approx: 'about USD 1 million' }],
  [
    'money',
    118_450,
    { currency: null },
    { default: '118,450', approx: 'about 120,000', exact: '118,450.00' },
  ],
  ['money', 120_000, usd, { approx: 'USD 120,000' }],
  [
    'share',
    0.6417,
    {},
    { default: '64%', bare: '64', exact: '0.6417', words: 'more than half', approx: 'about 64%' },
  ],
  ['share', 0.9996, {}, { default: '99.96%', words: 'more than nine tenths', approx: '99.96%' }],
  ['share', 0.004, {}, { default: '0.4%', words: 'less than a tenth' }],
  ['share', 0, {}, { default: '0%', words: 'none', exact: '0.0000' }],
  ['share', 1, {}, { default: '100%', words: 'all' }],
  ['share', 1.08, {}, { default: '108%', words: '108%' }],
  ['share', 2 / 3, {}, { words: 'two thirds', exact: '0.6667' }],
  ['share', 0.7, {}, { words: 'more than two thirds' }],
  ['rate', 0.2273, {}, { default: '22.7%', exact: '0.2273' }],
  ['rate', 0.2, {}, { default: '20%' }],
  ['rate', 0.035, {}, { default: '3.5%' }],
  [
    'change',
    -0.1602,
    {},
    { default: '−16%', abs: '16%', bare: '−16', exact: '−0.1602', words: 'more than a tenth' },
  ],
  ['change', 0.0375, {}, { default: '+3.75%', abs: '3.75%' }],
  ['change', -0.5625, {}, { words: 'more than half' }],
  ['change', 0, {}, { default: '0%' }],
  ['percentagePoints', -0.045, {}, { default: '−4.5 points', abs: '4.5 points' }],
  ['percentagePoints', 0.01, {}, { default: '+1 point' }],
  ['ratio', 1.5584, {}, { default: '1.56', exact: '1.5584', approx: 'about 1.6' }],
  ['score', 55.4, {}, { default: '55.4', exact: '55.4' }],
  ['score', 70, {}, { default: '70.0' }],
  ['index', 50.9, {}, { default: '50.9', exact: '50.90' }],
  ['index', 45.81, {}, { default: '45.8', exact: '45.81' }],
  ['impact', -7.01, {}, { default: '−7.0', abs: '7.0', exact: '−7.01' }],
  ['impact', 3.889, {}, { default: '+3.9', exact: '+3.89' }],
  ['count', 72, {}, { default: '72', words: '72', exact: '72' }],
  ['count', 1800, {}, { default: '1,800', exact: '1,800' }],
  ['count', 3, {}, { words: 'three' }],
  ['count', 4.2, {}, { default: '4.2', words: '4.2' }],
  ['signedCount', 4, {}, { default: '+4' }],
  ['number', 0.0417, {}, { default: '0.0417' }],
  ['days', 17, {}, { default: '17 days', bare: '17', exact: '17 days', words: '17 days' }],
  ['days', 1, {}, { default: '1 day', words: 'one day' }],
  ['days', -3, {}, { default: '−3 days', abs: '3 days' }],
  ['hours', 30, {}, { default: '30 hours', exact: '30 hours' }],
  ['hours', 0.5, {}, { default: '0.5 hours', words: 'half an hour' }],
  ['months', 7.7, {}, { default: '7.7 months', approx: 'about 8 months', exact: '7.70 months' }],
  ['months', 30, {}, { default: '30 months' }],
  ['perMonth', 1.6667, {}, { default: '+1.7 a month', abs: '1.7 a month', exact: '+1.6667 a month' }],
  ['perMonth', -0.0123, {}, { default: '−0.01 a month' }],
  ['statistic', -60, {}, { default: '−60', exact: '−60' }],
  ['probability', 0.0017, {}, { default: '0.0017' }],
  ['probability', 0.00001, {}, { default: 'under 0.0001', exact: '0.0000' }],
];

describe('printFact', () => {
  for (const [unit, value, options, printed] of quantities) {
    for (const [form, text] of Object.entries(printed)) {
      it(`prints ${unit} ${value} as ${form}: ${text}`, () => {
        expect(printFact(valued(unit, value, options), form as Form, english)).toBe(text);
      });
    }
  }

  it('prints dates and months for people, and as stored for evidence', () => {
    expect(printFact(valued('date', '2025-11-01'), 'default', english)).toBe('1 Nov 2025');
    expect(printFact(valued('date', '2025-11-01'), 'exact', english)).toBe('2025-11-01');
    expect(printFact(valued('month', '2026-06'), 'default', english)).toBe('Jun 2026');
    expect(printFact(valued('month', '2026-06'), 'exact', english)).toBe('2026-06');
  });

  it('reads a code with the vocabulary of its label', () => {
    expect(
      printFact(valued('code', 'insufficient', { label: { code: 'usage.class' } }), 'default', english),
    ).toBe('too few months to tell');
    expect(
      printFact(valued('code', 'vp', { label: { code: 'negotiation.ladder.approver' } }), 'default', english),
    ).toBe('VP');
  });

  it('makes a code without a vocabulary readable', () => {
    expect(printFact(valued('code', 'regionalDirector'), 'default', english)).toBe('regional director');
    expect(printFact(valued('code', 'customer_success'), 'default', english)).toBe('customer success');
    expect(printFact(valued('code', 'Head of Sales EMEA'), 'default', english)).toBe('Head of Sales EMEA');
    expect(
      printFact(valued('code', 'constructor', { label: { code: 'usage.class' } }), 'default', english),
    ).toBe('constructor');
  });

  it('prints flags and leaves text alone', () => {
    expect(printFact(valued('flag', true), 'default', english)).toBe('yes');
    expect(printFact(valued('flag', false), 'exact', english)).toBe('no');
    expect(printFact(valued('text', '*as* it\nis 12'), 'default', english)).toBe('*as* it\nis 12');
  });

  it('says unknown in every form when there is no value', () => {
    const unknown = fact('test.value', 'money', absent({ code: 'missing' }), usd);
    for (const form of ['default', 'abs', 'bare', 'words', 'approx', 'exact'] as const) {
      expect(printFact(unknown, form, english)).toBe('unknown');
    }
  });

  test.prop([fc.double({ min: -1e12, max: 1e12, noNaN: true })])(
    'exact money reads back as the stored amount',
    (amount) => {
      const printed = printFact(valued('money', amount), 'exact', english);
      const stored = Number(printed.replace('−', '-').replaceAll(',', ''));
      expect(Math.abs(stored - amount)).toBeLessThanOrEqual(0.005 + Math.abs(amount) * 1e-14);
    },
  );

  test.prop([fc.integer({ min: 1, max: 10 ** 9 })])(
    'an approximation is within one unit of its last digit',
    (amount) => {
      const printed = printFact(valued('count', amount), 'approx', english);
      const [, digits = '', scale] = /^(?:about )?([\d.,]+)(?: (million|billion))?$/.exec(printed) ?? [];
      const factor = scale === 'million' ? 1e6 : scale === 'billion' ? 1e9 : 1;
      const shown = Number(digits.replaceAll(',', '')) * factor;
      expect(Math.abs(shown - amount)).toBeLessThan(10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1));
      expect(printed.startsWith('about ')).toBe(Math.abs(shown - amount) > 1e-6);
    },
  );

  test.prop([fc.double({ min: 0, max: 1, noNaN: true })])(
    'a share never prints as 0% or 100% unless it is',
    (share) => {
      const stored = Math.round(share * 10_000) / 10_000;
      const printed = printFact(valued('share', share), 'default', english);
      if (printed === '0%') expect(stored).toBeLessThanOrEqual(0.0001);
      if (printed === '100%') expect(stored).toBeGreaterThanOrEqual(0.9999);
    },
  );

  test.prop([fc.double({ min: 0, max: 1, noNaN: true })])('words for a share are true of it', (share) => {
    const bounds: Record<string, number> = {
      'more than a tenth': 0.1,
      'more than a quarter': 0.25,
      'more than a third': 1 / 3,
      'more than half': 0.5,
      'more than two thirds': 2 / 3,
      'more than three quarters': 0.75,
      'more than nine tenths': 0.9,
    };
    const bound = bounds[printFact(valued('share', share), 'words', english)];
    if (bound !== undefined) expect(share).toBeGreaterThan(bound - 0.0001);
  });

  it('takes another language from data alone', () => {
    const chinese: Locale = {
      ...english,
      format: {
        ...english.format,
        tag: 'zh',
        patterns: {
          ...english.format.patterns,
          days: '{n}天',
          approximately: '约{text}',
          date: '{year}年{monthNumber}月{day}日',
          month: '{year}年{monthNumber}月',
        },
        scales: [
          { from: 1e8, divisor: 1e8, pattern: '{n}亿' },
          { from: 1e4, divisor: 1e4, pattern: '{n}万' },
        ],
      },
    };
    expect(printFact(valued('count', 118_450), 'approx', chinese)).toBe('约12万');
    expect(printFact(valued('date', '2025-11-01'), 'default', chinese)).toBe('2025年11月1日');
    expect(printFact(valued('month', '2026-06'), 'default', chinese)).toBe('2026年6月');
    expect(printFact(valued('days', 1), 'default', chinese)).toBe('1天');
  });
});

describe('money and discounts', async () => {
  const { locale } = await loadLanguage('zh');
  const amount = (value: number, currency: string) => valued('money', value, { currency });

  it('has the word for a currency in Chinese, and the code for one without', () => {
    expect(printFact(amount(114_000, 'CNY'), 'default', locale)).toBe('114,000 元');
    expect(printFact(amount(-5700, 'CNY'), 'exact', locale)).toBe('−5,700.00 元');
    expect(printFact(amount(98_280, 'CNY'), 'approx', locale)).toBe('约9.8万元');
    expect(printFact(amount(186_000, 'USD'), 'default', locale)).toBe('186,000 美元');
    expect(printFact(amount(186_000, 'XAU'), 'default', locale)).toBe('XAU 186,000');
    expect(printFact(amount(186_000, 'USD'), 'default', english)).toBe('USD 186,000');
  });

  it.each([
    [0.1004, '10.04%'],
    [0.1, '10%'],
    [0.2273, '22.7%'],
    [0.1996, '19.96%'],
    [0.25, '25%'],
    [0.1299, '13%'],
  ])('a discount of %f, just over or under a limit, does not look as if it stood on it', (share, shown) => {
    expect(printFact(valued('rate', share), 'default', english)).toBe(shown);
  });
});
