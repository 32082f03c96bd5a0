import { describe, expect, it } from 'vitest';
import {
  limitReference,
  matchReference,
  ReferenceFault,
  referencesIn,
  replaceReferences,
  splitAtReferences,
} from '../../src/documents/references.ts';
import { renderBriefHtml } from '../../src/documents/render-brief-html.ts';
import { renderBriefJson } from '../../src/documents/render-brief-json.ts';
import { dossierOf } from '../support/books.ts';
import { briefOf, writtenOf } from './support/brief-of.ts';

const dossier = dossierOf({ accounts: 'account_id,name,currency,arr\nA,Acme,USD,1200\n' }, '2026-01-01');

describe('references', () => {
  it.each([
    ['[[roi.cost]]', { kind: 'figure', id: 'roi.cost', form: 'default', limit: null }],
    ['[[roi.cost|abs]]', { kind: 'figure', id: 'roi.cost', form: 'abs', limit: null }],
    ['[[roi.cost\\|abs]]', { kind: 'figure', id: 'roi.cost', form: 'abs', limit: null }],
    ['[[voice.x.text~80]]', { kind: 'figure', id: 'voice.x.text', form: 'default', limit: 80 }],
    [
      '[[competition.黄河.price]]',
      { kind: 'figure', id: 'competition.黄河.price', form: 'default', limit: null },
    ],
    ['[[#roi.cost]]', { kind: 'anchor', id: 'roi.cost' }],
    ['[[@roi.cost]]', { kind: 'mention', id: 'roi.cost' }],
    ['[[chart:usage.a-b]]', { kind: 'chart', id: 'usage.a-b' }],
    ['[[spark:usage.a-b]]', { kind: 'spark', id: 'usage.a-b' }],
  ])('%s', (text, reference) => {
    expect(matchReference(`${text} and more`)).toEqual({ raw: text, reference });
  });

  it.each(['[roi.cost]', '[[roi cost]]', '[[]]', '[[a]', 'x [[roi.cost]]'])(
    'not at the start of %s',
    (text) => {
      expect(matchReference(text)).toBeNull();
    },
  );

  it('are found and replaced in a text', () => {
    expect(referencesIn('a [[b]] c [[d|abs]]').map(({ id }) => id)).toEqual(['b', 'd']);
    expect(replaceReferences('a [[b]] c [[d|abs]]', ({ id }) => id.toUpperCase())).toBe('a B c D');
  });

  it.each([
    ['[[a]][[a]]', 'AA'],
    ['[[[a]]]', '[A]'],
    ['[[a [[b]] c]]', '[[a B c]]'],
    ['[[a b]] [[#c]] ]] [[d', '[[a b]] C ]] [[d'],
    ['[[x', '[[x'],
  ])('are told from other brackets in %s', (text, replaced) => {
    expect(replaceReferences(text, ({ id }) => id.toUpperCase())).toBe(replaced);
    expect(
      splitAtReferences(text)
        .map((piece) => (typeof piece === 'string' ? piece : piece.reference.id.toUpperCase()))
        .join(''),
    ).toBe(replaced);
  });

  it('are listed once each', () => {
    expect(referencesIn('[[b]] [[a]] [[b]] [[b|abs]]').map(({ id }) => id)).toEqual(['b', 'a', 'b']);
  });

  it('can be limited without losing their form', () => {
    expect(limitReference({ kind: 'figure', id: 'a.b', form: 'abs', limit: null }, 9)).toBe('[[a.b|abs~9]]');
    expect(referencesIn('[[a.b|abs~9]]')).toEqual([{ kind: 'figure', id: 'a.b', form: 'abs', limit: 9 }]);
  });

  it('in a form that does not exist are a fault', () => {
    expect(() => referencesIn('[[roi.cost|nice]]')).toThrow(ReferenceFault);
  });
});

describe('a document that refers to what the ledger does not hold', () => {
  const written = writtenOf(dossier);
  const invented = { ...written, front: { ...written.front, deadline: 'By [[contract.invented]].' } };

  it('is not composed, and says which reference it was', () => {
    expect(() => briefOf(dossier, invented)).toThrow(
      new ReferenceFault('[[contract.invented]] refers to a fact that the ledger does not hold'),
    );
  });

  it('is not composed for a chart without a series either', () => {
    const chart = { ...written, notes: { ...written.notes, usage: ['[[chart:usage.invented]]'] } };
    expect(() => briefOf(dossier, chart)).toThrow('usage.invented');
  });

  it('is not printed in any format', async () => {
    const brief = briefOf(dossier);
    await expect(
      renderBriefHtml({ ...brief, markdown: `${brief.markdown}\n[[a.b]]` as typeof brief.markdown }),
    ).rejects.toThrow('[[a.b]]');
    expect(() => renderBriefJson({ ...brief, written: invented })).toThrow('[[contract.invented]]');
  });
});
