import { withGaps } from './month-scale.ts';

const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const gap = '·';
const maxMonths = 24;

/**
 * A series as a line of blocks, a month each, the newest 24. Heights are drawn from zero, as bars have to be; a missing
 * month is a dot and never a zero.
 *
 * @example textSparkline([{ month: '2025-01', value: 2 }, { month: '2025-03', value: 8 }]) // "▂·█"
 */
export function textSparkline(points: readonly { readonly month: string; readonly value: number }[]): string {
  const months = withGaps(points).slice(-maxMonths);
  const highest = Math.max(0, ...months.map(({ value }) => value ?? 0));
  return months
    .map(({ value }) => {
      if (value === null) return gap;
      const level = highest === 0 ? 0 : Math.ceil((Math.max(0, value) / highest) * blocks.length) - 1;
      return blocks[Math.max(0, level)] ?? '';
    })
    .join('');
}
