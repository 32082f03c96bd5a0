import { describe, expect, it } from 'vitest';
import { dossierOf, fixtureDossiers, shownValue } from '../../support/books.ts';

const [dossier] = fixtureDossiers('account-x').values();
if (dossier === undefined) throw new Error('account-x has no account');

describe('what would move the health of account X', () => {
  it('the return, which has to rise least on its scale', () => {
    // 49.8975 earned of 90 known; 59.95% of 90 is 53.955: ROI needs .2792 + 4.0575/15 = .5497, which is 109.94%.
    expect(
      ['item', 'measure', 'needed', 'band'].map((part) => shownValue(dossier, `health.flip.up.${part}`)),
    ).toEqual(['roi', 0.5584, 1.0994, 'yellow']);
  });

  it('nothing moves red down', () => {
    expect(shownValue(dossier, 'health.flip.down.item')).toBe('{none}');
  });

  it('the first of two unknown items of five points is asked about first', () => {
    expect(shownValue(dossier, 'health.askFirst')).toBe('reference');
    expect(shownValue(dossier, 'health.askFirst.narrows')).toBe(5);
  });
});

describe('where there is nothing to move', () => {
  const empty = dossierOf({ accounts: 'account_id,name\nA,Acme\n' }, '2026-11-20');

  it('says why', () => {
    for (const part of ['item', 'measure', 'needed', 'band'])
      expect(shownValue(empty, `health.flip.up.${part}`)).toBe('{nothingKnown}');
  });

  it('asks for the weightiest item', () => {
    expect(shownValue(empty, 'health.askFirst')).toBe('roi');
  });

  it('too little known for a grade is no band to move', () => {
    const little = dossierOf(
      {
        accounts: 'account_id,name,seats\nA,Acme,10\n',
        usage: 'account_id,month,metric,value\nA,2026-10,active_users,9\n',
      },
      '2026-11-20',
    );
    expect(shownValue(little, 'health.flip.up.item')).toBe('{notEnoughCoverage}');
  });
});
