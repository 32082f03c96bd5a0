import { type Problem, problemAt } from '../problem.ts';
import { limits } from './limits.ts';

/** The problems of one file: all of them, unless they are so many that keeping them would take the memory of the run. */
export type ProblemList = {
  readonly add: (problem: Problem) => void;
  readonly all: () => readonly Problem[];
};

export function problemList(file: string): ProblemList {
  const problems: Problem[] = [];
  let more = 0;
  return {
    add: (problem) => {
      if (problems.length < limits.problems) problems.push(problem);
      else more += 1;
    },
    all: () =>
      more === 0
        ? problems
        : [
            ...problems,
            problemAt(
              { file },
              {
                code: 'limitExceeded',
                severity: 'error',
                found: `${more} more problems`,
                expected: `at most ${limits.problems} in a file`,
                hint: 'They were counted and not listed: this may be no table of the book, or another delimiter.',
              },
            ),
          ],
  };
}
