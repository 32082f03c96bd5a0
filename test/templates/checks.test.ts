import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conflictRules } from '../../src/engine/conflicts/conflict-rules.ts';
import { createSay } from '../../src/prose/catalogue/say.ts';
import { loadLanguage } from '../../src/templating/load-language.ts';
import { type FixtureName, fixtureDays, fixtureDossiers } from '../support/books.ts';

const { locale, sentences } = await loadLanguage('en');
const vocabulary = (name: string) => locale.vocabularies.words[name] ?? {};
const sourceOf = (folder: string) =>
  readdirSync(join(import.meta.dirname, '../../src/engine', folder))
    .map((file) => readFileSync(join(import.meta.dirname, '../../src/engine', folder, file), 'utf8'))
    .join('\n');
const found = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
];
const missing = (codes: readonly string[]) => codes.filter((code) => sentences[code] === undefined);

describe('the words of the checks', () => {
  const rules = Object.entries(conflictRules);

  it('a sentence, a name, what was used and why, for each', () => {
    expect(rules.length).toBeGreaterThan(45);
    expect(missing(rules.map(([code]) => `conflict.${code}`))).toEqual([]);
    for (const [code, { kind, touches, used, why }] of rules) {
      expect(vocabulary('conflict')[code], code).toBeDefined();
      expect(vocabulary('conflictUsed')[used], used).toBeDefined();
      expect(vocabulary('conflictWhy')[why], why).toBeDefined();
      expect(vocabulary('conflictKind')[kind]).toBeDefined();
      expect(vocabulary('conflictTouch')[touches]).toBeDefined();
    }
  });

  it('no check that is listed and never made', () => {
    const made = sourceOf('conflicts').replace(/conflict-rules/g, '');
    const uses = (code: string) => [...made.matchAll(new RegExp(`'${code}'`, 'g'))].length;
    expect(rules.map(([code]) => code).filter((code) => uses(code) === 0)).toEqual([]);
  });

  it('a name for every side', () => {
    const names = found(sourceOf('conflicts'), /(?:cellSide|side)\(\s*'(\w+)'/g);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => vocabulary('conflictSide')[name] === undefined)).toEqual([]);
  });
});

describe('the words of the mirror', () => {
  const source = sourceOf('mirror');

  it('a sentence for every point and every answer', () => {
    const points = [
      ...found(source, /mirrorPoint\(\s*[^,]+,\s*'(\w+)'/g),
      ...found(source, /weight: \d+, code: '(\w+)'/g),
    ];
    const answers = found(source, /answer\(\s*'(\w+)'/g);
    const concedes = found(source, /concede\(\s*'(\w+)'/g);
    expect([points.length, answers.length, concedes.length].every((count) => count > 8)).toBe(true);
    expect(missing(points.map((code) => `mirror.point.${code}`))).toEqual([]);
    expect(missing(answers.map((code) => `mirror.answer.${code}`))).toEqual([]);
    expect(missing(concedes.map((code) => `mirror.concede.${code}`))).toEqual([]);
  });
});

describe.each(Object.keys(fixtureDays) as FixtureName[])('all that is found in %s', (name) => {
  it('can be said in whole sentences', () => {
    for (const dossier of fixtureDossiers(name).values()) {
      const say = createSay(sentences, dossier.ledger, locale);
      const said = (code: string, params: Parameters<typeof say>[1]) =>
        say(code, params) ?? (sentences[`${code}.bare`] === undefined ? null : say(`${code}.bare`, params));
      const parts = [
        ...dossier.conflicts.map(({ code, params }) => [`conflict.${code}`, params] as const),
        ...dossier.events.map(({ code, params }) => [`event.${code}`, params] as const),
        ...dossier.sequences.flatMap(({ precursors }) =>
          precursors.map(({ code, params }) => [`sequence.${code}`, params] as const),
        ),
        ...dossier.openPromises.map(({ code, params }) => [`promise.${code}`, params] as const),
        ...dossier.mirror.flatMap(({ code, params, answer }) => [
          [`mirror.point.${code}`, params] as const,
          [`mirror.${answer.stance}.${answer.code}`, answer.params] as const,
        ]),
      ];
      for (const [code, params] of parts) expect(said(code, params), code).not.toBeNull();
    }
  });
});
