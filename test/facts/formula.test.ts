import { describe, expect, it } from 'vitest';
import {
  absent,
  add,
  call,
  cell,
  divide,
  given,
  multiply,
  setting,
  subtract,
} from '../../src/facts/expression.ts';
import { fact } from '../../src/facts/fact.ts';
import { renderFormula } from '../../src/facts/formula.ts';
import type { Quantity, Series } from '../../src/facts/node.ts';
import { english } from '../support/english.ts';

const usd = { currency: 'USD' };
const cost = fact('roi.cost', 'money', given(140_000), usd);
const benefit = fact('roi.conservative.benefit', 'money', given(218_178), usd);
const volume = cell({
  value: 1800,
  state: 'known',
  place: { file: 'benefits.csv', column: 'volume', line: 4, record: 3 },
  audience: 'internal',
});
const hurdle = setting({
  path: 'assumptions.hurdle',
  value: 0.25,
  origin: 'default',
  place: null,
  audience: 'internal',
});

const names = (expression: Quantity) => renderFormula(expression, 'names', english);
const values = (expression: Quantity) => renderFormula(expression, 'values', english);

describe('renderFormula', () => {
  it('names facts by id and values them exactly', () => {
    expect(names(divide(cost, benefit))).toBe('roi.cost ÷ roi.conservative.benefit');
    expect(values(divide(cost, benefit))).toBe('USD 140,000.00 ÷ USD 218,178.00');
  });

  it('names cells by place, settings by path, givens by name or as they are', () => {
    const expression = add(volume, hurdle, given(12), given(3, 'step'));
    expect(names(expression)).toBe('benefits.csv:4:volume + assumptions.hurdle + 12 + step');
    expect(values(expression)).toBe('1,800 + 25% + 12 + 3');
  });

  it('sets the parentheses that the arithmetic needs and no others', () => {
    const [a, b, c] = [given(1, 'a'), given(2, 'b'), given(3, 'c')] as const;
    const shown: readonly (readonly [Quantity, string])[] = [
      [subtract(a, add(b, c)), 'a − (b + c)'],
      [add(a, add(b, c)), 'a + b + c'],
      [subtract(subtract(a, b), c), 'a − b − c'],
      [subtract(a, subtract(b, c)), 'a − (b − c)'],
      [multiply(add(a, b), c), '(a + b) × c'],
      [add(multiply(a, b), c), 'a × b + c'],
      [divide(a, multiply(b, c)), 'a ÷ (b × c)'],
      [divide(divide(a, b), c), 'a ÷ b ÷ c'],
      [multiply(a, divide(b, c)), 'a × (b ÷ c)'],
      [subtract(divide(a, b), given(1)), 'a ÷ b − 1'],
      [multiply(a, add(b)), 'a × b'],
    ];
    for (const [expression, text] of shown) expect(names(expression)).toBe(text);
  });

  it('sets a negative value apart from the operator before it', () => {
    expect(values(subtract(given(5), given(-3)))).toBe('5 − (−3)');
    expect(values(add(given(-5), given(3)))).toBe('−5 + 3');
  });

  it('writes calls with their inputs', () => {
    const series: Series = {
      kind: 'series',
      id: 'usage.active_users',
      points: Array.from({ length: 12 }, (_, index) => ({
        month: `2025-${index + 1}`,
        value: 100 + index,
        places: [],
      })),
      confidence: 1,
      audience: 'internal',
      trust: null,
    };
    const slope = call('theilSenSlope', [series], () => 1);
    expect(names(slope)).toBe('theilSenSlope(usage.active_users)');
    expect(values(slope)).toBe('theilSenSlope([100, 101, 102, 103, 104, 105, … 6 more])');
    expect(names(call('smaller', [add(cost, given(1)), benefit], Math.min))).toBe(
      'smaller(roi.cost + 1, roi.conservative.benefit)',
    );
  });

  it('cuts and counts long sums', () => {
    const parts = Array.from({ length: 20 }, (_, index) => given(index, `x${index}`));
    expect(names(add(...parts))).toBe('x0 + x1 + x2 + x3 + x4 + x5 + … 14 more');
    expect(names(add(...parts.slice(0, 8)))).toBe('x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7');
  });

  it('quotes text and shows what is unknown', () => {
    const evidence = cell({
      value: 'confirmed\nby all',
      state: 'known',
      place: { file: 'benefits.csv', column: 'evidence', line: 2 },
      audience: 'internal',
    });
    expect(
      renderFormula(
        call('evidenceFactor', [evidence], () => 0.9),
        'values',
        english,
      ),
    ).toBe('evidenceFactor("confirmed by all")');
    expect(values(divide(cost, absent({ code: 'missing' })))).toBe('USD 140,000.00 ÷ unknown');
  });
});
