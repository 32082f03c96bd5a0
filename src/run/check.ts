import { countProblems, formatProblems, type Problem } from '../book/problem.ts';
import type { FileReport } from '../book/read-book.ts';
import type { ReadEffects } from './effects.ts';
import { type BookRequest, loadBook } from './load-book.ts';

/** What was read and what is wrong with it. */
export type CheckReport = {
  readonly accounts: number;
  readonly files: readonly FileReport[];
  readonly problems: readonly Problem[];
  /** The problems in words, at most twenty of a kind in a column. */
  readonly lines: readonly string[];
  readonly errors: number;
  readonly notices: number;
};

export async function checkBook(request: BookRequest, effects: ReadEffects): Promise<CheckReport> {
  const { book } = await loadBook(request, effects);
  const { problems, files, accounts } = book;
  return {
    accounts: accounts.length,
    files,
    problems,
    lines: formatProblems(problems),
    errors: countProblems(problems.filter((problem) => problem.severity === 'error')),
    notices: countProblems(problems.filter((problem) => problem.severity === 'notice')),
  };
}
