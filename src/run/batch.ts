import type { Account } from '../book/account.ts';
import { formatProblems } from '../book/problem.ts';
import type { AccountPage, Failure } from '../documents/portfolio/portfolio-matter.ts';
import type { PortfolioEntry } from '../dossier/portfolio.ts';
import { buildPortfolio } from '../engine/portfolio/build-portfolio.ts';
import { uniqueSlugs } from '../facts/slug.ts';
import { loadLanguage } from '../templating/load-language.ts';
import { settingsByAccount } from './account-settings.ts';
import type { BriefFormat } from './brief.ts';
import { chooseRenewals, type NextRenewal } from './choose-renewals.ts';
import type { ReadEffects, WriteEffects } from './effects.ts';
import { forEachConcurrently } from './for-each-concurrently.ts';
import { type BookRequest, loadBook } from './load-book.ts';
import { type MakeDocuments, makeAccount } from './make-account.ts';
import { makePortfolio } from './portfolio.ts';
import { daysOf, type RenewalPeriod } from './renewal-period.ts';
import { exitCodes, RunError, usageError } from './run-error.ts';
import { editedError, openOutputFolder } from './write-outputs.ts';

export type BatchRequest = BookRequest & {
  readonly period: RenewalPeriod;
  readonly asOf: string;
  readonly formats: readonly BriefFormat[];
  readonly language: string;
  /** How many briefs may be under way at a time: it pays where a model is waited for. */
  readonly concurrency: number;
  /** Where the documents go, as an absolute path. */
  readonly folder: string;
  readonly isForced: boolean;
};

/** How a run is watched from outside, and stopped. */
export type Watch = {
  readonly signal: AbortSignal;
  readonly onDone: (done: number, total: number) => void;
};

export type BatchResult = {
  /** How many accounts renew in the period, those included that failed. */
  readonly total: number;
  readonly days: { readonly from: string; readonly to: string };
  readonly briefs: readonly string[];
  /** Empty where nothing renews, or where the run was stopped: a page of some would look like all. */
  readonly portfolio: readonly string[];
  readonly failures: readonly Failure[];
  /** Accounts without a renewal date, which may renew in the period as well. */
  readonly undated: number;
  readonly next: NextRenewal | null;
};

/**
 * Writes the briefs of all accounts that renew in a period, and the portfolio page. The book is read once. An account that
 * fails is named on the page and in the result, and the others go on.
 *
 * @throws RunError (2) without a book, or where the folder cannot be written; (5) at the cost cap.
 */
export async function runBatch(
  request: BatchRequest,
  make: MakeDocuments,
  effects: ReadEffects & WriteEffects,
  { signal, onDone }: Watch,
): Promise<BatchResult> {
  const { period, asOf, language, formats, folder, isForced } = request;
  const read = await loadBook(request, effects);
  const { book, config } = read;
  if (book.accounts.length === 0) throw usageError(formatProblems(book.problems).join('\n'));
  const settingsOf = settingsByAccount(config);
  const slugs = uniqueSlugs(book.accounts.map(({ id }) => id));
  const { chosen, outsiders, ...found } = chooseRenewals(book, period, asOf, slugs, settingsOf);
  const output = await openOutputFolder(folder, effects);
  const pack = await loadLanguage(language);
  const entries = new Map<string, PortfolioEntry>();
  const pages = new Map<string, AccountPage>();
  const failures = new Map(found.failures.map((failure) => [failure.id, failure]));
  const briefs: string[] = [];
  let done = 0;

  // What is kept of an account is small: neither its dossier nor its documents outlive it.
  const writeOne = async (account: Account): Promise<Failure | null> => {
    const { id, name } = account;
    const slug = slugs.get(id) ?? id;
    const { brief, entry, page } = await makeAccount(
      account,
      slug,
      read,
      settingsOf(account),
      asOf,
      pack,
      make,
    );
    const planned = await output.plan(brief.files);
    const isEdited = planned.edited.length > 0 && !isForced;
    if (!isEdited) briefs.push(...(await planned.write()));
    entries.set(id, entry);
    pages.set(slug, page);
    return isEdited ? { id, name, code: 'edited', detail: planned.edited.join(', ') } : null;
  };

  await forEachConcurrently(chosen, request.concurrency, signal, async (account) => {
    const failure = await writeOne(account).catch((error: unknown) => failureOf(account, error));
    if (failure !== null) failures.set(account.id, failure);
    done += 1;
    onDone(done, chosen.length);
  });

  const result = {
    total: chosen.length + found.failures.length,
    days: daysOf(period, asOf),
    briefs,
    failures: inOrderOf(book.accounts, failures),
    next: found.next,
    undated: outsiders.filter(({ code }) => code === 'undated').length,
  };
  if (signal.aborted || result.total === 0) return { ...result, portfolio: [] };
  const matter = {
    portfolio: buildPortfolio(inOrderOf(book.accounts, entries), asOf),
    period:
      period.kind === 'months'
        ? { kind: period.kind, from: period.from, to: period.to }
        : { kind: 'days' as const, ...result.days },
    accounts: pages,
    failures: result.failures,
    outsiders,
  };
  const planned = await output.plan(await makePortfolio(matter, formats, language));
  if (planned.edited.length > 0 && !isForced) throw editedError(planned.edited);
  return { ...result, portfolio: await planned.write() };
}

/** Briefs may come to their end in any order; a page is the same however fast each was. */
function inOrderOf<T>(accounts: readonly Account[], byId: ReadonlyMap<string, T>): readonly T[] {
  return accounts.flatMap(({ id }) => byId.get(id) ?? []);
}

/** An output that cannot be written, and the end of the money, are the end of all: they are no failure of one account. */
function failureOf({ id, name }: Account, error: unknown): Failure {
  if (error instanceof RunError) {
    if (error.exitCode === exitCodes.usage || error.exitCode === exitCodes.costCap) throw error;
    return { id, name, code: 'refused', detail: error.message };
  }
  return { id, name, code: 'fault', detail: error instanceof Error ? error.message : String(error) };
}
