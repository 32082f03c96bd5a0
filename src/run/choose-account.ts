import { fold, nearestTo } from '../facts/nearest.ts';
import type { AskEffects } from './effects.ts';
import { usageError } from './run-error.ts';

/** What a person needs to tell accounts apart. */
export type AccountChoice = {
  readonly id: string;
  readonly name: string;
  /** ISO; null where the book does not say. */
  readonly lastNoticeDay: string | null;
};

const MAX_LISTED = 20;

/**
 * The account that is meant: by id, by name, or by a part of either that fits only one. Without a wish it is the only
 * account, or the one that is picked at a terminal.
 *
 * @throws RunError (2) that lists the accounts, sorted by notice date, or suggests the nearest.
 */
export async function chooseAccount<T extends AccountChoice>(
  accounts: readonly T[],
  wanted: string | null,
  effects: AskEffects,
): Promise<T> {
  const [only] = accounts;
  if (only === undefined) throw usageError('The book holds no account.');
  if (wanted !== null) return findAccount(accounts, wanted);
  if (accounts.length === 1) return only;
  const sorted = byNoticeDate(accounts);
  if (effects.pick !== null) {
    const picked = await effects.pick('Which account?', sorted.map(describeAccount));
    const account = picked === null ? undefined : sorted[picked];
    if (account === undefined) throw usageError('No account was chosen.');
    return account;
  }
  throw usageError(
    `The book holds ${accounts.length} accounts; choose one with --account:\n${listAccounts(sorted)}`,
  );
}

type Named = Pick<AccountChoice, 'id' | 'name'>;

/** The accounts that a wish can mean: the one of this id, else those of this name, else those with it as a part. */
export function accountsMeant<T extends Named>(accounts: readonly T[], wanted: string): readonly T[] {
  const exact = accounts.find((account) => account.id === wanted);
  if (exact !== undefined) return [exact];
  const key = fold(wanted);
  const same = accounts.filter((account) => fold(account.id) === key || fold(account.name) === key);
  return same.length > 0 || key === '' ? same : accounts.filter((account) => contains(account, key));
}

function findAccount<T extends AccountChoice>(accounts: readonly T[], wanted: string): T {
  const found = accountsMeant(accounts, wanted);
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  if (first !== undefined) {
    throw usageError(
      `"${wanted}" fits ${found.length} accounts; name one by its id:\n${listAccounts(byNoticeDate(found))}`,
    );
  }
  const names = new Map(
    accounts.flatMap((account) => [[account.id, account] as const, [account.name, account] as const]),
  );
  const near = new Set(nearestTo(wanted, names.keys(), 6).flatMap((name) => names.get(name) ?? []));
  const advice =
    near.size > 0
      ? `Did you mean\n${listAccounts([...near].slice(0, 3))}`
      : `There is\n${listAccounts(byNoticeDate(accounts))}`;
  throw usageError(`The book has no account "${wanted}". ${advice}`);
}

function contains(account: Named, key: string): boolean {
  return fold(account.id).includes(key) || fold(account.name).includes(key);
}

/** The most urgent first; accounts without a notice date last; ties by id. */
function byNoticeDate<T extends AccountChoice>(accounts: readonly T[]): readonly T[] {
  return accounts
    .map((account) => ({ account, key: `${account.lastNoticeDay ?? '9999-99-99'} ${account.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ account }) => account);
}

function listAccounts(accounts: readonly AccountChoice[]): string {
  const lines = accounts.slice(0, MAX_LISTED).map((account) => `  ${describeAccount(account)}`);
  const rest = accounts.length - lines.length;
  return [...lines, ...(rest > 0 ? [`  … ${rest} more`] : [])].join('\n');
}

function describeAccount({ id, name, lastNoticeDay }: AccountChoice): string {
  const notice = lastNoticeDay === null ? 'notice date unknown' : `notice by ${lastNoticeDay}`;
  return `${id}  ${name}  (${notice})`;
}
