import { describe, expect, it } from 'vitest';
import { buildPortfolio } from '../../../src/engine/portfolio/build-portfolio.ts';
import { portfolioEntry } from '../../../src/engine/portfolio/entry.ts';
import { renderFormula } from '../../../src/facts/formula.ts';
import type { Fact, Input } from '../../../src/facts/node.ts';
import { loadLanguage } from '../../../src/templating/load-language.ts';
import { bookOf, dossiersOf, fixtureConfig } from '../../support/books.ts';

const { locale } = await loadLanguage('en');

const book = bookOf({
  accounts: [
    'account_id,name,currency,arr,contract_end,notice_days,auto_renew',
    'A-1,One,USD,100000,2026-12-31,30,no',
    'A-2,Two,USD,,2026-12-31,30,no',
    'A-3,Three,USD,50000,2026-12-31,60,yes',
    'A-4,Four,EUR,70000,2026-12-31,30,no',
    'A-5,Five,,10000,2026-12-31,30,no',
  ].join('\n'),
  nps: 'account_id,contact_id,date,score,scale\nA-1,x,2026-11-01,8,0-10\nA-4,y,2026-11-01,2,0-10\n',
});
const dossiers = dossiersOf(book, fixtureConfig('sparse'), '2026-11-20');
const entries = book.accounts.flatMap((account) => {
  const dossier = dossiers.get(account.id);
  return dossier === undefined ? [] : [portfolioEntry(account, account.id.toLowerCase(), dossier)];
});
const portfolio = buildPortfolio(entries, '2026-11-20');
const factAt = (id: string): Fact => {
  const found = portfolio.ledger.facts.get(id);
  if (found === undefined) throw new Error(`there is no fact ${id}`);
  return found;
};

describe('the totals of a portfolio', () => {
  it('add up what is known, by currency, and say of how many', () => {
    expect(factAt('portfolio.usd.accounts').value).toBe(3);
    expect(factAt('portfolio.usd.arr')).toMatchObject({ value: 150_000, currency: 'USD', confidence: 2 / 3 });
    expect(factAt('portfolio.usd.arrKnown').value).toBe(2);
    expect(factAt('portfolio.usd.committed').value).toBe(50_000);
    expect(factAt('portfolio.eur.arr').value).toBe(70_000);
    expect(factAt('portfolio.none.arr')).toMatchObject({ value: 10_000, currency: null });
  });

  it('are no zero where there is nothing to add up', () => {
    expect(factAt('portfolio.eur.committed')).toMatchObject({ value: null, reason: { code: 'none' } });
    expect(factAt('portfolio.none.risk')).toMatchObject({ value: null, reason: { code: 'none' } });
  });

  it('name the accounts that they add up', () => {
    expect(renderFormula(factAt('portfolio.usd.risk').from, 'names', locale)).toBe(
      'sumOfKnown(account.a-1.renewal.risk)',
    );
  });
});

describe('a fact of an account in the portfolio', () => {
  const own = dossiers.get('A-1')?.renewal.risk;

  it('has the value, the label and the formula that it has in its own ledger', () => {
    const borrowed = factAt('account.a-1.renewal.risk');
    expect(borrowed).toMatchObject({
      value: own?.value,
      label: own?.label,
      unit: own?.unit,
      currency: 'USD',
    });
    expect(renderFormula(borrowed.from, 'names', locale)).toBe(
      renderFormula(own?.from ?? borrowed.from, 'names', locale),
    );
  });

  it('keeps nothing of what lies behind it but its name and value', () => {
    const depthOf = (input: Input): number => {
      if (input.kind === 'fact') return 1 + depthOf(input.from);
      if (input.kind === 'series') return input.points.length === 0 ? 0 : Number.POSITIVE_INFINITY;
      if (input.kind === 'operation' || input.kind === 'call')
        return Math.max(0, ...input.inputs.map(depthOf));
      return 0;
    };
    for (const entry of entries) {
      for (const fact of Object.values(entry.renewal)) expect(depthOf(fact), fact.id).toBeLessThanOrEqual(2);
    }
  });
});
