import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/book/account.ts';
import { readBook } from '../../src/book/read-book.ts';
import type { BookFile } from '../../src/book/tables-in-file.ts';
import type { Config } from '../../src/config/config.ts';
import { resolveSettings } from '../../src/config/settings.ts';
import { buildDossier } from '../../src/engine/build-dossier.ts';
import type { AssessedNeed } from '../../src/engine/needs/assess-needs.ts';
import { assessorOf } from '../../src/run/assess-accounts.ts';
import { engineSettings } from '../../src/run/engine-settings.ts';
import {
  bookFile,
  bookOf,
  type FixtureName,
  fixtureBook,
  fixtureConfig,
  fixtureDays,
  fixtureFiles,
  textOf,
} from '../support/books.ts';
import { parseConfig } from '../support/parse-config.ts';

function factsOf(account: Account, config: Config, asOf: string) {
  const settings = resolveSettings(config, { segment: account.row.segment.value, accountId: account.id });
  return buildDossier(account, engineSettings(settings), asOf).ledger.facts;
}

function lacking(needs: readonly AssessedNeed[]): readonly string[] {
  return needs.filter(({ lacks }) => lacks.length > 0).map(({ need }) => need.code);
}

/** Facts that have a value although something that they need is said to be missing. */
function surprises(account: Account, config: Config, asOf: string): readonly string[] {
  const facts = factsOf(account, config, asOf);
  return assessorOf(
    config,
    asOf,
  )(account)
    .filter(({ need, lacks }) => {
      const fact = facts.get(need.unlocks ?? '');
      return lacks.length > 0 && fact !== undefined && fact.value !== null;
    })
    .map(({ need }) => `${account.id}: ${need.code} is missing, yet ${need.unlocks} has a value`);
}

const config = (text: string) =>
  parseConfig(text, 'c.yaml').config ?? expect.fail('the configuration is wrong');
const noConfig = config('{}');

describe('what is said to be missing and what the methods compute agree', () => {
  it.each(Object.keys(fixtureDays) as FixtureName[])('%s', (name) => {
    const asOf = fixtureDays[name];
    const found = fixtureBook(name).accounts.flatMap((account) =>
      surprises(account, fixtureConfig(name), asOf),
    );
    expect(found).toEqual([]);
  });

  it('nothing that unlocks a fact is missing in a complete account, and every such fact has its value', () => {
    const asOf = fixtureDays.northwind;
    const settings = fixtureConfig('northwind');
    const [, meridian] = fixtureBook('northwind').accounts;
    if (meridian === undefined) expect.fail('no account');
    const facts = factsOf(meridian, settings, asOf);
    const unlocking = assessorOf(settings, asOf)(meridian).filter(({ need }) => need.unlocks !== undefined);
    expect(lacking(unlocking)).toEqual([]);
    const without = unlocking.filter(({ need }) => (facts.get(need.unlocks ?? '')?.value ?? null) === null);
    expect(without.map(({ need }) => `${need.code}: ${need.unlocks}`)).toEqual([]);
  });

  const files = fixtureFiles('northwind');
  const columns = files.flatMap((file) =>
    headerOf(file).flatMap((column) =>
      ['account_id', 'name'].includes(column) && file.name === 'accounts.csv'
        ? []
        : [{ file: file.name, column }],
    ),
  );
  const gone = fc.subarray(columns, { maxLength: 12 });
  const tables = fc.subarray(
    files.map((file) => file.name).filter((name) => name !== 'accounts.csv'),
    { maxLength: 4 },
  );
  const day = fc.constantFrom('2026-11-20', '2027-03-01', '2027-08-01');

  test.prop([gone, tables, day, fc.boolean(), fc.nat({ max: 2 })], { numRuns: 60 })(
    'whatever columns and tables a book does without, on whatever day',
    (without, dropped, asOf, hasPolicy, index) => {
      const book = readBook(
        files
          .filter((file) => !dropped.includes(file.name))
          .map((file) =>
            blanked(
              file,
              without.filter((gap) => gap.file === file.name).map((gap) => gap.column),
            ),
          ),
      );
      const settings = hasPolicy ? fixtureConfig('northwind') : noConfig;
      const account = book.accounts[index] ?? expect.fail('no account');
      expect(surprises(account, settings, asOf)).toEqual([]);
    },
    300_000,
  );
});

describe('an assessor', () => {
  const first = (tables: Readonly<Record<string, string>>, settings = noConfig, asOf = '2026-11-20') => {
    const [account] = bookOf(tables).accounts;
    if (account === undefined) expect.fail('no account');
    return assessorOf(settings, asOf)(account);
  };
  const lackOf = (needs: readonly AssessedNeed[], code: string) =>
    needs
      .find(({ need }) => need.code === code)
      ?.lacks.map((alternatives) =>
        alternatives.map(({ state, columns }) => [state, ...columns].join(' ')),
      ) ?? 'does not arise';

  it.each<readonly [string, Readonly<Record<string, string>>, string, unknown]>([
    ['no table', {}, 'competition.rivals', [['noTable']]],
    [
      'a table without a row of the account',
      { competitors: 'account_id,competitor\nB,X\n' },
      'competition.rivals',
      [['noRow']],
    ],
    ['a row', { competitors: 'account_id,competitor\nA,X\n' }, 'competition.rivals', []],
    ['what only a rival could have', {}, 'competition.price', 'does not arise'],
    [
      'either of two columns, both of them empty',
      { competitors: 'account_id,competitor\nA,X\n' },
      'competition.price',
      [['noColumn price_annual', 'noColumn price']],
    ],
    [
      'either of two columns, one of them there and empty',
      { competitors: 'account_id,competitor,price\nA,X,\n' },
      'competition.price',
      [['empty price']],
    ],
    [
      'a confirmed answer that there is no rival',
      { signals: 'account_id,signal,state,observed_on\nA,rival_evaluation,confirmed_none,2026-11-01\n' },
      'competition.rivals',
      'does not arise',
    ],
    [
      'the same without a date confirms nothing',
      { signals: 'account_id,signal,state\nA,rival_evaluation,confirmed_none\n' },
      'competition.rivals',
      [['noTable']],
    ],
    ['a setting', {}, 'negotiation.maxDiscount', [['unset']]],
    ['tickets that are none', { tickets: 'account_id,ticket_id\n' }, 'support.tickets', []],
    [
      'one ticket of unknown severity',
      { tickets: 'account_id,ticket_id,severity\nA,1,P1\nA,2,\n' },
      'support.severity',
      [['empty severity']],
    ],
    [
      'the months of one quarter alone',
      {
        usage: `account_id,month,metric,value\n${['08', '09', '10'].map((m) => `A,2026-${m},active_users,5`).join('\n')}\n`,
      },
      'usage.trend',
      [['short']],
    ],
    [
      'a half-year of months',
      {
        usage: `account_id,month,metric,value\n${['05', '06', '07', '08', '09', '10'].map((m) => `A,2026-${m},active_users,5`).join('\n')}\n`,
      },
      'usage.trend',
      [],
    ],
    [
      'use that is half a year old',
      { usage: 'account_id,month,metric,value\nA,2026-05,active_users,5\n' },
      'usage.activeUsers',
      [['stale']],
    ],
    [
      'a month that is not over',
      { usage: 'account_id,month,metric,value\nA,2026-11,active_users,5\n' },
      'usage.activeUsers',
      [['noRow']],
    ],
    [
      'a benefit whose formula lacks an input',
      { benefits: 'account_id,benefit_id,category,rate_before,volume\nA,1,error_reduction,5%,100\n' },
      'value.benefits',
      [['noColumn rate_after unit_cost']],
    ],
    [
      'two rows that know half of it each',
      { differentiators: 'account_id,capability,ours,theirs,evidence\nA,x,0.5,0.4,\nA,y,,,seen\n' },
      'competition.differentiators',
      [['empty ours theirs evidence']],
    ],
  ])('%s', (_, tables, code, lacks) => {
    expect(lackOf(first({ accounts: 'account_id,name\nA,Acme\n', ...tables }), code)).toEqual(lacks);
  });

  it('asks no seats of a licence for all, and takes what does not apply as an answer', () => {
    expect(lackOf(first({ accounts: 'account_id,name,site_licence\nA,Acme,yes\n' }), 'usage.seats')).toBe(
      'does not arise',
    );
    expect(
      lackOf(first({ accounts: 'account_id,name,uplift_cap\nA,Acme,not applicable\n' }), 'negotiation.cap'),
    ).toEqual([]);
  });

  it('weighs health by the card of the team', () => {
    const settings = config(
      'health: {items: [{id: own, measure: usage.exports, weight: 3, direction: higher, anchors: [[0, 0], [9, 1]]}, {id: nps, measure: nps, weight: 1, direction: higher, anchors: [[0, 0], [9, 1]]}]}',
    );
    const card = first({ accounts: 'account_id,name\nA,Acme\n' }, settings).filter(
      ({ need }) => need.section === 'health',
    );
    expect(card.map(({ need }) => [need.code, need.weight])).toEqual([
      ['health.item.own', 75],
      ['health.item.nps', 25],
      ['health.history', 0],
    ]);
  });
});

function headerOf(file: BookFile): readonly string[] {
  return textOf(file).split('\n', 1)[0]?.split(',') ?? [];
}

/** The file with other names over some columns, which nobody knows then. */
function blanked(file: BookFile, columns: readonly string[]): BookFile {
  const [header = '', ...body] = textOf(file).split('\n');
  const renamed = header.split(',').map((name) => (columns.includes(name) ? `x${name}x` : name));
  return bookFile(file.name, [renamed.join(','), ...body].join('\n'));
}
