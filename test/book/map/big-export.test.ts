import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isOnlyGathered } from '../../../src/book/map/is-only-gathered.ts';
import { countProblems, formatProblems } from '../../../src/book/problem.ts';
import { type Book, readBigBook, readBook } from '../../../src/book/read-book.ts';
import { nothingSettled } from '../../../src/book/reading-options.ts';
import type { BigExport } from '../../../src/book/stream/big-table.ts';
import { openBigExport, passBigExport } from '../../../src/book/stream/read-big-export.ts';
import type { BookMap } from '../../../src/config/book-map.ts';
import { formatConfigProblem } from '../../../src/config/config.ts';
import { bookFile } from '../../support/books.ts';
import { parseMap } from '../../support/parse-config.ts';
import { makeRandom } from '../../support/random.ts';
import { sourceOf } from '../stream/both-ways.ts';

const firms = 'id,name\nA1,Acme\nA2,Zeta\n';
const source = (aggregate = '{sum: uses}', checks = '', rest = '') => `
files:
  firms: {file: firms.csv, key: id}
  log: {file: log*.csv, key: event, links: {firm: {file: firms, by: firm}}, checks: [${checks}]}
  ${rest}
tables:
  accounts:
    - from: firms
      columns: {account_id: id, name: name}
      details: [{from: log, by: firm, columns: {seats: {max: seats}}}]
  usage:
    - {from: log, columns: {account_id: firm.id, month: day}, constants: {metric: uses}, aggregate: {value: ${aggregate}}}
`;

function mapOf(text: string): BookMap {
  const { map, problems } = parseMap(text, 'map.yaml');
  if (map === null) throw new Error(problems.map(formatConfigProblem).join('\n'));
  return map;
}

function bigExport(name: string, text: string, block: number): BigExport {
  const bytes = Buffer.from(text);
  const whole = { name, bytes };
  const sizes = { block, longestRecord: 2 ** 16 };
  return {
    name,
    head: async (options) => (await openBigExport(name, sourceOf(bytes), options)) ?? whole,
    pass: async (options, take) => {
      const passed = await passBigExport(name, sourceOf(bytes), options, take, sizes);
      return passed?.isWhole ? passed : whole;
    },
  };
}

const describeBook = ({ accounts, problems, files }: Book) => ({
  problems: formatProblems(problems),
  files,
  accounts: accounts.map(({ id, row, rows }) => ({ id, row, usage: rows.usage })),
});

const map = mapOf(source());

async function bothWays(logs: Readonly<Record<string, string>>, block = 256) {
  const entries = Object.entries(logs);
  const big = entries.map(([name, text]) => bigExport(name, text, block));
  const held = entries.map(([name, text]) => bookFile(name, text));
  return {
    streamed: describeBook(await readBigBook([bookFile('firms.csv', firms), ...big], nothingSettled, map)),
    atOnce: describeBook(readBook([bookFile('firms.csv', firms), ...held], nothingSettled, map)),
  };
}

describe('a big file that a map only puts together', () => {
  it('gives values, places and problems as one that is read as a whole', async () => {
    const random = makeRandom(7);
    const pick = (...texts: readonly string[]) => texts[random(texts.length)] ?? '';
    for (let round = 0; round < 40; round += 1) {
      const rows = Array.from({ length: 5 + random(80) }, (_, index) =>
        [
          `E${index}`,
          pick('A1', 'A1', 'A2', ' A2', 'A9', ''),
          pick('2026-01-05', '2026-01-31 23:10', '2026-02-01T00:00:00Z', '2026-02-30', 'soon'),
          pick('1', '2', '0.1', '0.2', '"1,200.5"', '-3', round % 4 === 0 ? 'x' : '4'),
          pick('5', '7', '"7"', ''),
        ].join(','),
      );
      if (random(3) === 0) rows.splice(random(rows.length), 0, 'E,A1', ',,,,');
      const breaks = pick('\n', '\r\n');
      const text = `${['event,firm,day,uses,seats', ...rows].join(breaks)}${breaks}`;
      const second = text.replaceAll('2026-0', '2025-0');
      const { streamed, atOnce } = await bothWays(
        { 'log-1.csv': text, 'log-2.csv': second },
        64 + random(400),
      );
      if (!isDeepStrictEqual(streamed, atOnce))
        expect({ text, streamed }).toEqual({ text, streamed: atOnce });
    }
  });

  it('is read as a whole where its end shows that it is broken', async () => {
    const text = `event,firm,day,uses,seats\n${'E1,A1,2026-01-05,1,5\n'.repeat(50)}E2,A1,2026-01-06,"2,5\n`;
    const { streamed, atOnce } = await bothWays({ 'log.csv': text });
    expect(streamed).toEqual(atOnce);
    expect(streamed.accounts[0]?.usage[0]?.value.value).toBe(50);
  });

  it('counts troubles rather than to keep all of them, where every row has its own', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => `E${index},A1,2026-01-05,x${index},5\n`);
    const log = bigExport('log.csv', `event,firm,day,uses,seats\n${rows.join('')}`, 2 ** 16);
    const book = await readBigBook([bookFile('firms.csv', firms), log], nothingSettled, map);
    const errors = book.problems.filter(({ column, severity }) => column === 'uses' && severity === 'error');
    expect(errors).toHaveLength(10_000);
    expect(countProblems(errors)).toBe(12_000);
    expect(formatProblems(errors)).toContain('log.csv:uses: and 2000 more of its kind.');
  });

  it('whose first rows tell nothing of a point reports one that may group thousands', async () => {
    const rows = 'E1,A1,2026-01-05,1000,5\n'.repeat(20_000);
    const text = `event,firm,day,uses,seats\n${rows}E2,A1,2026-01-06,1.234,5\n`;
    const { streamed } = await bothWays({ 'log.csv': text }, 2 ** 16);
    expect(streamed.accounts[0]?.usage).toEqual([]);
    expect(streamed.problems.join('\n')).toContain('log.csv:20002:uses');
  });
});

describe('isOnlyGathered', () => {
  const isGathered = (text: string, file = 'log.csv') => isOnlyGathered(mapOf(text).values, file);

  it('holds where rows are added up, and checked one by one', () => {
    expect(isGathered(source('{sum: uses}', '{expected: "uses", when: {uses: {less: 0}}}'))).toBe(true);
  });

  it('does not where rows become rows, are linked to, or are compared with each other', () => {
    expect(isGathered(source(), 'firms.csv')).toBe(false);
    expect(isGathered(source('{distinct: uses}'))).toBe(false);
    expect(isGathered(source('{sum: uses}', '{expected: "events once", duplicate: event}'))).toBe(false);
    const linked = 'more: {file: more.csv, links: {log: {file: log, by: event}}}';
    expect(isGathered(source('{sum: uses}', '', linked))).toBe(false);
  });
});
