import { formatPlace, type Place } from '../facts/cell.ts';

export type ProblemCode =
  | 'noAccounts' // the book has no accounts table, or no row in it
  | 'unreadable' // a file that is not what its name says
  | 'unknownTable'
  | 'headerOnly'
  | 'missingColumn'
  | 'duplicateColumn'
  | 'unknownColumn'
  | 'raggedRow'
  | 'missingValue'
  | 'invalidValue'
  | 'strippedText'
  | 'duplicateRow'
  | 'conflictingRow'
  | 'unknownAccount'
  | 'contradiction';

/** `error`: something was left out. `notice`: something the user should know, and nothing was lost. */
export type Severity = 'error' | 'notice';

/** Something in the data that a person should look at, with its place and what to do about it. */
export type Problem = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly file: string;
  readonly line?: number;
  readonly record?: number;
  readonly column?: string;
  readonly pointer?: string;
  readonly account?: string;
  readonly found?: string;
  readonly expected: string;
  readonly hint?: string;
  /** How many more of its kind in its column came after it that were not kept: a big table may have millions. */
  readonly unkept?: number;
};

/** Everything about a problem but its place. */
export type Trouble = Pick<Problem, 'code' | 'severity' | 'expected'> &
  Partial<Pick<Problem, 'found' | 'hint' | 'account'>>;

/** A problem at a place of the data. */
export function problemAt(
  place: Omit<Place, 'column'> & { readonly column?: string },
  trouble: Trouble,
): Problem {
  const { found, ...rest } = trouble;
  const { file, line, record, column, pointer } = place;
  return {
    ...rest,
    file,
    ...(line === undefined ? {} : { line }),
    ...(record === undefined ? {} : { record }),
    ...(column === undefined ? {} : { column }),
    ...(pointer === undefined ? {} : { pointer }),
    ...(found === undefined ? {} : { found: shorten(found) }),
  };
}

const longest = 60;

/** Text from the data as a message may show it: one line, without control characters, at most 60 characters. */
function shorten(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}

/**
 * A problem in one line, for the person who has to mend it.
 *
 * @example accounts.csv:5:arr (record 2, account A2): found "not-a-number"; expected an amount such as 1,234.50 or 12万.
 */
function formatProblem(problem: Problem): string {
  const { file, line, record, column, pointer, account, found, expected, hint } = problem;
  const place =
    pointer === undefined
      ? [file, line, column].filter((part) => part !== undefined).join(':')
      : formatPlace({ file, pointer, column: column ?? '' });
  const details = [
    record === undefined ? null : `record ${record}`,
    account === undefined ? null : `account ${shorten(account)}`,
  ].filter((detail) => detail !== null);
  const where = details.length === 0 ? place : `${place} (${details.join(', ')})`;
  const what = found === undefined ? `expected ${expected}` : `found "${found}"; expected ${expected}`;
  return `${where}: ${what}.${hint === undefined ? '' : ` ${hint}`}`;
}

/** How many problems of one kind in one column are shown one by one. */
export const mostShown = 20;

/** The problems as lines; of more than twenty of a kind in a column, twenty and how many more there are. */
export function formatProblems(problems: readonly Problem[]): readonly string[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = [problem.code, problem.file, problem.column ?? ''].join('\0');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap((group) => {
    const lines = group.slice(0, mostShown).map(formatProblem);
    const first = group[0];
    const rest = countProblems(group) - lines.length;
    if (rest <= 0 || first === undefined) return lines;
    const column = first.column === undefined ? first.file : `${first.file}:${first.column}`;
    return [...lines, `${column}: and ${rest} more of the same.`];
  });
}

/** How many problems there are, those that were not kept included. */
export function countProblems(problems: readonly Problem[]): number {
  return problems.reduce((count, { unkept = 0 }) => count + 1 + unkept, 0);
}
