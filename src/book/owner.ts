import { unwrapText } from '../facts/parse/broken-cell.ts';
import { type AccountIndex, accountsNamed, accountsNear, type KnownAccount } from './account-index.ts';
import { cleanText } from './clean-text.ts';
import type { RawRecord } from './files/raw-table.ts';
import type { Trouble } from './problem.ts';

/** Whose a record is; or, where it names an account that is not the only one, why that is unknown. */
export type Owner = { readonly account: string; readonly trouble: Trouble | null };

/** How the records of a table tell whose they are: position of the column, and whether it names accounts. */
export type OwnerColumn = { readonly index: number; readonly isName: boolean };

/** The text that stands for an account in a record, without what nobody can see. */
function ownerText(record: RawRecord, index: number): string {
  return unwrapText(cleanText(record.texts[index] ?? '').text.trim());
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
  const hasId = records.some((record) => accounts.byId.has(ownerText(record, idIndex)));
  const hasName =
    !hasId && records.some((record) => accountsNamed(ownerText(record, idIndex), accounts).length > 0);
  return { index: idIndex, isName: hasName };
}

/** The account that a record belongs to. */
export function findOwner(record: RawRecord, column: OwnerColumn | null, accounts: AccountIndex): Owner {
  if (record.owner !== undefined) return { account: record.owner, trouble: null };
  if (column === null) return { account: '', trouble: null };
  const text = ownerText(record, column.index);
  // Without accounts there is nothing to look a name up in: that is reported where the accounts are.
  if (!column.isName || text === '' || accounts.byId.size === 0) return { account: text, trouble: null };
  const named = accountsNamed(text, accounts);
  const [only, other] = named;
  if (only !== undefined && other === undefined) return { account: only.id, trouble: null };
  return { account: text, trouble: unknownName(text, named, accounts) };
}

const mostListed = 3;

function unknownName(text: string, named: readonly KnownAccount[], accounts: AccountIndex): Trouble {
  const candidates = named.length > 0 ? named : accountsNear(text, accounts);
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
