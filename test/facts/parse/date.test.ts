import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parseDateTime } from '../../../src/facts/parse/date.ts';

describe('parseDateTime', () => {
  const two = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
  const year = fc.constantFrom('2026', '1970', '1899', '0001', '2199', '9999');

  test.prop([year, two, two, two, two, fc.constantFrom(' ', 'T')])(
    'reads a day and a time in the documented form as it reads them in others',
    (y, month, day, hour, minute, between) => {
      const date = `${y}-${month}-${day}`;
      expect(parseDateTime(`${date}${between}${hour}:${minute}`)).toEqual(
        parseDateTime(`${date}, ${hour}:${minute}:00`),
      );
    },
  );
});
