import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { detectDialect } from '../../../src/book/files/dialect.ts';

describe('detectDialect', () => {
  const line = fc.constantFrom(
    '1,2',
    '1;2',
    '1\t2',
    '1|2|3',
    '1',
    '',
    '"1,2";3',
    '"1',
    '2"',
    '"1";"2";"3"',
    '1,"2",3',
  );

  test.prop(
    [
      fc.constantFrom('h,i', 'h;i', 'h\ti', 'h|i', 'h,i,j', 'h;i;j', 'h'),
      fc.constantFrom('"1,2"', '"1;2"', '"1"', '"1", 2', '"1'),
      fc.array(line, { maxLength: 4 }),
      fc.tuple(fc.integer({ min: 0, max: 9 }), line),
    ],
    { numRuns: 2000 },
  )(
    'a header with one delimiter settles it as looking at every row with every delimiter does',
    (header, second, others, [count, most]) => {
      const rows = [second, ...others, ...Array<string>(count).fill(most)].join('\n');
      // With a quote in the header nothing is settled by it alone, and the same cells are counted.
      expect(detectDialect(`${header}\n${rows}`)).toEqual(detectDialect(`"h"${header.slice(1)}\n${rows}`));
    },
  );
});
