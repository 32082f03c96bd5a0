import { type AccountIndex, noAccounts } from './account-index.ts';
import { nothingSettled, type ReadingOptions } from './reading-options.ts';

/** What the reading of a table takes from outside of it: what the user has settled, and the accounts of the book. */
export type ReadingContext = { readonly options: ReadingOptions; readonly accounts: AccountIndex };

export const emptyContext: ReadingContext = { options: nothingSettled, accounts: noAccounts };
