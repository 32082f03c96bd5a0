import { describe, expect, it } from 'vitest';
import { textSparkline } from '../../../src/documents/charts/sparkline.ts';

const months = (values: readonly (number | null)[]) =>
  values.flatMap((value, index) =>
    value === null ? [] : [{ month: `2025-${String(index + 1).padStart(2, '0')}`, value }],
  );

describe('textSparkline', () => {
  it.each([
    ['a rise', [1, 2, 3, 4, 5, 6, 7, 8], '▁▂▃▄▅▆▇█'],
    ['heights from zero', [40, 42, 41, 45, 47, 46, 50, 52], '▇▇▇▇████'],
    ['a gap, which is no zero', [8, null, 0, 8], '█·▁█'],
    ['one month', [5], '█'],
    ['nothing but zeros', [0, 0, 0], '▁▁▁'],
    ['no month', [], ''],
  ])('%s', (_, values, line) => {
    expect(textSparkline(months(values))).toBe(line);
  });

  it('shows the newest 24 months', () => {
    const points = Array.from({ length: 36 }, (_, index) => ({
      month: `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      value: index < 12 ? 100 : 1,
    }));
    expect(textSparkline(points)).toBe('█'.repeat(24));
  });
});
