import type { Place } from '../../facts/cell.ts';
import { type Problem, problemAt, type Trouble } from '../problem.ts';

/** Counts troubles that may befall very many rows: one problem for each account, however many rows it has. */
export type Tally = {
  /** @param place of this row; it is asked for only the first time. */
  readonly add: (trouble: Trouble, file: string, column: string, place: () => Place) => void;
  readonly problems: () => readonly Problem[];
};

export function startTally(): Tally {
  const counted = new Map<string, { readonly first: Problem; rows: number }>();
  return {
    add: (trouble, file, column, place) => {
      const value = trouble.code === 'invalidValue' ? trouble.found : '';
      const key = [trouble.code, file, column, trouble.expected, trouble.account, value].join('\u0000');
      const known = counted.get(key);
      if (known === undefined) counted.set(key, { first: problemAt(place(), trouble), rows: 1 });
      else known.rows += 1;
    },
    problems: () => [...counted.values()].map(({ first, rows }) => ({ ...first, rows })),
  };
}
