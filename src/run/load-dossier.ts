import type { Account } from '../book/account.ts';
import { formatProblems } from '../book/problem.ts';
import type { Book } from '../book/read-book.ts';
import { resolveSettings } from '../config/settings.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { buildDossier } from '../engine/build-dossier.ts';
import { accountChoices } from './account-choices.ts';
import { chooseAccount } from './choose-account.ts';
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
  readonly book: Book;
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
  const { book, config } = await loadBook(request, effects);
  if (book.accounts.length === 0) throw usageError(formatProblems(book.problems).join('\n'));
  const choices = accountChoices(book.accounts, request.asOf);
  const { account } = await chooseAccount(choices, request.account, effects);
  const settings = resolveSettings(config, { segment: account.row.segment.value, accountId: account.id });
  const dossier = buildDossier(account, engineSettings(settings), request.asOf);
  return {
    book,
    account,
    dossier,
    facts: { accountId: account.id, asOf: request.asOf, ledger: dossier.ledger },
  };
}
