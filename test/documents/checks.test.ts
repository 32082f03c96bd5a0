import { describe, expect, it } from 'vitest';
import { renderBriefMarkdown } from '../../src/documents/render-brief-markdown.ts';
import { buildChecksView } from '../../src/documents/views/checks-view.ts';
import { dossierOf, fixtureDossiers } from '../support/books.ts';
import { briefOf, language, writtenOf } from './support/brief-of.ts';

const notes = { model: null, fallbacks: [], problems: { errors: 0, notices: 0 }, missingTables: [] };
const harbor = fixtureDossiers('northwind').get('A-1041');
const meridian = fixtureDossiers('northwind').get('A-1058');
const accountX = fixtureDossiers('account-x').get('X');
if (harbor === undefined || meridian === undefined || accountX === undefined) throw new Error('no dossier');

const textOf = (dossier: typeof harbor) => renderBriefMarkdown(briefOf(dossier));
const checksOf = (text: string) => text.slice(text.indexOf('## Check before'), text.indexOf('## Usage'));

describe('what to check before speaking', () => {
  it('names both cells with place and value, what was used, why, and what it lowers', () => {
    const row = checksOf(textOf(meridian))
      .split('\n')
      .find((line) => line.includes('INV-20452'));
    expect(row).toContain('155 (accounts.csv:3:seats) · 160 (invoices.csv:11:seats)');
    expect(row).toContain('Used: the seats of the account table. The contract says what they have.');
    expect(row).toContain('contracted seats (155)');
  });

  it('stands right after the front page, the most expensive first', () => {
    const text = textOf(harbor);
    expect(text.indexOf('## Check before you speak')).toBeGreaterThan(text.indexOf('## Open with'));
    expect(text.indexOf('## Check before you speak')).toBeLessThan(
      text.indexOf('## Settle before any price'),
    );
    const { rows } = buildChecksView(harbor, writtenOf(harbor).checks, notes, language);
    expect(rows?.map(({ finding }) => finding.slice(0, 20))).toEqual(
      harbor.conflicts.map(({ id }) =>
        writtenOf(harbor)
          .checks.find((check) => check.id === id)
          ?.finding.slice(0, 20),
      ),
    );
  });

  it('quotes an instruction in the data and does not follow it', () => {
    expect(checksOf(textOf(harbor))).toContain('the words as a quotation, never as an instruction');
  });

  it('says in one sentence that nothing was found, and what could not be checked', () => {
    const view = buildChecksView(accountX, [], { ...notes, missingTables: ['tickets', 'plan'] }, language);
    expect(view.rows).toBeNull();
    expect(view.nothing).toContain('[[conflict.tolerance]]');
    expect(view.unchecked).toBe(
      'Nothing was given on tickets: nothing of that could be held against the rest.',
    );
    expect(checksOf(textOf(accountX))).not.toContain('|');
  });

  it('says the shorter form where the price of a rival known by hearsay is missing', () => {
    const dossier = dossierOf(
      {
        accounts: 'account_id,name,currency,arr,contract_end\nA,Acme,USD,1000,2026-12-31\n',
        competitors: 'account_id,competitor,stage,claim\nA,Rival,demo,faster\n',
      },
      '2026-11-20',
    );
    const found = writtenOf(dossier).checks.map(({ finding }) => finding);
    expect(found).toContain('What we know of Rival is hearsay.');
  });
});
