import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblems, type Problem } from '../../../src/book/problem.ts';
import { readBook } from '../../../src/book/read-book.ts';
import { mapOf } from '../../../src/config/book-map.ts';
import { writeOffline } from '../../../src/prose/offline/write-offline.ts';
import { loadLanguage } from '../../../src/templating/load-language.ts';
import { dossiersOf } from '../../support/books.ts';
import { parseConfig } from '../../support/parse-config.ts';

const root = join(import.meta.dirname, '../../..');
const sample = join(root, 'fixtures/ravenstack');
const asOf = '2025-01-10';

/** The rows and accounts that each known fault of the export touches. */
type Dirt = Readonly<Record<string, readonly [rows: number, accounts: number]>>;

const usageStart = 'usage from the first day of its subscription on';
const ticketSignup = "a ticket submitted on or after the account's signup_date";
const churnFlag = 'churn_flag TRUE on an account that has a churn event';
const noEnd = 'an end date, without which nobody knows when it is renewed';

const exports = [
  {
    name: 'the sample',
    folder: sample,
    errors: [],
    dirt: {
      [usageStart]: [273, 12],
      'usage until the last day of its subscription': [5, 2],
      'a usage_id that stands in one row': [2, 2],
      [ticketSignup]: [31, 10],
      [churnFlag]: [14, 8],
      [noEnd]: [64, 12],
      'one subscription at a time': [57, 12],
    },
  },
  {
    name: 'the whole export',
    folder: join(root, '../shared/data/ravenstack'),
    errors: [
      'ravenstack_churn_events.csv:486:feedback_text (record 485, account A-cc102e): found "switched to competitor and too expensive"; expected one feedback_text on the newest day. notes counts as unknown.',
    ],
    dirt: {
      [usageStart]: [19_142, 500],
      'usage until the last day of its subscription': [290, 138],
      'a usage_id that stands in one row': [21, 21],
      [ticketSignup]: [1077, 389],
      [churnFlag]: [465, 277],
      [noEnd]: [4514, 500],
      'one subscription at a time': [4492, 500],
    },
  },
] satisfies readonly { name: string; folder: string; errors: readonly string[]; dirt: Dirt }[];

/** Rows of a file of the export, which has no quotes. */
function rowsOf(folder: string, name: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readFileSync(join(folder, `ravenstack_${name}.csv`), 'utf8')
    .trimEnd()
    .split('\r\n');
  const headers = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(headers.map((column, index) => [column, cells[index] ?? '']));
  });
}

function countDirt(problems: readonly Problem[]): Dirt {
  const names = [...new Set(problems.map(({ expected }) => expected))];
  return Object.fromEntries(
    names.map((name) => {
      const own = problems.filter(({ expected }) => expected === name);
      const rows = own.reduce((sum, problem) => sum + (problem.rows ?? 0), 0);
      return [name, [rows, new Set(own.map(({ account }) => account)).size] as const];
    }),
  );
}

describe.each(exports.filter(({ folder }) => existsSync(folder)))(
  'RavenStack, $name',
  ({ folder, errors, dirt }) => {
    const { config } = parseConfig(
      readFileSync(join(sample, 'renewbrief.config.yaml'), 'utf8'),
      'renewbrief.config.yaml',
    );
    if (config === null) throw new Error('the configuration has faults');
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
    const book = readBook(files, undefined, mapOf(config));
    const accounts = rowsOf(folder, 'accounts');

    it('every account is there, and the known faults are reported, not swallowed', () => {
      expect(book.accounts.map(({ id }) => id)).toEqual(accounts.map((row) => row.account_id));
      expect(formatProblems(book.problems.filter(({ severity }) => severity === 'error'))).toEqual(errors);
      expect(countDirt(book.problems.filter(({ severity }) => severity === 'notice'))).toEqual(dirt);
    });

    it('ARR and seats are those of the open subscriptions that are paid for', () => {
      const arr = new Map<string, number>();
      const seats = new Map<string, number>();
      for (const row of rowsOf(folder, 'subscriptions')) {
        const { account_id: id = '', end_date, is_trial, arr_amount, seats: licences } = row;
        if (end_date !== '' || is_trial === 'TRUE') continue;
        arr.set(id, (arr.get(id) ?? 0) + Number(arr_amount));
        seats.set(id, (seats.get(id) ?? 0) + Number(licences));
      }
      expect(new Map(book.accounts.map(({ id, row }) => [id, row.arr.value]))).toEqual(arr);
      expect(new Map(book.accounts.map(({ id, row }) => [id, row.seats.value]))).toEqual(seats);
    });

    it('usage is that of the account by way of the subscription, month by month', () => {
      const owners = new Map(
        rowsOf(folder, 'subscriptions').map((row) => [row.subscription_id, row.account_id]),
      );
      const uses = new Map<string, number>();
      const seconds = new Map<string, number>();
      const features = new Map<string, Set<string | undefined>>();
      for (const row of rowsOf(folder, 'feature_usage')) {
        const key = `${owners.get(row.subscription_id)} ${row.usage_date?.slice(0, 7)}`;
        uses.set(key, (uses.get(key) ?? 0) + Number(row.usage_count));
        seconds.set(key, (seconds.get(key) ?? 0) + Number(row.usage_duration_secs));
        features.set(key, (features.get(key) ?? new Set()).add(row.feature_name));
      }
      const read = (name: string) =>
        new Map<string, unknown>(
          book.accounts.flatMap(({ id, rows }) =>
            rows.usage
              .filter(({ metric }) => metric.value === name)
              .map(({ month, value }) => [`${id} ${month.value}`, value.value] as const),
          ),
        );
      expect(read('feature_uses')).toEqual(uses);
      expect(read('features_used')).toEqual(new Map([...features].map(([key, set]) => [key, set.size])));
      const hours = read('hours_of_use');
      expect(hours.size).toBe(seconds.size);
      for (const [key, sum] of seconds) expect(hours.get(key)).toBeCloseTo(sum / 3600, 10);
    });

    it('every account gives a brief, and each of its figures a value or a reason', async () => {
      const { locale, sentences } = await loadLanguage('en');
      const dossiers = dossiersOf(book, config, asOf);
      expect(dossiers.size).toBe(accounts.length);
      for (const [id, dossier] of dossiers) {
        for (const fact of dossier.ledger.facts.values()) {
          if (typeof fact.value === 'number' && !Number.isFinite(fact.value))
            expect.fail(`${id}: ${fact.id}`);
          if ((fact.value === null) !== (fact.reason !== null)) expect.fail(`${id}: ${fact.id}`);
        }
        // Nobody can know when these contracts end: it is the first thing to ask.
        expect(dossier.questions[0]?.code, id).toBe('contractEnd');
        const written = writeOffline(dossier, sentences, locale);
        expect(JSON.stringify(written), id).not.toMatch(/NaN|Infinity|undefined/);
      }
    }, 300_000); // Five hundred briefs.
  },
);
