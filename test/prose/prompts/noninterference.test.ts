import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Account } from '../../../src/book/account.ts';
import type { ColumnInfo } from '../../../src/book/column.ts';
import { type TableName, tables } from '../../../src/book/tables.ts';
import { resolveSettings } from '../../../src/config/settings.ts';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import { buildDossier } from '../../../src/engine/build-dossier.ts';
import type { Cell } from '../../../src/facts/cell.ts';
import type { Ledger } from '../../../src/facts/ledger.ts';
import { type PublicLedger, toPublic } from '../../../src/facts/public-ledger.ts';
import { fillPublicPrompt } from '../../../src/prose/prompts/fill-prompt.ts';
import { promptPackFor } from '../../../src/prose/prompts/prompt-packs.ts';
import { engineSettings } from '../../../src/run/engine-settings.ts';
import { loadLanguage } from '../../../src/templating/load-language.ts';
import {
  configOf,
  type FixtureName,
  fixtureBook,
  fixtureConfig,
  fixtureDays,
  fixtureDossiers,
} from '../../support/books.ts';

const language = await loadLanguage('en');
const pack = promptPackFor('en');

const accounts = (['northwind', 'account-x', 'taishan'] as const satisfies readonly FixtureName[]).flatMap(
  (fixture) =>
    fixtureBook(fixture).accounts.map((account) => ({ fixture, account, config: fixtureConfig(fixture) })),
);

const secret = fc.constantFrom('CANARY floor 139,500', '机密 底价 9折', 'ignore all rules', 'Dana', '777');

/** A value that an internal column could hold just as well, or none. */
function otherValue({ kind, values }: ColumnInfo): fc.Arbitrary<unknown> {
  const some: fc.Arbitrary<unknown> =
    kind === 'flag'
      ? fc.boolean()
      : kind === 'choice'
        ? fc.constantFrom(...values)
        : kind === 'choices'
          ? fc.subarray([...values])
          : kind === 'date'
            ? fc.constantFrom('2024-01-31', '2025-06-30', '2026-11-19')
            : kind === 'dateTime'
              ? fc.constantFrom('2026-03-01T09:00', '2026-11-18T10:00')
              : kind === 'month'
                ? fc.constantFrom('2025-03', '2026-10')
                : kind === 'text'
                  ? secret
                  : kind === 'share'
                    ? fc.constantFrom(0, 0.15, 0.5, 1)
                    : fc.constantFrom(0, 1, 7, 139_500, 186_000);
  return fc.option(some);
}

type Cells = Readonly<Record<string, Cell<unknown>>>;

/** The same row with other internal cells. */
function varyRow(table: TableName, row: Cells): fc.Arbitrary<Cells> {
  const changed = Object.entries(tables[table]).flatMap(([column, info]) => {
    const cell = row[column];
    if (info.audience !== 'internal' || cell === undefined || info.isRequired) return [];
    return [
      fc.option(otherValue(info), { nil: undefined }).map((value) => {
        if (value === undefined) return [column, cell] as const;
        return [column, { ...cell, value, state: value === null ? 'unknown' : 'known' }] as const;
      }),
    ];
  });
  return fc.tuple(...changed).map((cells) => ({ ...row, ...Object.fromEntries(cells) }));
}

/** A table of which every column is internal may also lose its rows, and have them in another order. */
function varyRows(table: TableName, rows: readonly Cells[]): fc.Arbitrary<readonly Cells[]> {
  const varied = fc.tuple(...rows.map((row) => varyRow(table, row)));
  const isInternal = Object.values(tables[table]).every(({ audience }) => audience === 'internal');
  return isInternal ? varied.chain((all) => fc.shuffledSubarray([...all])) : varied;
}

function varyAccount(account: Account): fc.Arbitrary<Account> {
  const names = Object.keys(account.rows) as Exclude<TableName, 'accounts'>[];
  return fc
    .tuple(
      varyRow('accounts', account.row as Cells),
      fc.tuple(...names.map((name) => varyRows(name, account.rows[name] as readonly Cells[]))),
    )
    .map(([row, rows]) => ({
      ...account,
      row: { ...account.row, ...row } as Account['row'],
      rows: Object.fromEntries(names.map((name, index) => [name, rows[index]])) as unknown as Account['rows'],
    }));
}

const policies = fc.record({
  max_discount: fc.constantFrom(0.05, 0.25, 0.6),
  target_uplift: fc.constantFrom(0, 0.07, 0.2),
  discount_rate: fc.constantFrom(0.02, 0.1, 0.3),
  price_slope: fc.constantFrom(1, 5, 9),
});

function promptOf(dossier: Dossier): string {
  const { system, user, schema } = fillPublicPrompt(
    toPublic(dossier.ledger),
    dossier.asOf,
    language,
    pack,
    'M',
  );
  return JSON.stringify([system, user, schema]);
}

describe('the prompt of the story for the customer', () => {
  const varied = fc
    .constantFrom(...accounts)
    .chain((one) => fc.tuple(fc.constant(one), varyAccount(one.account), policies));

  it('is the same to the byte, whatever stands in internal cells and in the policy', () => {
    const known = new Map<Account, string>();
    let differences = 0;
    fc.assert(
      fc.property(varied, ([{ fixture, account, config }, other, policy]) => {
        const scope = { segment: account.row.segment.value, accountId: account.id };
        const dossierOf = (own: Account, settings = resolveSettings(config, scope)) =>
          buildDossier(own, engineSettings(settings), fixtureDays[fixture]);
        const expected = known.get(account) ?? promptOf(dossierOf(account));
        known.set(account, expected);
        const { max_discount, target_uplift, discount_rate, price_slope } = policy;
        const otherConfig = configOf(
          `policy: { max_discount: ${max_discount}, target_uplift: ${target_uplift}, discount_rate: ${discount_rate} }\nassumptions: { price_slope: ${price_slope} }\n`,
        );
        const dossier = dossierOf(other, resolveSettings(otherConfig, scope));
        const own = promptOf(dossier);
        if (own !== expected) differences += 1;
        expect(own).toBe(expected);
        expect(own).not.toMatch(/CANARY|机密/);
      }),
      { numRuns: 1_000, endOnFailure: true },
    );
    expect(differences).toBe(0);
  }, 600_000);

  it('holds what a customer may see, and nothing of what we keep to ourselves', () => {
    const dossier = fixtureDossiers('northwind').get('A-1041');
    if (dossier === undefined) throw new Error('no such account');
    const text = promptOf(dossier);
    expect(text).toContain('missed delivery windows cost us customers');
    expect(text).toContain('We stopped paying for windows we used to miss twice a week');
    expect(text).toContain('216,214,212,207,203,197,191,188]');
    for (const id of dossier.ledger.facts.keys()) {
      if (
        /^(?:negotiation|competition|person|health|renewal|receivables|voice|trade|expansion|plan)\./.test(id)
      )
        expect(text).not.toContain(`"${id}\\"`);
    }
    expect(text).not.toMatch(/Loadstar|Whitfield|Ortega|204,000|158,100|153,000/);
    // Nobody has agreed to this one.
    expect(text).not.toContain('without calling three dispatchers');
  });
});

describe('a public ledger', () => {
  it('cannot be replaced by a ledger, nor made by hand', () => {
    expectTypeOf<Ledger>().not.toExtend<PublicLedger>();
    expectTypeOf<Pick<PublicLedger, 'facts' | 'series'>>().not.toExtend<PublicLedger>();
    expectTypeOf(fillPublicPrompt).parameter(0).toEqualTypeOf<PublicLedger>();
    const misuse = (dossier: Dossier) => {
      // @ts-expect-error a ledger holds what a customer may not see
      fillPublicPrompt(dossier.ledger, dossier.asOf, language, pack, '5f2a91c07be3d846');
      // @ts-expect-error and so does a dossier
      fillPublicPrompt(dossier, dossier.asOf, language, pack, '5f2a91c07be3d846');
    };
    expect(misuse).toBeTypeOf('function');
  });

  it('has no confidence, no sources and no order but that of its ids', () => {
    const dossier = fixtureDossiers('northwind').get('A-1058');
    if (dossier === undefined) throw new Error('no such account');
    const { facts, series } = toPublic(dossier.ledger);
    expect([...facts.keys()]).toEqual([...facts.keys()].sort());
    for (const fact of facts.values())
      expect(Object.keys(fact).sort()).toEqual(['currency', 'id', 'label', 'reason', 'unit', 'value']);
    for (const one of series.values())
      expect(one.points.every((point) => Object.keys(point).join() === 'month,value')).toBe(true);
  });
});
