import { unwrapText } from '../facts/parse/broken-cell.ts';
import { type AccountIndex, accountsNamed, accountsNear, type KnownAccount } from './account-index.ts';
import { cleanText } from './clean-text.ts';
import type { RawRecord } from './files/raw-table.ts';
import type { Trouble } from './problem.ts';

/** Whose a record is; or, where it names an account that is not the only one, why that is unknown. */
export type Owner = { readonly account: string; readonly trouble: Trouble | null };

/** How the records of a table tell whose they are: position of the column, and whether it names accounts. */
export type OwnerColumn = { readonly index: number; readonly isName: boolean };

/** A text that stands for an account, without what nobody can see. */
function ownerText(raw: string): string {
  return unwrapText(cleanText(raw).text.trim());
}

/**
 * Decides whether a column gives ids or names of accounts: names only where none of its texts is the id of an account
 * and one of them is an account's name.
 */
export function decideOwnerColumn(
  records: readonly RawRecord[],
  idIndex: number | null,
  nameIndex: number | null,
  accounts: AccountIndex,
): OwnerColumn | null {
  if (idIndex === null) return nameIndex === null ? null : { index: nameIndex, isName: true };
  const hasId = records.some(({ texts }) => accounts.byId.has(ownerText(texts[idIndex] ?? '')));
  const hasName =
    !hasId &&
    accounts.byId.size > 0 &&
    records.some(({ texts }) => accountsNamed(ownerText(texts[idIndex] ?? ''), accounts).length > 0);
  return { index: idIndex, isName: hasName };
}

/** Finds the accounts of a table's records; a name is looked up once. */
export function ownerFinder(
  column: OwnerColumn | null,
  accounts: AccountIndex,
): (record: RawRecord) => Owner {
  // Without accounts there is nothing to look a name up in: that is reported where the accounts are.
  const isName = column?.isName === true && accounts.byId.size > 0;
  const known = new Map<string, Owner>();
  let unknownNames = 0;
  const ownerOfText = (text: string): Owner => {
    if (!isName || text === '') return { account: text, trouble: null };
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const named = accountsNamed(text, accounts);
    const [only, other] = named;
    const isKnown = only !== undefined && other === undefined;
    if (!isKnown) unknownNames += 1;
    const owner: Owner = isKnown
      ? { account: only.id, trouble: null }
      : { account: text, trouble: unknownName(text, named, unknownNames > mostSearched ? null : accounts) };
    known.set(text, owner);
    return owner;
  };
  // Records of one account stand together in most files: what the one before says again is not looked at again.
  let last: { readonly raw: string; readonly owner: Owner } | null = null;
  return (record) => {
    if (record.owner !== undefined) return { account: record.owner, trouble: null };
    if (column === null) return { account: '', trouble: null };
    const raw = record.texts[column.index] ?? '';
    if (raw !== last?.raw) last = { raw, owner: ownerOfText(ownerText(raw)) };
    return last.owner;
  };
}

/** To compare a name with all accounts takes time: for more unknown names than these nobody reads the advice. */
const mostSearched = 20;
const mostListed = 3;

function unknownName(text: string, named: readonly KnownAccount[], accounts: AccountIndex | null): Trouble {
  const candidates = named.length > 0 || accounts === null ? named : accountsNear(text, accounts);
  const list = candidates
    .slice(0, mostListed)
    .map(({ id, name }) => `${id} (${name})`)
    .join(', ');
  const advice =
    named.length > 0
      ? ` ${named.length} accounts have this name: ${list}.`
      : candidates.length > 0
        ? ` Did you mean ${list}?`
        : '';
  return {
    code: 'unknownAccount',
    severity: 'error',
    account: text,
    found: text,
    expected: 'the name of exactly one account in accounts, or its account_id',
    hint: `The row was left out.${advice}`,
  };
}
