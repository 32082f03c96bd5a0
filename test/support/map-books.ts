import { formatProblems } from '../../src/book/problem.ts';
import type { Book } from '../../src/book/read-book.ts';
import { formatPlace } from '../../src/facts/cell.ts';

/** The accounts of the maps under test, as a file and as the part of a map that reads it. */
export const firms = 'id,firm\nA1,Acme\nA2,Beta\n';
export const accounts = `
  accounts:
    - from: firms
      columns: {account_id: id, name: firm}
`;

type Read = { readonly value: unknown; readonly place: Parameters<typeof formatPlace>[0] };

/** A cell as its value and place. */
export const told = ({ value, place }: Read) => [value, formatPlace(place)];

export function accountOf(book: Book, id = 'A1') {
  const account = book.accounts.find((candidate) => candidate.id === id);
  if (account === undefined) throw new Error(formatProblems(book.problems).join('\n'));
  return account;
}

/** The usage of an account: month, metric, value and place of each row. */
export function usageOf(book: Book, id = 'A1') {
  return accountOf(book, id).rows.usage.map(({ month, metric, value }) => [
    month.value,
    metric.value,
    ...told(value),
  ]);
}
