import type { BookMap } from '../../config/book-map.ts';
import { nearestTo } from '../../facts/nearest.ts';
import { type Problem, problemAt } from '../problem.ts';

/** What is wrong with a map: a name in it that nothing answers to, or parts that do not go together. */
export type MapFaults = {
  readonly problems: readonly Problem[];
  /** @param candidates the names that would be known; the nearest are offered. */
  readonly add: (path: string, found: string, expected: string, candidates?: Iterable<string>) => void;
};

/** Collects the faults of a map, each at its line. */
export function collectFaults(map: BookMap): MapFaults {
  const problems: Problem[] = [];
  const add: MapFaults['add'] = (path, found, expected, candidates = []) => {
    const names = [...candidates];
    const near = nearestTo(found, names);
    const line = map.lineOf(path);
    problems.push(
      problemAt(
        { file: map.file, column: path, ...(line === undefined ? {} : { line }) },
        { code: 'badMap', severity: 'error', found, expected, hint: adviceOf(near, names) },
      ),
    );
  };
  return { problems, add };
}

const mostNames = 30;

function adviceOf(near: readonly string[], names: readonly string[]): string {
  if (near.length > 0) return `Did you mean ${near.join(' or ')}?`;
  if (names.length === 0) return 'Mend the map.';
  const rest = names.length - mostNames;
  return `There is ${names.slice(0, mostNames).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
