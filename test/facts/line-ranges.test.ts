import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../src/facts/cell.ts';
import { lineRanges } from '../../src/facts/line-ranges.ts';

describe('lines as ranges', () => {
  it.each([
    [[4], 0, '4'],
    [[4, 2, 3, 4], 0, '2–4'],
    [[2, 3, 4, 9], 40, '2–4,9,+40'],
    [Array.from({ length: 15 }, (_, index) => 2 * index), 1, '0,2,4,6,8,10,12,14,16,18,20,22,+4'],
  ])('%j and %i more: %s', (lines, unlisted, text) => {
    expect(lineRanges(lines, unlisted)).toBe(text);
  });

  it.each([
    [{ file: 'a.csv', column: 'x', line: 5, record: 4 }, 'a.csv:5:x'],
    [{ file: 'a.csv', column: 'x' }, 'a.csv:x'],
    [{ file: 'a.csv', column: 'x', line: 5, others: { count: 1, lines: [6] } }, 'a.csv:5–6:x'],
    [{ file: 'a.csv', column: 'x', line: 5, others: { count: 9, lines: [7] } }, 'a.csv:5,7,+8:x'],
    [{ file: 'a.json', column: 'x', pointer: '/3/x', others: { count: 9, lines: [] } }, 'a.json#/3/x +9'],
  ])('in a place: %j', (place, text) => {
    expect(formatPlace(place)).toBe(text);
  });
});
