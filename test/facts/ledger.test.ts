import { describe, expect, it } from 'vitest';
import {
  add,
  call,
  called,
  calledWithGaps,
  callWithGaps,
  cell,
  divide,
  given,
  setting,
} from '../../src/facts/expression.ts';
import { fact } from '../../src/facts/fact.ts';
import { buildLedger, LedgerError, parentsOf } from '../../src/facts/ledger.ts';
import { unknown } from '../../src/facts/reason.ts';

const place = { file: 'accounts.csv', column: 'arr', line: 2, record: 1 };
const arr = cell({ value: 100, state: 'known', place, audience: 'shareable' });
const missing = cell<number>({
  value: null,
  state: 'unknown',
  place: { file: 'accounts.csv', column: 'seats' },
  audience: 'shareable',
});
const secret = cell({ value: 7, state: 'known', place, audience: 'internal' });

describe('expressions', () => {
  it('one unknown input makes the result unknown, for the same reason', () => {
    const sum = add(arr, missing);
    expect(sum.value).toBeNull();
    expect(sum.reason).toEqual({ code: 'missing', params: { file: 'accounts.csv', column: 'seats' } });
    expect(sum.confidence).toBe(0);
  });

  it('division by zero has no value, and neither has anything that is not finite', () => {
    expect(divide(arr, given(0)).reason?.code).toBe('zeroDenominator');
    expect(call('overflow', [arr], (value) => value * Number.MAX_VALUE).reason?.code).toBe('invalid');
  });

  it('a function that can do with gaps sees them as null and is as sure as its known inputs', () => {
    const weak = cell({ value: 3, state: 'known', place, audience: 'shareable' }, 0.6);
    const lowest = callWithGaps('lowest', [arr, missing, weak], (...values) =>
      Math.min(...values.filter((value) => value !== null)),
    );
    expect([lowest.value, lowest.confidence]).toEqual([3, 0.6]);
    expect(callWithGaps('none', [missing], () => unknown('nothingKnown')).reason?.code).toBe('nothingKnown');
  });

  it('a method that has its result already makes the same of it as one that computes it', () => {
    const weak = cell({ value: 3, state: 'known', place, audience: 'internal', trust: 0.5 } as const, 0.6);
    const twice = (value: number) => value * 2;
    expect(called('twice', [weak], 6)).toEqual(call('twice', [weak], twice));
    expect(called('twice', [missing], 6)).toEqual(call('twice', [missing], twice));
    expect(called('none', [weak], unknown('tooFew'))).toEqual(call('none', [weak], () => unknown('tooFew')));
    const known = [weak, missing] as const;
    expect(calledWithGaps('sum', known, 3)).toEqual(callWithGaps('sum', known, (value) => value ?? 0));
    expect(calledWithGaps('sum', known, 3, 0.2).confidence).toBe(0.2);
  });

  it('a policy that nobody has set has no value', () => {
    const unset = setting<number>({
      path: 'policy.max_discount',
      value: null,
      origin: 'default',
      place: null,
      audience: 'internal',
    });
    expect(unset.reason).toEqual({ code: 'policyUnset', params: { path: 'policy.max_discount' } });
  });
});

describe('the ledger', () => {
  it('holds every fact with its ancestors, and knows their parents', () => {
    const base = fact('a.base', 'money', arr, { audience: 'shareable' });
    const half = fact('a.half', 'money', divide(base, given(2)), { audience: 'shareable' });
    const ledger = buildLedger([half]);
    expect([...ledger.facts.keys()]).toEqual(['a.base', 'a.half']);
    expect(parentsOf(half).map((parent) => parent.id)).toEqual(['a.base']);
  });

  it('refuses a shareable fact that rests on something internal, at any depth', () => {
    const inner = fact('a.inner', 'money', add(arr, secret));
    expect(() =>
      buildLedger([fact('a.leak', 'money', divide(inner, given(2)), { audience: 'shareable' })]),
    ).toThrow(LedgerError);
    expect(() => buildLedger([fact('a.kept', 'money', divide(inner, given(2)))])).not.toThrow();
  });

  it('refuses two definitions under one id', () => {
    expect(() => buildLedger([fact('a.x', 'count', given(1)), fact('a.x', 'count', given(2))])).toThrow(
      /two definitions/,
    );
  });
});
