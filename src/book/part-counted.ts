import type { Trouble } from './problem.ts';

/** What a notice period is counted in. */
export type NoticeUnit = 'day' | 'month';

/**
 * That a notice period holds a part of a day or month. It is used all the same: a part counts as a whole one, because the
 * earlier day is the safe one.
 */
export function partCounted(unit: NoticeUnit, found: string): Trouble {
  return {
    code: 'partCounted',
    severity: 'notice',
    found,
    expected: `a whole number of ${unit}s`,
    hint: `A part of a ${unit} counts as a whole one, which gives the earlier last day of notice; write the whole number that was agreed.`,
  };
}
