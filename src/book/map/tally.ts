import type { Place } from '../../facts/cell.ts';
import { limits } from '../files/limits.ts';
import { type Problem, problemAt, type Trouble } from '../problem.ts';

/**
 * Counts troubles that may befall very many rows: one problem for each account, however many rows it has. Where every
 * row has a trouble of its own, the first are kept and the others counted.
 */
export type Tally = {
  /** @param place of this row; it is asked for only the first time. */
  readonly add: (trouble: Trouble, file: string, column: string, place: () => Place) => void;
  readonly problems: () => readonly Problem[];
};

type Counted = { readonly first: Problem; rows: number; unkept: number };

export function startTally(): Tally {
  const counted = new Map<string, Counted>();
  /** By kind and column, that which was kept last. */
  const last = new Map<string, Counted>();
  return {
    add: (trouble, file, column, place) => {
      const kind = [trouble.code, file, column].join('\u0000');
      const value = trouble.code === 'invalidValue' ? trouble.found : '';
      const key = [kind, trouble.expected, trouble.account, value].join('\u0000');
      const known = counted.get(key);
      const other = last.get(kind);
      if (known !== undefined) known.rows += 1;
      else if (other !== undefined && counted.size >= limits.problems) other.unkept += 1;
      else {
        const added = { first: problemAt(place(), trouble), rows: 1, unkept: 0 };
        counted.set(key, added);
        last.set(kind, added);
      }
    },
    problems: () =>
      [...counted.values()].map(({ first, rows, unkept }) => ({
        ...first,
        rows,
        ...(unkept === 0 ? {} : { unkept }),
      })),
  };
}
