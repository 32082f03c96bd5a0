import { describe, expect, it } from 'vitest';
import { placeRanges } from '../../src/documents/place-ranges.ts';

const at = (line: number, column = 'value', file = 'usage.csv') => ({ file, column, line, record: line - 1 });

describe('placeRanges', () => {
  it.each([
    ['one cell', [at(4)], ['usage.csv:4:value']],
    ['neighbours', [2, 3, 4].map((line) => at(line)), ['usage.csv:2–4:value']],
    ['neighbours in any order, each once', [4, 2, 3, 4].map((line) => at(line)), ['usage.csv:2–4:value']],
    ['a hole', [2, 3, 7].map((line) => at(line)), ['usage.csv:2–3,7:value']],
    ['two columns', [at(2), at(2, 'month')], ['usage.csv:2:value', 'usage.csv:2:month']],
    ['a column that is not there', [{ file: 'accounts.csv', column: 'arr' }], ['accounts.csv:arr']],
    ['JSON', [{ file: 'a.json', column: 'arr', pointer: '/arr' }], ['a.json#/arr']],
    [
      'values from several rows',
      [{ ...at(2), others: { count: 5, lines: [3, 9] } }, at(4)],
      ['usage.csv:2–4,9,+3:value'],
    ],
    ['nothing', [], []],
  ])('%s', (_, places, ranges) => {
    expect(placeRanges(places)).toEqual(ranges);
  });
});
