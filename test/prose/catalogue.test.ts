import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, cell, given } from '../../src/facts/expression.ts';
import { fact } from '../../src/facts/fact.ts';
import { buildLedger } from '../../src/facts/ledger.ts';
import { unknown } from '../../src/facts/reason.ts';
import { createSay } from '../../src/prose/catalogue/say.ts';
import { loadLanguage } from '../../src/templating/load-language.ts';
import { english } from '../support/english.ts';

const { sentences: catalogue } = await loadLanguage('en');
const root = join(import.meta.dirname, '../../src');
const sourceOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');
const textsOf = (code: string) => {
  const sentence = catalogue[code];
  return sentence === undefined
    ? []
    : typeof sentence === 'string'
      ? [sentence]
      : Object.entries(sentence).flatMap(([key, text]) => (key === 'count' ? [] : [text]));
};

describe('the English catalogue', () => {
  const engine = sourceOf('engine');
  const codesOf = (pattern: RegExp) => [
    ...new Set([...engine.matchAll(pattern)].flatMap((match) => match[1] ?? [])),
  ];

  it('says every risk on the front page and in the narrative, with a mitigation', () => {
    const risks = [...codesOf(/point\(\s*'risk',\s*'(\w+)'/g), ...codesOf(/code: '(\w+)', weight/g)];
    const strengths = codesOf(/point\(\s*'strength',\s*'(\w+)'/g);
    expect(risks.length).toBeGreaterThan(15);
    const missing = risks
      .filter((code) => !strengths.includes(code) && catalogue[`health.strength.${code}`] === undefined)
      .flatMap((code) => [`front.risk.${code}`, `health.risk.${code}`, `health.mitigation.${code}`])
      .filter((code) => catalogue[code] === undefined);
    expect(missing).toEqual([]);
  });

  it('asks every question', () => {
    const questions = codesOf(/question\(\s*'([\w.]+)'/g);
    expect(questions.length).toBeGreaterThan(12);
    expect(questions.filter((code) => catalogue[`ask.${code}`] === undefined)).toEqual([]);
  });

  it('holds every sentence that the writer names', () => {
    const named = [
      ...sourceOf('prose/offline').matchAll(
        /'((?:front|health|usage|roi|rival|expand|deal|opening|ask|call|flip|sequence|people|service)\.[\w.]+)'/g,
      ),
    ].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(80);
    const complete = named.filter(
      (code) =>
        catalogue[code] === undefined && !Object.keys(catalogue).some((key) => key.startsWith(`${code}.`)),
    );
    expect(complete).toEqual([]);
  });

  it('foretells nothing, though a caller may promise', () => {
    const all = Object.keys(catalogue).flatMap((code) => textsOf(code).map((text) => ({ code, text })));
    expect(
      all.filter(({ text }) => /(?<!\bI )\b(?:will|shall)\b/.test(text)).map(({ code }) => code),
    ).toEqual([]);
  });

  it('holds no figure of its own, and no sentence twice', () => {
    const all = Object.keys(catalogue).flatMap((code) => textsOf(code).map((text) => ({ code, text })));
    const bare = all.filter(({ text }) =>
      /\d/.test(text.replace(/\[\[[^\]]*\]\]/g, '').replace(/of 100\b/g, '')),
    );
    expect(bare.map(({ code }) => code)).toEqual([]);
    const seen = new Map<string, string>();
    for (const { code, text } of all) {
      if (text.length > 25) expect(seen.get(text), `${code} repeats`).toBeUndefined();
      seen.set(text, code);
    }
  });
});

describe('say', () => {
  const users = fact('u.users', 'count', given(1));
  const missing = fact(
    'u.none',
    'count',
    call('nothing', [users], () => unknown('tooFew')),
  );
  const name = fact(
    'u.name',
    'text',
    cell({ value: '**Ann** [[x]]', state: 'known', place: { file: 'f', column: 'c' }, audience: 'internal' }),
  );
  const ledger = buildLedger([users, missing, name]);
  const say = createSay(
    {
      plain: 'There is [[u.users]].',
      unknown: 'There are [[u.none]].',
      absent: 'There is [[u.other]].',
      plural: { count: 'u.users', one: 'one user', other: '[[u.users]] users' },
      exact: { count: 'n', '=0': 'nobody', other: 'somebody' },
      person: '{who} left [[{id}.users|abs]].',
      fact: 'It was {figure|abs}.',
    },
    ledger,
    english,
  );

  it('is silent rather than say what is not known', () => {
    expect(say('plain')).toBe('There is [[u.users]].');
    expect(say('unknown')).toBeNull();
    expect(say('absent')).toBeNull();
    expect(say('fact', { figure: missing })).toBeNull();
    expect(say('person', { who: { words: ' ' }, id: { stem: 'u' } })).toBeNull();
  });

  it('chooses plural forms and exact values', () => {
    expect(say('plural')).toBe('one user');
    expect(say('exact', { n: { number: 0 } })).toBe('nobody');
    expect(say('exact', { n: { number: 3 } })).toBe('somebody');
  });

  it('never lets words of the data be a reference or Markdown', () => {
    const said = say('person', { who: { words: '**Bo** [[u.users]]' }, id: { stem: 'u' } });
    expect(said).not.toContain('[[u.users]] ');
    expect(said).toContain('[[u.users|abs]]');
    expect(said).not.toContain('**Bo**');
  });

  it('refers to facts by id and form', () => {
    expect(say('fact', { figure: users })).toBe('It was [[u.users|abs]].');
  });

  it('throws for a sentence or a parameter that does not exist', () => {
    expect(() => say('nonsense')).toThrow('nonsense');
    expect(() => say('person')).toThrow('who');
  });
});
