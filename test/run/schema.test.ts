import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Account } from '../../src/book/account.ts';
import { columnsOf } from '../../src/book/map-headers.ts';
import { readBook } from '../../src/book/read-book.ts';
import { type TableName, tables } from '../../src/book/tables.ts';
import { defaults } from '../../src/config/defaults.ts';
import type { Cell } from '../../src/facts/cell.ts';
import { starterFile } from '../../src/run/schema/starter-file.ts';
import { schemaNamed, summariseTables, tableNamed } from '../../src/run/schema.ts';
import { loadTerminalWords } from '../../src/templating/load-terminal-words.ts';
import { bookFile, type FixtureName, fixtureBook, fixtureDays } from '../support/books.ts';

const words = await loadTerminalWords('en');
const names = Object.keys(tables) as TableName[];
const fixtures = Object.keys(fixtureDays) as FixtureName[];

/** Strict about keywords that it does not know, but for ours. */
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false });
addFormats.default(ajv);
for (const keyword of ['x-synonyms', 'x-unit', 'x-words']) ajv.addKeyword(keyword);
const validators = new Map(
  [...names, 'book', 'config'].map((name) => [name, ajv.compile(schemaNamed(name, words))]),
);

function errorsOf(name: string, value: unknown): readonly string[] {
  const validate = validators.get(name) ?? expect.fail(name);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
}

type SchemaPart = {
  description?: string;
  default?: unknown;
  properties?: Record<string, SchemaPart>;
  additionalProperties?: unknown;
};

type AnyRow = Readonly<Record<string, Cell<unknown>>>;

/** A row as JSON has it: what is not known is left away, an ask that is a change off today's price is written as one. */
function asJson(row: AnyRow): Readonly<Record<string, unknown>> {
  const { customer_ask_change: change, ...cells } = row;
  const known = Object.entries(cells).filter(([, cell]) => cell.value !== null);
  return {
    ...Object.fromEntries(known.map(([name, cell]) => [name, cell.value])),
    ...(typeof change?.value === 'number' ? { customer_ask: `${Math.round(change.value * 100)}%` } : {}),
  };
}

function rowsOf(account: Account, table: TableName): readonly AnyRow[] {
  return (table === 'accounts' ? [account.row] : account.rows[table]) as unknown as readonly AnyRow[];
}

/** The account with its tables nested in it, their rows without the account's id. */
function nested(account: Account): Readonly<Record<string, unknown>> {
  const others = names.filter((name) => name !== 'accounts' && account.given[name]);
  return {
    ...asJson(account.row as unknown as AnyRow),
    ...Object.fromEntries(
      others.map((name) => [
        name,
        rowsOf(account, name).map((row) => {
          const { account_id: _, ...json } = asJson(row);
          return json;
        }),
      ]),
    ),
  };
}

describe('the JSON Schema of a row', () => {
  it.each(names)('%s: every row of the fixtures and every example is valid', (table) => {
    const rows = fixtures.flatMap((fixture) =>
      fixtureBook(fixture).accounts.flatMap((account) => rowsOf(account, table).map(asJson)),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap((row) => errorsOf(table, row))).toEqual([]);
    const properties = schemaNamed(table, words).properties as Record<string, { examples: unknown[] }>;
    const base = Object.fromEntries(
      Object.entries(properties).map(([column, { examples }]) => [column, examples[0]]),
    );
    for (const [column, { examples }] of Object.entries(properties)) {
      expect(examples.length, column).toBeGreaterThan(0);
      for (const example of examples)
        expect(errorsOf(table, { ...base, [column]: example }), column).toEqual([]);
    }
  });

  it.each<readonly [string, TableName, Readonly<Record<string, unknown>>, string]>([
    ['a row without its id', 'tickets', { account_id: 'A' }, "must have required property 'ticket_id'"],
    ['an amount below zero', 'accounts', { account_id: 'A', name: 'B', arr: -1 }, '/arr must be >= 0'],
    [
      'a word that is none',
      'meetings',
      { account_id: 'A', date: '2026-01-01', kind: 'party' },
      '/kind must be equal',
    ],
    ['a day that is none', 'meetings', { account_id: 'A', date: '2026-02-30' }, '/date must match format'],
    [
      'a month that is none',
      'usage',
      { account_id: 'A', month: '2026-13', metric: 'm', value: 1 },
      '/month must match',
    ],
    [
      'a rate above one',
      'accounts',
      { account_id: 'A', name: 'B', uplift_cap: 5 },
      '/uplift_cap must be <= 1',
    ],
    [
      'an ask in words',
      'accounts',
      { account_id: 'A', name: 'B', customer_ask: 'less' },
      '/customer_ask must',
    ],
  ])('refuses %s', (_, table, row, error) => {
    expect(errorsOf(table, row).join('\n')).toContain(error);
  });

  it('takes null as unknown, a change as an ask, and columns that it does not know', () => {
    expect(
      errorsOf('accounts', { account_id: 'A', name: 'B', arr: null, customer_ask: '9折', mine: 1 }),
    ).toEqual([]);
  });
});

describe('the JSON Schema of a book', () => {
  it.each(fixtures)('%s nested in one document is valid, and reads as the same book', (fixture) => {
    const { accounts } = fixtureBook(fixture);
    const document = accounts.map(nested);
    expect(errorsOf('book', document)).toEqual([]);
    const again = readBook([bookFile('book.json', JSON.stringify(document))]);
    expect(again.problems.filter((problem) => problem.code !== 'missingValue')).toEqual([]);
    expect(again.accounts.map(nested)).toEqual(document);
  });

  it('takes an account alone and an object of tables, whose rows have to name the account', () => {
    const row = { month: '2026-01', metric: 'active_users', value: 3 };
    expect(errorsOf('book', { account_id: 'A', name: 'Acme', usage: [row] })).toEqual([]);
    const accounts = [{ account_id: 'A', name: 'Acme' }];
    expect(
      errorsOf('book', {
        accounts,
        usage: [{ ...row, account_id: 'A' }],
        faq: [{ question: 'q', answer: 'a' }],
      }),
    ).toEqual([]);
    expect(errorsOf('book', { accounts, usage: [row] })).not.toEqual([]);
    expect(errorsOf('book', [{ name: 'Acme' }])).not.toEqual([]);
  });
});

describe('the JSON Schema of the configuration', () => {
  const folder = join(import.meta.dirname, '../../fixtures');

  it.each(['northwind', 'account-x', 'taishan'])('takes that of %s', (fixture) => {
    const text = readFileSync(join(folder, fixture, 'renewbrief.config.yaml'), 'utf8');
    expect(errorsOf('config', parse(text))).toEqual([]);
  });

  it('takes what is built in, and overrides of a segment and of an account', () => {
    const { policy, assumptions, health } = defaults;
    expect(errorsOf('config', { policy, assumptions, health })).toEqual([]);
    expect(errorsOf('config', { segments: { Big: { policy: { max_discount: 0.2 } } } })).toEqual([]);
    expect(errorsOf('config', { accounts: { A: { policy: { luck: 1 } } } })).not.toEqual([]);
  });

  it.each([
    ['a key that nobody knows', { policy: { luck: 1 } }],
    ['a rate above one', { policy: { max_discount: 25 } }],
    ['a word that is none', { policy: { gets: [{ id: 'a', type: 'applause' }] } }],
  ])('refuses %s', (_, config) => {
    expect(errorsOf('config', config)).not.toEqual([]);
  });

  it('says what each key settles, and what is built in', () => {
    const schema = schemaNamed('config', words) as { properties: Record<string, SchemaPart> };
    expect(schema.properties.policy?.properties?.target_uplift?.default).toBe(0.07);
    const sections = Object.entries(schema.properties);
    const keys = sections.flatMap(([section, part]) => [
      [section, part] as const,
      ...(['policy', 'assumptions', 'health'].includes(section)
        ? Object.entries(part.properties ?? {}).map(([key, inner]) => [`${section}.${key}`, inner] as const)
        : []),
    ]);
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter(([, part]) => part.description === undefined).map(([path]) => path)).toEqual([]);
    const known = new Set(keys.map(([path]) => path));
    expect(Object.keys(words.settings).filter((path) => !known.has(path))).toEqual([]);
    const segment = schema.properties.segments?.additionalProperties as SchemaPart;
    expect(segment.properties?.policy?.properties?.max_discount?.description).toBe(
      words.settings['policy.max_discount'],
    );
    expect(segment.properties?.policy?.properties?.target_uplift?.default).toBeUndefined();
  });
});

describe('a starter file', () => {
  it('with its example reads without a problem, all tables together', () => {
    const files = names.map((name) => bookFile(`${name}.csv`, starterFile(name, 'en', true)));
    const { problems, files: reports, accounts } = readBook(files);
    expect(problems).toEqual([]);
    expect(reports.map(({ rows, leftOut }) => [rows, leftOut])).toEqual(names.map(() => [1, 0]));
    const [account] = accounts;
    for (const name of names) expect(account && rowsOf(account, name), name).toHaveLength(1);
  });

  it.each(names)(
    '%s: each Chinese header is Chinese and read as its column, behind a byte order mark',
    (name) => {
      const text = starterFile(name, 'zh', true);
      expect(text.startsWith('\ufeff')).toBe(true);
      const headers = text.slice(1).split('\n', 1)[0]?.split(',') ?? [];
      for (const header of headers) expect(header).toMatch(/\p{Script=Han}/u);
      const { files, problems } = readBook([
        bookFile('accounts.csv', starterFile('accounts', 'zh', true)),
        ...(name === 'accounts' ? [] : [bookFile(`${name}.csv`, text)]),
      ]);
      expect(files.find(({ table }) => table === name)?.mapped).toEqual(
        columnsOf(name).map((column, index) => ({ header: headers[index], column: column.name })),
      );
      expect(problems).toEqual([]);
    },
  );

  it('is a header alone without an example', () => {
    expect(starterFile('faq', 'en', false)).toBe('question,answer,account_id\n');
    expect(starterFile('faq', 'en', true)).toContain('\nCan we reduce seats');
  });
});

describe('the tables', () => {
  it('each feed a section, and say what a row needs', () => {
    const summaries = summariseTables(words);
    expect(summaries.filter(({ sections }) => sections.length === 0)).toEqual([]);
    expect(summaries.find(({ table }) => table === 'signals')).toMatchObject({
      required: ['account_id', 'signal', 'state'],
      sections: ['health', 'competition'],
    });
  });

  it.each([
    ['usage', 'usage'],
    ['contacts', 'stakeholders'],
    ['工单', 'tickets'],
    ['Health History', 'health_history'],
  ])('are found by their names and synonyms: %s', (name, table) => {
    expect(tableNamed(name)).toBe(table);
  });

  it('are suggested on a near miss', () => {
    expect(() => tableNamed('competitor_s')).not.toThrow();
    expect(() => tableNamed('stakholders')).toThrow('Did you mean stakeholders?');
    expect(() => tableNamed('__proto__')).toThrow('There is no table "__proto__"');
  });
});
