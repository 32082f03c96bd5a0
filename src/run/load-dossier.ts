import type { Account } from '../book/account.ts';
import { formatProblems, type Problem } from '../book/problem.ts';
import type { AccountFinder } from '../book/read-tables.ts';
import type { Config } from '../config/config.ts';
import { resolveSettings } from '../config/settings.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { buildDossier } from '../engine/build-dossier.ts';
import { accountChoices } from './account-choices.ts';
import { accountsMeant, chooseAccount } from './choose-account.ts';
import type { AskEffects, ReadEffects } from './effects.ts';
import { engineSettings } from './engine-settings.ts';
import type { AccountFacts } from './facts.ts';
import { type BookRequest, loadBook } from './load-book.ts';
import { usageError } from './run-error.ts';

export type DossierRequest = BookRequest & {
  readonly account: string | null;
  readonly asOf: string;
};

export type LoadedDossier = {
  readonly config: Config;
  /** Of the account, and of the book as a whole. */
  readonly problems: readonly Problem[];
  readonly account: Account;
  readonly dossier: Dossier;
  readonly facts: AccountFacts;
};

/**
 * Reads the book, chooses the account and computes its dossier.
 *
 * @throws RunError (2) without an account to work on; the problems that kept every account out are listed.
 */
export async function loadDossier(
  request: DossierRequest,
  effects: ReadEffects & AskEffects,
): Promise<LoadedDossier> {
  const { book, config } = await loadBook(request, effects, finderOf(request.account));
  if (book.accounts.length === 0) throw usageError(formatProblems(book.problems).join('\n'));
  const choices = accountChoices(book.accounts, request.asOf);
  const { account } = await chooseAccount(choices, request.account, effects);
  const settings = resolveSettings(config, { segment: account.row.segment.value, accountId: account.id });
  const dossier = buildDossier(account, engineSettings(settings), request.asOf);
  return {
    config,
    problems: book.problems,
    account,
    dossier,
    facts: { accountId: account.id, asOf: request.asOf, ledger: dossier.ledger },
  };
}

/** The rows of all accounts are read only where it takes more than the wish to tell which one is meant. */
function finderOf(wanted: string | null): AccountFinder {
  return (accounts) => {
    const [first, second] = wanted === null ? [] : accountsMeant(accounts, wanted);
    return first === undefined || second !== undefined ? null : first.id;
  };
}
