import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/book/account.ts';
import type { Problem } from '../../src/book/problem.ts';
import { readBook } from '../../src/book/read-book.ts';
import { nothingSettled } from '../../src/book/reading-options.ts';
import { bookFile } from '../support/books.ts';
import { type HostileFile, hostileFiles, usualForm } from './hostile-files.ts';

/** Columns that tell what became of the rows of a table. */
const shown = {
  usage: ['month', 'metric', 'value'],
  tickets: ['ticket_id', 'severity'],
  stakeholders: ['contact_id', 'roles'],
  faq: ['question', 'answer'],
} as const;

function outcomeOf({ name, bytes, encoding }: HostileFile) {
  const holdsAccounts = /^(?:accounts|book)\./.test(name);
  const others = holdsAccounts ? [] : [bookFile('accounts.csv', 'account_id,name\nA1,Acme\n')];
  const book = readBook([{ name, bytes }, ...others], { ...nothingSettled, encoding: encoding ?? null });
  return {
    rows: book.accounts.flatMap((account) =>
      (holdsAccounts ? [ownRow(account)] : []).concat(otherRows(account)),
    ),
    // That there is no account at all is said of every book without one.
    problems: book.problems.filter(({ code }) => code !== 'noAccounts').map(placeOf),
    form: book.files.find(({ file }) => file === name)?.form,
  };
}

/** @example `raggedRow, line 3, record 2` or `invalidValue, record 1, at /usage/0/month` */
function placeOf({ code, severity, line, record, column, pointer }: Problem): string {
  return [
    severity === 'notice' ? `${code} (notice)` : code,
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(record === undefined ? [] : [`record ${record}`]),
    ...(pointer !== undefined ? [`at ${pointer}`] : column === undefined ? [] : [`column ${column}`]),
  ].join(', ');
}

function ownRow({ id, name, row }: Account): string {
  return [id, name, row.seats.value ?? '', row.arr.value ?? ''].join('|').replace(/\|+$/, '');
}

function otherRows({ id, rows }: Account): readonly string[] {
  return (Object.keys(shown) as (keyof typeof shown)[]).flatMap((table) =>
    rows[table].map((row) => {
      const cells: Readonly<Record<string, { readonly value: unknown }>> = row;
      return `${id} ${table} ${shown[table].map((column) => String(cells[column]?.value ?? '')).join('|')}`;
    }),
  );
}

describe('hostile files', () => {
  it.each(hostileFiles.map((file) => [`${file.name}: ${file.title}`, file] as const))('%s', (_, file) => {
    const { rows, problems, form } = outcomeOf(file);
    expect({ rows, problems }).toEqual({ rows: file.rows, problems: file.problems });
    expect(form).toEqual(file.form === null ? null : { ...usualForm, ...file.form });
  });

  it('are no fewer than the issue asks for, each with a name of its own', () => {
    const titles = new Set(hostileFiles.map(({ name, title }) => `${name}: ${title}`));
    expect(titles.size).toBe(hostileFiles.length);
    expect(titles.size).toBeGreaterThanOrEqual(80);
  });
});
