import { nearestTo } from '../facts/nearest.ts';
import { foldAccountName, withoutLegalForm } from './fold-account-name.ts';

/** What another table needs to know of an account. */
export type KnownAccount = { readonly id: string; readonly name: string; readonly currency: string | null };

/** The accounts of a book as the other tables look them up: by id, or by an unmistakable name. */
export type AccountIndex = {
  readonly byId: ReadonlyMap<string, KnownAccount>;
  /** By folded name, with and without its legal form; several where a name is that of several. */
  readonly byName: () => ReadonlyMap<string, readonly KnownAccount[]>;
  readonly byBareName: () => ReadonlyMap<string, readonly KnownAccount[]>;
};

export function indexAccounts(accounts: readonly KnownAccount[]): AccountIndex {
  return {
    byId: new Map(accounts.map((account) => [account.id, account])),
    byName: once(() => groupBy(accounts, ({ name }) => foldAccountName(name))),
    byBareName: once(() => groupBy(accounts, ({ name }) => withoutLegalForm(foldAccountName(name)))),
  };
}

export const noAccounts: AccountIndex = indexAccounts([]);

/**
 * The accounts that a name can mean: those of exactly that name without case, width, blanks and punctuation; else those
 * of that name without legal form. Only a single one is unmistakable.
 */
export function accountsNamed(name: string, index: AccountIndex): readonly KnownAccount[] {
  const folded = foldAccountName(name);
  if (folded === '') return [];
  return index.byName().get(folded) ?? index.byBareName().get(withoutLegalForm(folded)) ?? [];
}

/** The accounts that a name which fits none may have meant, nearest first. */
export function accountsNear(name: string, index: AccountIndex): readonly KnownAccount[] {
  const byName = index.byName();
  return nearestTo(foldAccountName(name), byName.keys()).flatMap((near) => byName.get(near) ?? []);
}

/** Names are folded when the first one is looked up: most tables say whose a row is by its id. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function groupBy(
  accounts: readonly KnownAccount[],
  keyOf: (account: KnownAccount) => string,
): ReadonlyMap<string, readonly KnownAccount[]> {
  const groups = new Map<string, KnownAccount[]>();
  for (const account of accounts) {
    const key = keyOf(account);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [account]);
    else group.push(account);
  }
  return groups;
}
