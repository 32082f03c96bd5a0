import type { FileReport } from '../book/file-report.ts';
import { type Column, columnsOf } from '../book/map-headers.ts';
import { countProblems, type Problem, shownText, touching } from '../book/problem.ts';
import { accountChoices } from './account-choices.ts';
import { checkSections, type SectionCheck } from './check-sections.ts';
import { chooseAccount } from './choose-account.ts';
import type { ReadEffects } from './effects.ts';
import { type BookRequest, loadBook } from './load-book.ts';

export type CheckRequest = BookRequest & {
  /** An id, a name or a part of one; null for the whole book. */
  readonly account: string | null;
  readonly asOf: string;
};

/** What was read, what a brief can say with it, and what is wrong with it. */
export type CheckReport = {
  readonly asOf: string;
  readonly account: { readonly id: string; readonly name: string } | null;
  readonly counts: {
    readonly accounts: number;
    readonly files: number;
    readonly errors: number;
    readonly notices: number;
  };
  readonly files: readonly FileCheck[];
  /** Empty where the book has no account. */
  readonly sections: readonly SectionCheck[];
  /** Errors first, each kind in the order of the book. */
  readonly problems: readonly Problem[];
};

/** How a file was read. */
export type FileCheck = FileReport & {
  /** Columns of the table that the file does not have, those that every row needs first. */
  readonly missingColumns: readonly { readonly column: string; readonly isRequired: boolean }[];
};

/**
 * Checks a book: for all of its accounts, or for one with the problems that touch it.
 *
 * @throws RunError (2) when there is no book, its configuration has problems, or there is no such account.
 */
export async function checkBook(request: CheckRequest, effects: ReadEffects): Promise<CheckReport> {
  const { book, config } = await loadBook(request, effects);
  const chosen =
    request.account === null
      ? null
      : (await chooseAccount(accountChoices(book.accounts, request.asOf), request.account, { pick: null }))
          .account;
  const problems = chosen === null ? book.problems : touching(book.problems, chosen.id);
  const errors = problems.filter((problem) => problem.severity === 'error');
  const notices = problems.filter((problem) => problem.severity === 'notice');
  return {
    asOf: request.asOf,
    account: chosen === null ? null : { id: chosen.id, name: chosen.name },
    counts: {
      accounts: book.accounts.length,
      files: new Set(book.files.map((file) => file.file)).size,
      errors: countProblems(errors),
      notices: countProblems(notices),
    },
    files: book.files.map((file) => checkFile(file, book.problems)),
    sections: checkSections(chosen === null ? book.accounts : [chosen], config, request.asOf),
    problems: [...errors, ...notices],
  };
}

function checkFile(file: FileReport, problems: readonly Problem[]): FileCheck {
  const has = new Set(file.mapped.map(({ column }) => column));
  // What stands in headers or around the rows has no column of its own, and is not missing for that.
  const isMissing = ({ name, info }: Column) =>
    !info.isRequired ||
    problems.some(
      ({ code, file: at, column }) => code === 'missingColumn' && at === file.file && column === name,
    );
  const columns = file.table === null ? [] : columnsOf(file.table);
  const missing = columns.filter((column) => !has.has(column.name) && isMissing(column));
  return {
    ...file,
    unknownColumns: file.unknownColumns.map(({ header, nearest }) => ({
      header: shownText(header),
      nearest,
    })),
    missingColumns: missing
      .map(({ name, info }) => ({ column: name, isRequired: info.isRequired }))
      .sort((a, b) => Number(b.isRequired) - Number(a.isRequired)),
  };
}
