import { describe, expect, it } from 'vitest';
import { buildCeilings, buildZopa } from '../../../src/engine/negotiation/ceiling.ts';
import type { Rival } from '../../../src/engine/negotiation/rivals.ts';
import { absent, given } from '../../../src/facts/expression.ts';
import { fact, roundedValue } from '../../../src/facts/fact.ts';

const nothing = absent<number>({ code: 'missing', params: { column: 'migration', file: 'competitors' } });
const rivalOne: Rival = {
  slug: 'rival-one',
  name: 'Rival One',
  stage: 'quote',
  price: given(96_000),
  oneOff: given(60_000),
  riskPremium: nothing,
  threat: nothing,
};
const ceilings = (...rivals: readonly Rival[]) => buildCeilings({ rivals, horizonYears: given(3) }, 'USD');

describe('what the customer would pay at most (METHODS §12)', () => {
  it('is the rival price with a third of the one-off: 116,000', () => {
    const { ceiling, rivalCeilings } = ceilings(rivalOne);
    expect(roundedValue(ceiling)).toBe(116_000);
    expect(rivalCeilings.map(({ price, isBinding }) => [price.id, isBinding])).toEqual([
      ['negotiation.ceiling.binding.rival-one', true],
    ]);
  });

  it('adds a risk premium where one is set', () => {
    expect(roundedValue(ceilings({ ...rivalOne, riskPremium: given(3_000) }).ceiling)).toBe(119_000);
  });

  it('is the lowest of pilots and quotes; earlier stages are a what-if and bind nothing', () => {
    const cheap = { ...rivalOne, slug: 'cheap', price: given(50_000) };
    expect(roundedValue(ceilings(rivalOne, { ...cheap, stage: 'pilot' }).ceiling)).toBe(70_000);
    for (const stage of ['demo', 'mentioned', 'none', null]) {
      const { ceiling, rivalCeilings } = ceilings(rivalOne, { ...cheap, stage });
      expect(roundedValue(ceiling)).toBe(116_000);
      const whatIf = rivalCeilings.find((rival) => !rival.isBinding)?.price;
      expect(whatIf?.id).toBe('negotiation.ceiling.whatIf.cheap');
      expect(whatIf?.value).toBe(70_000);
    }
  });

  it('is unknown, and says why, without a real rival or without its price or one-off', () => {
    expect(ceilings().ceiling.reason?.code).toBe('noRealRival');
    expect(ceilings({ ...rivalOne, stage: 'demo' }).ceiling.reason?.code).toBe('noRealRival');
    expect(ceilings({ ...rivalOne, oneOff: nothing }).ceiling.reason).toEqual(nothing.reason);
    const unpriced = { ...rivalOne, slug: 'unpriced', price: nothing };
    expect(roundedValue(ceilings(unpriced, rivalOne).ceiling)).toBe(116_000);
  });
});

describe('room for agreement', () => {
  const money = (id: string, value: number | null) =>
    fact(id, 'money', value === null ? nothing : given(value));
  it.each([
    [99_000, 116_000, 'open'],
    [99_000, 99_000, 'open'],
    [99_000, 98_999.999, 'open'],
    [99_000, 98_999.99, 'none'],
    [99_000, null, 'unknown'],
    [null, 116_000, 'unknown'],
    [null, null, 'unknown'],
  ] as const)('reservation %s, ceiling %s: %s', (reservation, ceiling, expected) => {
    expect(buildZopa(money('r', reservation), money('c', ceiling)).value).toBe(expected);
  });
});
