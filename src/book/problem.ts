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
  | 'partCounted' // a part of a day or month of notice, which counts as a whole one
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
    ...(column === undefined ? {} : { column: mask(column.slice(0, longest * 10)) }),
    ...(pointer === undefined ? {} : { pointer }),
    ...(found === undefined ? {} : { found: shownText(found) }),
  };
}

const longest = 60;

/**
 * Text from the data as a message may show it: one line, without control characters and without anybody's address, at
 * most 60 characters.
 */
export function shownText(text: string): string {
  return shorten(mask(text.slice(0, longest * 10)));
}

function shorten(text: string): string {
  const line = onOneLine(text.slice(0, longest * 10));
  if (line.length <= longest) return line;
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}

function onOneLine(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
}

/**
 * Addresses and international telephone numbers, wherever they stand: a report is passed on, and a cell that slipped
 * into another column is still somebody's.
 */
const personal = /[^\s@,;<>"']+@[^\s@,;<>"']+\.[^\s@,;<>"']+|\+\d[\d\s().-]{6,}\d/gu;

/** @param text of a bounded length, because an address is looked for from every character of it. */
function mask(text: string): string {
  return text.includes('@') || text.includes('+') ? text.replace(personal, '(hidden)') : text;
}

/**
 * A problem in one line, for the person who has to mend it.
 *
 * @example accounts.csv:5:arr (record 2, account A2): found "not-a-number"; expected an amount such as 1,234.50 or 12万.
 */
function formatProblem(problem: Problem): string {
  const { file, line, record, column, pointer, account, found, expected, hint } = problem;
  const place = (
    pointer === undefined
      ? [file, line, column].filter((part) => part !== undefined).map(String)
      : [formatPlace({ file, pointer, column: column ?? '', ...(line === undefined ? {} : { line }) })]
  ).map(shorten);
  const details = [
    record === undefined ? null : `record ${record}`,
    account === undefined || account === '' ? null : `account ${shownText(account)}`,
  ].filter((detail) => detail !== null);
  const where = details.length === 0 ? place.join(':') : `${place.join(':')} (${details.join(', ')})`;
  const wanted = `expected ${onOneLine(mask(expected))}`;
  const what = found === undefined ? wanted : `found "${found}"; ${wanted}`;
  return `${where}: ${what}.${hint === undefined ? '' : ` ${hint}`}`;
}

/** Problems of one kind in one column. */
export type ProblemGroup = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly file: string;
  /** In words, at most twenty of them, and how many more there are. */
  readonly lines: readonly string[];
};

/** How many problems of one kind in one column are shown one by one. */
export const mostShown = 20;

/** The problems by kind and column, errors first, each kind where its first one stands. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, [Problem, ...Problem[]]>();
  for (const severity of ['error', 'notice'] as const) {
    for (const problem of problems) {
      if (problem.severity !== severity) continue;
      const key = groupKey(problem);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [problem]);
      else group.push(problem);
    }
  }
  return [...groups.values()].map((group) => {
    const [{ code, severity, file, rows }] = group;
    return {
      code,
      severity,
      file,
      lines: rows === undefined ? formatEach(group) : [formatCounted(group), ...formatUnkept(group)],
    };
  });
}

/** Of problems that are counted, those are of one kind that expect the same, and where a value is wrong found the same. */
function groupKey({ severity, code, file, column = '', rows, expected, found = '' }: Problem): string {
  const kind = [severity, code, file, column];
  if (rows !== undefined) kind.push(expected, code === 'invalidValue' ? found : '');
  return kind.join('\0');
}

/** One by one, as far as they are shown, and how many more there are. */
function formatEach(group: readonly [Problem, ...Problem[]]): readonly string[] {
  const [{ file, column }] = group;
  const lines = group.slice(0, mostShown).map(formatProblem);
  const rest = countProblems(group) - lines.length;
  const place = [file, column].filter((part) => part !== undefined).map(shorten);
  return rest === 0 ? lines : [...lines, `${place.join(':')}: and ${rest} more of the same.`];
}

/** Problems that are counted for each account, in one line: the first, and how many rows and accounts there are. */
function formatCounted(group: readonly [Problem, ...Problem[]]): string {
  const [first] = group;
  const rows = group.reduce((sum, problem) => sum + (problem.rows ?? 1), 0);
  if (rows === 1) return formatProblem(first);
  const accounts = new Set(group.flatMap(({ account }) => account ?? [])).size;
  const where = accounts === 0 ? '' : `, ${accounts} ${accounts === 1 ? 'account' : 'accounts'}`;
  return formatProblem({ ...first, hint: `${first.hint ?? ''} ${rows} rows${where} in all.`.trim() });
}

/** That there were so many that not all of them were kept. */
function formatUnkept(group: readonly [Problem, ...Problem[]]): readonly string[] {
  const [{ file, column }] = group;
  const unkept = countProblems(group) - group.length;
  const place = [file, column].filter((part) => part !== undefined).map(shorten);
  return unkept === 0 ? [] : [`${place.join(':')}: and ${unkept} more of its kind.`];
}

/** How many problems there are, those that were not kept included. */
export function countProblems(problems: readonly Problem[]): number {
  return problems.reduce((count, { unkept = 0 }) => count + 1 + unkept, 0);
}

/** The problems as lines, errors first; of more than twenty of a kind in a column, twenty and how many more there are. */
export function formatProblems(problems: readonly Problem[]): readonly string[] {
  return groupProblems(problems).flatMap((group) => group.lines);
}

/** The problems that touch an account: its own, and those of whole files. */
export function touching(problems: readonly Problem[], accountId: string): readonly Problem[] {
  return problems.filter((problem) => problem.account === undefined || problem.account === accountId);
}
