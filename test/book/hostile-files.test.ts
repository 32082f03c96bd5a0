import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/book/account.ts';
import { formatProblems, type Problem } from '../../src/book/problem.ts';
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

  it('leave prototypes as they are', () => {
    for (const file of hostileFiles.filter(({ title }) => title.includes('prototype'))) outcomeOf(file);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { seats?: unknown }).seats).toBeUndefined();
  });

  const name = fc.constantFrom('accounts.csv', 'accounts.json', 'accounts.ndjson', 'accounts.tsv', 'any.txt');
  const start = fc.constantFrom(
    '',
    'account_id,name,arr,seats\n',
    '[{"account_id":"A1","arr":',
    '\ufeff',
    'sep=;\n',
  );
  test.prop([name, start, fc.uint8Array({ maxLength: 300 })], { numRuns: 500 })(
    'any bytes at all give numbers or nothing, and never an end of the run',
    (fileName, text, tail) => {
      const bytes = Uint8Array.from([...new TextEncoder().encode(text), ...tail]);
      const book = readBook([{ name: fileName, bytes }]);
      for (const { row } of book.accounts) {
        for (const { value } of [row.arr, row.seats])
          expect(value === null || Number.isFinite(value)).toBe(true);
      }
      expect(book.files).not.toEqual([]);
      expect(formatProblems(book.problems).length).toBeGreaterThan(book.accounts.length === 0 ? 0 : -1);
    },
  );
});
