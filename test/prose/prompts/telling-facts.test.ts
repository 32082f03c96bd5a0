import { describe, expect, it } from 'vitest';
import { seriesLines } from '../../../src/prose/prompts/fact-lines.ts';
import { tellingFacts } from '../../../src/prose/prompts/telling-facts.ts';

const fact = (id: string, value: string | number | boolean | null) => ({
  id,
  value,
  unit: 'count' as const,
  currency: null,
  label: { code: 'x' },
  reason: null,
});
const told = (facts: Readonly<Record<string, string | number | boolean | null>>) =>
  tellingFacts(Object.entries(facts).map(([id, value]) => fact(id, value))).map(({ id }) => id);

describe('tellingFacts', () => {
  it('leaves out an alarm that is not raised, and keeps one that is', () => {
    expect(told({ 'usage.m.strong': false, 'usage.n.strong': true, 'plan.t-90.overdue': false })).toEqual([
      'usage.n.strong',
    ]);
  });

  it('keeps good news and zeros that mean something', () => {
    const ids = { 'support.openP0': 0, 'negotiation.fragile': false, 'relationship.singleThreaded': false };
    expect(told(ids)).toEqual(Object.keys(ids));
  });

  it('tells the change on the month before where it has raised an alarm', () => {
    expect(
      told({
        ...{ 'usage.m.lastChange': -0.3, 'usage.m.dropAlert': true },
        ...{ 'usage.n.lastChange': 0.01, 'usage.n.dropAlert': false },
      }),
    ).toEqual(['usage.m.lastChange', 'usage.m.dropAlert']);
  });

  it('says of a calm group where it began and where it is, and everything of one that moves', () => {
    const group = (name: string, kind: string, recent: string) => ({
      [`usage.m.group.${name}.class`]: kind,
      [`usage.m.group.${name}.recent`]: recent,
      [`usage.m.group.${name}.first`]: 10,
      [`usage.m.group.${name}.last`]: 11,
      [`usage.m.group.${name}.recentChange`]: 0.01,
    });
    expect(told(group('calm', 'stable', 'steady'))).toEqual([
      'usage.m.group.calm.class',
      'usage.m.group.calm.first',
      'usage.m.group.calm.last',
    ]);
    expect(told(group('leaving', 'declining', 'falling'))).toHaveLength(5);
    expect(told(group('turning', 'stable', 'falling'))).toHaveLength(5);
  });

  it('names the months of a series once where several share them', () => {
    expect(
      told({
        ...{ 'usage.m.firstMonth': '2025-01', 'usage.m.lastMonth': '2026-10' },
        ...{ 'usage.n.firstMonth': '2025-03', 'usage.n.lastMonth': '2026-10' },
      }),
    ).toEqual(['usage.m.firstMonth', 'usage.m.lastMonth', 'usage.n.firstMonth']);
  });
});

describe('seriesLines', () => {
  const plain = { hide: (text: string) => text, hideId: (id: string) => id };

  it('goes month by month, with nothing in place of a month that is not known', () => {
    const points = [
      { month: '2025-11', value: 4 },
      { month: '2026-02', value: 7 },
    ];
    const series = [
      { id: 'usage.m', points },
      { id: 'usage.n', points: [] },
    ];
    expect(seriesLines(series, plain)).toEqual([
      { series: 'usage.m', from: '2025-11', to: '2026-02', values: [4, null, null, 7] },
    ]);
  });
});
