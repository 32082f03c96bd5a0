import { outputName } from '../output-name.ts';

/** What every file system takes for a name, and no shell for anything else. */
const plain = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,46}[A-Za-z0-9])?$/;

/** The names of accounts' snapshots: the id where a file may be called so, and no other is that differs in case alone. */
export function snapshotNames(
  accounts: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const folded = new Map<string, number>();
  for (const { id } of accounts) folded.set(id.toLowerCase(), (folded.get(id.toLowerCase()) ?? 0) + 1);
  const isOwn = (id: string) => plain.test(id) && id !== 'portfolio' && folded.get(id.toLowerCase()) === 1;
  return new Map(
    accounts.map((account) => [account.id, isOwn(account.id) ? account.id : outputName(account)]),
  );
}
