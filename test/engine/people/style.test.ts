import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { styleCard, styleCodeOf } from '../../../src/engine/people/style.ts';
import {
  dossierOf,
  fixtureConfig,
  fixtureDays,
  fixtureFiles,
  shownValues,
  textOf,
} from '../../support/books.ts';

describe('style cards (METHODS §14)', () => {
  it.each([
    ['eagle', 'eagle'],
    ['老鹰型', 'eagle'],
    [' Careful ', 'careful'],
    ['小心翼翼型', 'careful'],
    ['节约勤俭型', 'thrifty'],
    ['来去匆匆型', 'hurried'],
    ['理智好辩型', 'argumentative'],
    ['neutral', 'neutral'],
    ['owl', 'neutral'],
    ['constructor', 'neutral'],
    ['', 'neutral'],
  ])('the tag "%s" names %s', (tag, code) => {
    expect(styleCodeOf(tag)).toBe(code);
  });

  it('leaves open what its source does not describe', () => {
    expect(styleCard('eagle')).toEqual({
      code: 'eagle',
      tone: 'direct',
      length: 'short',
      evidenceOrder: ['value', 'options', 'price'],
    });
    expect(styleCard('thrifty').length).toBeNull();
  });

  const tables = Object.fromEntries(
    fixtureFiles('account-x').map((file) => [file.name.replace('.csv', ''), textOf(file)]),
  );
  const tagged = (tags: readonly string[]) => {
    const [header = '', ...rows] = (tables.stakeholders ?? '').trimEnd().split('\n');
    const changed = rows.map((row, index) => `${row},${tags[index % tags.length]}`);
    const dossier = dossierOf(
      { ...tables, stakeholders: [`${header},style`, ...changed].join('\n') },
      fixtureDays['account-x'],
      fixtureConfig('account-x'),
    );
    return Object.fromEntries(Object.entries(shownValues(dossier)).filter(([id]) => !id.endsWith('.style')));
  };
  const plain = tagged(['']);
  const tag = fc.constantFrom(
    'eagle',
    'careful',
    'thrifty',
    'hurried',
    'argumentative',
    'neutral',
    '',
    'owl',
  );

  test.prop([fc.array(tag, { minLength: 1, maxLength: 8 })], { numRuns: 50 })('change no number', (tags) => {
    expect(tagged(tags)).toEqual(plain);
  });
});
