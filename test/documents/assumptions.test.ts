import { describe, expect, it } from 'vitest';
import type { Book } from '../../src/book/read-book.ts';
import { emptyConfig } from '../../src/config/config.ts';
import { defaults } from '../../src/config/defaults.ts';
import { renderBriefMarkdown } from '../../src/documents/render-brief-markdown.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { bookOf, configOf, dossiersOf, fixtureBook } from '../support/books.ts';
import { parseConfig } from '../support/parse-config.ts';
import { briefOf } from './support/brief-of.ts';

/** Every constant that METHODS marks ASM, by its path: the leaves of all assumptions, and those of policy and card. */
const paths = [
  ...pathsIn(defaults.assumptions, 'assumptions'),
  'policy.target_uplift',
  'policy.discount_rate',
  ...[0, 1, 2].map((tier) => `policy.approvals.${tier}.up_to`),
];

/** Accounts that between them meet what no fixture does: each severity, stage and outcome, an ended contract. */
const outcomes = ['agreed', 'material;follow_up', 'busy', 'unreachable', 'invalid'];
const ids = outcomes.map((_, index) => `A${index}`);
const perAccount = (row: (id: string, index: number) => string) => ids.map(row).join('\n');
const special = bookOf({
  accounts: `account_id,name,segment,currency,arr,list_price_annual,customer_ask,seats,unit_price,contract_end\n${perAccount((id, index) => `${id},${id},S,USD,1000,1100,700,10,101.5,${index === 4 ? '2026-06-01' : '2026-12-31'}`)}`,
  nps: `account_id,contact_id,date,score,scale\n${perAccount((id) => `${id},C,2026-11-01,8,0-10`)}`,
  signals: `account_id,signal,state,observed_on\n${perAccount((id) => `${id},reference,open,`)}`,
  meetings: `account_id,date,outcome\n${perAccount((id, index) => `${id},2026-11-19,${outcomes[index]}`)}`,
  tickets: `account_id,ticket_id,severity,opened_at,acknowledged_at,plan_at,status\n${['P0', 'P1', 'P2', 'P3'].map((severity) => `A0,${severity},${severity},2026-11-01 09:00,2026-11-01 09:10,2026-11-01 09:20,open`).join('\n')}`,
  stakeholders:
    'account_id,contact_id,roles,status,last_touch,touches_90d,left_on,replaced\nA0,C,champion,active,2026-11-19,3,,\nA0,D,user,active,2026-11-19,30,,\nA0,E,sponsor,left,,,2026-08-01,yes\n',
  invoices:
    'account_id,invoice_id,due,amount,status\nA0,I1,2026-12-01,10,open\nA0,I2,2026-11-01,10,open\nA0,I3,2026-10-01,10,open\nA0,I4,2026-09-01,10,open\nA0,I5,2026-06-01,10,open\n',
  competitors: `account_id,competitor,stage,price_annual\n${['none', 'mentioned', 'demo', 'pilot', 'quote'].map((stage) => `A0,${stage},${stage},900`).join('\n')}\nA0,dear,quote,5000`,
  expansions: 'account_id,opportunity_id,type,headcount\nA0,E,team,5\n',
});

const policy = `policy: {max_discount: 0.25, min_margin: 0.6, gets: [{id: term, type: term, years: 3, uplift: 0.03}, {id: prepay, type: prepay, from: quarterly}], gives: [{id: net, type: terms, from_days: 30, to_days: 60}, {id: cap, type: cap, cap: 0.03, planned: 0.06, years: 3}]}`;
const history = 'assumptions: {history: {red: {renewed: 1, total: 2}, none: {renewed: 1, total: 2}}}';
const cases: readonly { readonly book: Book; readonly asOf: string; readonly base: string }[] = [
  { book: special, asOf: '2026-11-20', base: `health: {nps_scale: 0-10}\n${policy}\n${history}` },
  { book: fixtureBook('northwind'), asOf: '2026-11-20', base: `health: {nps_scale: 0-10}\n${policy}` },
  { book: fixtureBook('account-x'), asOf: '2025-10-15', base: `health: {nps_scale: 0-10}\n${policy}` },
];
const baselines = cases.map(({ book, asOf, base }) => dossiersOf(book, configOf(base), asOf));

function pathsIn(value: unknown, path: string): readonly string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => pathsIn(part, `${path}.${key}`))
    : [path];
}

function defaultAt(path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], defaults);
}

/** Other values of a constant, some of which its schema takes and some of which it refuses. */
function alternatives(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  const number = Number(value);
  return [
    number / 2,
    number * 2,
    number + 1,
    Math.ceil(number / 2),
    number * 0.9,
    number / 1000,
    0,
    0.3,
    1000,
  ];
}

/** The assumptions or the policy with one leaf changed; lists replace, so a whole list is given. */
function override(path: string, value: unknown): unknown {
  const [part = '', key = '', ...rest] = path.split('.');
  const whole = structuredClone(defaultAt(`${part}.${key}`)) as Record<string, unknown>;
  const last = rest.pop();
  if (last === undefined) return { [part]: { [key]: value } };
  const owner = rest.reduce((at, name) => at[name] as Record<string, unknown>, whole);
  owner[last] = value;
  return { [part]: { [key]: whole } };
}

function shownFacts(dossier: Dossier, path: string): string {
  const shown = [...dossier.ledger.facts.values()]
    .filter(({ from }) => !(from.kind === 'setting' && from.path === path))
    .map(({ id, value, confidence }) => [id, value, confidence]);
  return JSON.stringify([
    shown,
    dossier.conflicts.map(({ id }) => id),
    dossier.events.map(({ code }) => code),
    dossier.sequences.length,
  ]);
}

/** What the facts of an account are with a constant set in a scope of the configuration; null where it is refused. */
function factsWith(given: (typeof cases)[number], scope: string, id: string, path: string, value: unknown) {
  const own = { [scope]: override(path, value) };
  const key = scope.startsWith('accounts') ? 'accounts' : 'segments';
  const text = `${given.base}\n${key}: ${JSON.stringify({ [scope.slice(key.length + 1)]: Object.values(own)[0] })}`;
  const { config } = parseConfig(text, 'renewbrief.config.yaml');
  if (config === null) return null;
  const dossier = dossiersOf(
    { ...given.book, accounts: given.book.accounts.filter((one) => one.id === id) },
    config,
    given.asOf,
  ).get(id);
  return dossier === undefined ? null : shownFacts(dossier, path);
}

describe('every constant that is an assumption', () => {
  const evidence = baselines
    .flatMap((dossiers) => [...dossiers.values()])
    .map((dossier) => renderBriefMarkdown(briefOf(dossier)).replaceAll('\\', ''))
    .join('\n');

  it.each(paths)(
    '%s has a default in the configuration, and stands in the evidence where it is used',
    (path) => {
      expect(emptyConfig.values).not.toHaveProperty(path);
      expect(defaultAt(path)).toBeDefined();
      expect(evidence).toMatch(new RegExp(`${path.replaceAll('.', '\\.')} = [^;|]* \\(ASM\\)`));
    },
  );

  it.each(paths)(
    '%s changes what is computed when it is set for an account, and for a segment alike',
    (path) => {
      for (const [index, given] of cases.entries()) {
        for (const account of given.book.accounts) {
          const dossier = baselines[index]?.get(account.id);
          const segment = account.row.segment.value;
          if (dossier === undefined || segment === null) continue;
          const before = shownFacts(dossier, path);
          for (const value of alternatives(defaultAt(path))) {
            const byAccount = factsWith(given, `accounts.${account.id}`, account.id, path, value);
            if (byAccount === null || byAccount === before) continue;
            expect(factsWith(given, `segments.${segment}`, account.id, path, value)).toBe(byAccount);
            return;
          }
        }
      }
      expect.fail(`no other value of ${path} changes anything`);
    },
  );
});
