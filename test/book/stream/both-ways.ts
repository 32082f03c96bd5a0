import { isDeepStrictEqual } from 'node:util';
import { formatProblems } from '../../../src/book/problem.ts';
import { type Book, readBigBook, readBook } from '../../../src/book/read-book.ts';
import { nothingSettled } from '../../../src/book/reading-options.ts';
import type { BigFile } from '../../../src/book/stream/big-table.ts';
import { readBigTable } from '../../../src/book/stream/read-big-table.ts';
import { type BlockSizes, type ByteSource, usualSizes } from '../../../src/book/stream/read-blocks.ts';
import { buildMetrics } from '../../../src/engine/usage/series.ts';
import { bookFile } from '../../support/books.ts';
import { makeRandom } from '../../support/random.ts';

const accounts = 'account_id,name\nA1,Acme\nA2,Zeta\nA-3,Ünï\n';

/** A book of some accounts and one more file, read as a whole. */
export function readAtOnce(name: string, content: string | Buffer): Book {
  return readBook([bookFile('accounts.csv', accounts), { name, bytes: Buffer.from(content) }]);
}

/** The same book, the file streamed. */
export async function readStreamed(
  name: string,
  content: string | Buffer,
  sizes: BlockSizes = usualSizes,
): Promise<Book> {
  const source = sourceOf(Buffer.from(content));
  const big: BigFile = {
    name,
    read: async (context) =>
      (await readBigTable(name, source, context, sizes)) ?? { name, bytes: Buffer.from(content) },
  };
  return readBigBook([bookFile('accounts.csv', accounts), big], nothingSettled, null);
}

/** Bytes to be read, as much at a time as is asked for. */
export function sourceOf(bytes: Buffer): ByteSource {
  let at = 0;
  return {
    read: async (into) => {
      const count = bytes.copy(into, 0, at);
      at += count;
      return count;
    },
  };
}

/** All that a book says, as far as anyone who uses it can tell. */
export function describeBook({ accounts: all, problems, files }: Book) {
  return {
    files,
    problems: formatProblems(problems),
    accounts: all.map((account) => ({
      id: account.id,
      row: account.row,
      given: account.given,
      rows: { ...account.rows },
      metrics: buildMetrics(account, '2026-11-20'),
    })),
  };
}

const columns = {
  account_id: ['A1', 'A1', 'A1', 'A2', 'A-3', ' A1 ', '"A2"', 'ZZ', 'n/a', '', 'A\u200b1', 'Ünï'],
  month: [
    ...['2026-01', '2026-02', '2026-02', '2025-12', '2026-01-15', '2026-02-28', '2026-02-30', '2026-13'],
    ...[
      '2026/1',
      '"Jan 2026"',
      '2026年1月',
      '0001-01',
      '9999-12',
      '',
      'n/a',
      'soon',
      '"2026-01"',
      ' 2026-01',
    ],
  ],
  metric: [
    'logins',
    'logins',
    'active_users',
    '"log,ins"',
    'log\u200bins',
    'n/a',
    '',
    '"say ""hi"""',
    '__proto__',
  ],
  value: [
    ...[
      '5',
      '5',
      '5.0',
      '6',
      '0',
      '-0',
      '-3',
      '1e5',
      '"1,200"',
      '85%',
      'n/a',
      '',
      'abc',
      '12万',
      '"(1,200)"',
    ],
    ...['0.1', '123456789012345', '1234567890123456', '1e400', '007', '"5"', '3.14159265358979'],
  ],
  kind: ['sum', 'avg', '', 'distinct', 'foo', 'n/a', '不适用', '"sum"'],
  group: ['', '', 'Sales', 'n/a', 'not applicable', '"R&D, East"', '"two\nlines"', 'Sa\u202eles', ' Sales'],
  remark: ['', 'x', '"y, z"', '"q""q"'],
};

type Column = keyof typeof columns;

/**
 * A table of usage as no one should export it: rows told twice, contradicted, unreadable, ragged, blank, of unknown
 * accounts; columns in any order, some twice or missing; cells in quotes; LF or CRLF.
 */
function dirtyUsage(seed: number): string {
  const random = makeRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[random(values.length)] as T;
  const names: Column[] = ['account_id', 'month', 'metric', 'value'];
  if (random(2) === 0) names.push('kind');
  if (random(2) === 0) names.push('group');
  if (random(3) === 0) names.splice(random(names.length + 1), 0, 'remark');
  if (random(10) === 0) names.push('value');
  if (random(10) === 0) names.reverse();
  const isIncomplete = random(30) === 0;
  if (isIncomplete) names.splice(random(names.length), 1);
  // Mostly clean columns, so that whole rows can be read; in each file other ones are dirty.
  const choices = names.map((name) => {
    const all = columns[name];
    return all.slice(0, pick([1, 2, 4, all.length]));
  });
  const rows = Array.from({ length: random(60) + (isIncomplete ? 1 : 0) }, () => {
    // Where no row can be read, none is looked at.
    if (!isIncomplete && random(40) === 0) return pick(['', ',', 'A1', 'A1,2026-01', ',,,,,,,,,', '   ']);
    return choices.map((texts) => pick(texts)).join(',');
  });
  const lineBreak = pick(['\n', '\n', '\r\n']);
  const text = [names.join(','), ...rows].join(lineBreak) + pick(['', lineBreak]);
  return random(8) === 0 ? `\ufeff${text}` : text;
}

/** How the two ways of reading a dirty table differ; null where they say the same. */
export async function findReadingDifference(seed: number): Promise<string | null> {
  const text = dirtyUsage(seed);
  const sizes = { block: 32 + ((seed * 7) % 200), longestRecord: 2 ** 16 };
  const streamed = describeBook(await readStreamed('usage.csv', text, sizes));
  const atOnce = describeBook(readAtOnce('usage.csv', text));
  if (isDeepStrictEqual(streamed, atOnce)) return null;
  return `seed ${seed}: ${JSON.stringify(text)}\n  at once ${JSON.stringify(atOnce)}\n  streamed ${JSON.stringify(streamed)}`;
}
