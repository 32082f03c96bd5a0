import { formatPlace, type Place } from '../facts/cell.ts';

export type ProblemCode =
  | 'noAccounts' // the book has no accounts table, or no row in it
  | 'unreadable' // a file that is not what its name says, or cannot be read at all
  | 'emptyFile'
  | 'cutOff' // a file that ends too early
  | 'limitExceeded' // more than one file may hold
  | 'doubtfulEncoding'
  | 'damagedText' // characters that nobody can tell any more
  | 'unknownTable'
  | 'ambiguousTable' // could be several tables
  | 'headerOnly'
  | 'missingColumn'
  | 'duplicateColumn'
  | 'unknownColumn'
  | 'spareColumn' // follows from a column that stands itself
  | 'refusedColumn' // looks like a column of the book and is none
  | 'ambiguousColumn' // nothing in the column tells how it is meant
  | 'raggedRow'
  | 'trailingCells' // rows that end in cells too many or too few, all of them empty
  | 'brokenQuote'
  | 'looseQuote' // a quote in an unquoted cell
  | 'duplicateKey' // of a JSON object
  | 'inexactNumber' // more digits than a number can hold
  | 'missingValue'
  | 'invalidValue'
  | 'brokenFormula' // the error of a spreadsheet formula
  | 'formulaText' // a formula in place of its result
  | 'currencyMismatch' // another currency than the row's
  | 'strippedText'
  | 'duplicateRow'
  | 'conflictingRow'
  | 'unknownAccount'
  | 'contradiction'
  | 'badMap' // a name in the map that nothing answers to
  | 'brokenLink' // a row whose link leads to no row
  | 'failedCheck'; // what a check of the map looks for

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
  /** Of a trouble that may befall very many rows: how many of the account's it stands for, this place being the first. */
  readonly rows?: number;
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
      : formatPlace({ file, pointer, column: column ?? '', ...(line === undefined ? {} : { line }) });
  const details = [
    record === undefined ? null : `record ${record}`,
    account === undefined ? null : `account ${shorten(account)}`,
  ].filter((detail) => detail !== null);
  const where = details.length === 0 ? place : `${place} (${details.join(', ')})`;
  const what = found === undefined ? `expected ${expected}` : `found "${found}"; expected ${expected}`;
  return `${where}: ${what}.${hint === undefined ? '' : ` ${hint}`}`;
}

/** How many problems of one kind in one column are shown one by one. */
const mostShown = 20;

/** The problems as lines; of more than twenty of a kind in a column, twenty and how many more there are. */
export function formatProblems(problems: readonly Problem[]): readonly string[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = groupKey(problem);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (first?.rows !== undefined) return [formatCounted(group, first)];
    const lines = group.slice(0, mostShown).map(formatProblem);
    const rest = group.length - mostShown;
    if (rest <= 0 || first === undefined) return lines;
    const column = first.column === undefined ? first.file : `${first.file}:${first.column}`;
    return [...lines, `${column}: and ${rest} more of the same.`];
  });
}

/** Of problems that are counted, those are of one kind that expect the same, and where a value is wrong found the same. */
function groupKey({ code, file, column = '', rows, expected, found = '' }: Problem): string {
  const kind = [code, file, column];
  if (rows !== undefined) kind.push(expected, code === 'invalidValue' ? found : '');
  return kind.join('\0');
}

/** Problems that are counted for each account, in one line: the first, and how many rows and accounts there are. */
function formatCounted(group: readonly Problem[], first: Problem): string {
  const rows = group.reduce((sum, problem) => sum + (problem.rows ?? 1), 0);
  if (rows === 1) return formatProblem(first);
  const accounts = new Set(group.flatMap(({ account }) => account ?? [])).size;
  const where = accounts === 0 ? '' : `, ${accounts} ${accounts === 1 ? 'account' : 'accounts'}`;
  const { hint = '', ...counted } = first;
  return formatProblem({ ...counted, hint: `${hint} ${rows} rows${where} in all.`.trim() });
}
