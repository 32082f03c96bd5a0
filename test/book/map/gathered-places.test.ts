import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { gather, gatherNothing, placeOfAll } from '../../../src/book/map/gathered-places.ts';

const parts = ['a.csv', 'b.csv'].map((file, index) => ({
  file,
  index,
  headers: ['x'],
  records: [],
  positions: new Map([['x', 0]]),
}));

describe('the place of a value from many rows', () => {
  const cells = fc.uniqueArray(fc.tuple(fc.constantFrom(...parts), fc.integer({ min: 1, max: 60 })), {
    selector: ([{ file }, record]) => `${file}:${record}`,
    minLength: 1,
    maxLength: 40,
  });
  const shuffled = cells.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );

  test.prop([shuffled], { numRuns: 300 })(
    'is that of the first rows, in whatever order they came',
    ([list, other]) => {
      const placeOf = (rows: typeof list) => {
        const gathered = gatherNothing();
        for (const [part, record] of rows)
          gather(gathered, { part, record: { texts: ['1'], record, line: record + 1 } });
        return placeOfAll(gathered, 'x');
      };
      const file = list.some(([part]) => part.index === 0) ? 'a.csv' : 'b.csv';
      const [line = 0, ...lines] = list
        .flatMap(([part, record]) => (part.file === file ? [record + 1] : []))
        .sort((a, b) => a - b);
      const others =
        list.length === 1 ? {} : { others: { count: list.length - 1, lines: lines.slice(0, 11) } };
      expect(placeOf(list)).toEqual({ file, column: 'x', line, record: line - 1, ...others });
      expect(placeOf(other)).toEqual(placeOf(list));
    },
  );
});
