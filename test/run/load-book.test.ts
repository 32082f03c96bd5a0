import { describe, expect, it } from 'vitest';
import { readBook } from '../../src/book/read-book.ts';
import { nothingSettled } from '../../src/book/reading-options.ts';
import { checkBook } from '../../src/run/check.ts';
import { loadBook } from '../../src/run/load-book.ts';
import { bookFile } from '../support/books.ts';
import { memoryEffects } from '../support/memory-effects.ts';

const request = { book: '/book', config: null, reading: nothingSettled };
const accounts = 'account_id,name\nA1,Acme\n';

/** Tickets of about nine megabytes, one of each hundred unreadable. */
const tickets = [
  'account_id,ticket_id,severity,subject',
  ...Array.from({ length: 90_000 }, (_, index) => {
    const severity = index % 100 === 0 ? 'soon' : `P${index % 4}`;
    return `A1,T-${index},${severity},"${'A subject of some length, with a comma. '.repeat(2)}"`;
  }),
].join('\n');

describe('a book with a table above eight megabytes', () => {
  const files = { '/book/accounts.csv': accounts, '/book/tickets.csv': tickets };

  it('never asks for that table as a whole, and closes what it opens', async () => {
    const effects = memoryEffects({ files });
    const whole: string[] = [];
    let open = 0;
    await loadBook(request, {
      ...effects,
      readFile: async (path) => {
        whole.push(path);
        return effects.readFile(path);
      },
      openFile: async (path) => {
        const file = await effects.openFile(path);
        open += 1;
        return {
          ...file,
          close: async () => {
            open -= 1;
          },
        };
      },
    });
    expect(whole.filter((path) => path.startsWith('/book/') && path.endsWith('.csv'))).toEqual([
      '/book/accounts.csv',
    ]);
    expect(open).toBe(0);
  });

  it('has the rows that reading it at once gives', async () => {
    const { book } = await loadBook(request, memoryEffects({ files }));
    const atOnce = readBook([bookFile('accounts.csv', accounts), bookFile('tickets.csv', tickets)]);
    expect(book.files).toEqual(atOnce.files);
    expect(book.accounts[0]?.rows.tickets).toHaveLength(90_000);
    expect(book.accounts[0]?.rows.tickets.at(-1)).toEqual(atOnce.accounts[0]?.rows.tickets.at(-1));
  }, 20_000);

  it('counts the problems that it does not keep', async () => {
    const { errors, problems, lines } = await checkBook(request, memoryEffects({ files }));
    expect(errors).toBe(900);
    expect(problems).toHaveLength(20);
    expect(problems.at(-1)?.unkept).toBe(880);
    expect(lines.at(-1)).toBe('tickets.csv:severity: and 880 more of the same.');
  });
});
