import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { MonthValues } from '../../../src/book/stream/month-values.ts';

const values = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0, -0, 0.005, 21_474_836.47, 21_474_836.48, 0.1 + 0.2),
);

test.prop([fc.array(values, { minLength: 1, maxLength: 24 })])(
  'every value comes back to its last bit',
  (all) => {
    const months = new MonthValues(all.length);
    all.forEach((value, place) => {
      months.put(place, value);
    });
    expect(all.map((_, place) => months.at(place))).toEqual(all);
  },
);
