import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { columnsOf } from '../../src/book/map-headers.ts';
import { type TableName, tables } from '../../src/book/tables.ts';
import { briefNeeds } from '../../src/engine/needs/brief-needs.ts';
import { briefSections } from '../../src/engine/needs/need.ts';

const folder = join(import.meta.dirname, '../../templates/locales');
const languages = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const plural = z.union([z.string(), z.object({ other: z.string() }).catchall(z.string())]);
const phrases = z.record(z.string(), z.union([z.string().min(1), plural]));
const words = z.record(z.string(), z.string().min(1));
const sentence = z.string().regex(/^\p{Lu}.*[.。]$|^\p{Script=Han}.*。$/u);

const formatSchema = z.strictObject({
  tag: z.string(),
  numerals: z.strictObject({ decimal: z.string(), group: z.string(), minus: z.string(), plus: z.string() }),
  unknown: z.string().min(1),
  spacesHan: z.boolean(),
  currencies: z.record(z.string().regex(/^[A-Z]{3}$/), z.string().min(1)),
  lists: z.strictObject({ between: z.string(), pair: z.string(), last: z.string(), apart: z.string() }),
  flags: z.strictObject({ yes: z.string(), no: z.string() }),
  patterns: z.strictObject({
    money: z.string(),
    moneyNamed: z.string().includes('{n}').includes('{currency}'),
    percent: z.string(),
    points: plural,
    days: plural,
    hours: plural,
    months: plural,
    perMonth: z.string(),
    below: z.string(),
    approximately: z.string(),
    more: z.string(),
    date: z.string(),
    month: z.string(),
  }),
  monthNames: z.array(z.string()).length(12),
  scales: z.array(
    z.strictObject({
      from: z.number().positive(),
      divisor: z.number().positive(),
      pattern: z.string().includes('{n}'),
    }),
  ),
  words: z.strictObject({
    counts: z.array(z.string()),
    shares: z.array(
      z.union([
        z.strictObject({ about: z.number(), words: z.string() }),
        z.strictObject({ above: z.number(), words: z.string() }),
        z.strictObject({ below: z.number(), words: z.string() }),
      ]),
    ),
    quantities: z.record(z.string(), words),
  }),
});
const vocabulariesSchema = z.strictObject({ ofLabel: words, words: z.record(z.string(), words) });

function read(language: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, language, file), 'utf8'));
}

describe.each(languages)('locale %s', (language) => {
  it('has well-formed numerals, patterns and calendar', () => {
    const format = formatSchema.parse(read(language, 'format.json'));
    expect(() => new Intl.PluralRules(format.tag)).not.toThrow();
    const { money, percent, perMonth, below, more, approximately, ...patterns } = format.patterns;
    for (const pattern of [money, percent, perMonth, below, more]) expect(pattern).toContain('{n}');
    expect(money).toContain('{currency}');
    expect(approximately).toContain('{text}');
    for (const pattern of [patterns.points, patterns.days, patterns.hours, patterns.months]) {
      for (const text of typeof pattern === 'string' ? [pattern] : Object.values(pattern))
        expect(text).toContain('{n}');
    }
    const froms = format.scales.map((scale) => scale.from);
    expect(froms).toEqual([...froms].sort((a, b) => b - a));
  });

  it('has the words between the values of an explanation', () => {
    const trace = z.strictObject({
      builtIn: z.string().min(1),
      notSet: z.string().min(1),
      shownAbove: z.string().includes('{what}'),
    });
    expect(() => trace.parse(read(language, 'trace.json'))).not.toThrow();
  });

  it('names only vocabularies that exist', () => {
    const vocabularies = vocabulariesSchema.parse(read(language, 'vocabularies.json'));
    const labels = words.parse(read(language, 'labels.json'));
    const named = [
      ...Object.values(vocabularies.ofLabel),
      ...Object.values(labels).flatMap((label) =>
        [...label.matchAll(/\{\w+:(\w+)\}/g)].map((match) => match[1] ?? ''),
      ),
    ];
    for (const name of named) expect(Object.keys(vocabularies.words)).toContain(name);
  });

  it('has the words, phrases and sentences that English has', () => {
    const keysOf = (from: string, file: string) =>
      Object.keys(z.record(z.string(), z.unknown()).parse(read(from, file))).sort();
    const sentences = readdirSync(join(folder, 'en/sentences')).map((file) => `sentences/${file}`);
    for (const file of ['document.json', ...sentences])
      expect(keysOf(language, file), file).toEqual(keysOf('en', file));
    const own = vocabulariesSchema.parse(read(language, 'vocabularies.json'));
    const english = vocabulariesSchema.parse(read('en', 'vocabularies.json'));
    expect(own.ofLabel).toEqual(english.ofLabel);
    const wordsOf = (vocabularies: typeof own) =>
      Object.entries(vocabularies.words).map(([name, named]) => [name, Object.keys(named).sort()]);
    expect(Object.fromEntries(wordsOf(own))).toEqual(Object.fromEntries(wordsOf(english)));
  });

  it('has labels, methods and reasons for the same codes as English, with the same places', () => {
    for (const file of ['labels.json', 'methods.json']) {
      const own = words.parse(read(language, file));
      const english = words.parse(read('en', file));
      expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
      for (const [code, text] of Object.entries(own))
        expect(placesOf(text), code).toEqual(placesOf(english[code] ?? ''));
    }
    const variants = z.record(z.string(), z.array(z.string().min(1)).min(1));
    const own = variants.parse(read(language, 'reasons.json'));
    expect(Object.keys(own).sort()).toEqual(Object.keys(variants.parse(read('en', 'reasons.json'))).sort());
    for (const [code, texts] of Object.entries(own)) {
      expect(placesOf(texts.at(-1) ?? ''), `${code}: the last variant needs no params`).toEqual([]);
    }
  });
});

describe.each(languages)('the words of %s at the terminal', (language) => {
  it('describe every table and every column in a sentence', () => {
    const described = z.record(
      z.string(),
      z.strictObject({ description: sentence, columns: z.record(z.string(), sentence) }),
    );
    const own = described.parse(read(language, 'tables.json'));
    const columns = Object.fromEntries(
      (Object.keys(tables) as TableName[]).map((name) => [
        name,
        columnsOf(name).map((column) => column.name),
      ]),
    );
    expect(
      Object.fromEntries(Object.entries(own).map(([name, table]) => [name, Object.keys(table.columns)])),
    ).toEqual(columns);
  });

  it('are there for the same keys as in English, with the same places', () => {
    for (const file of ['check.json', 'settings.json']) {
      const own = phrases.parse(read(language, file));
      const english = phrases.parse(read('en', file));
      expect(Object.keys(own)).toEqual(Object.keys(english));
      for (const [key, phrase] of Object.entries(own))
        for (const form of formsOf(phrase))
          expect(placesOf(form), key).toEqual(placesOf(formsOf(english[key] ?? '').at(-1) ?? ''));
    }
  });

  it('have a sentence for every setting', () => {
    expect(() => z.record(z.string(), sentence).parse(read(language, 'settings.json'))).not.toThrow();
  });

  it('say of every need what it gives and what is lacking without it', () => {
    const own = phrases.parse(read(language, 'check.json'));
    const codes = briefNeeds([]).map(({ code }) => code);
    const said = codes.flatMap((code) => [`need.${code}.gives`, `need.${code}.lacks`]);
    expect(said.filter((key) => own[key] === undefined)).toEqual([]);
    const needs = Object.keys(own).filter((key) => key.startsWith('need.'));
    expect(needs.filter((key) => !said.includes(key))).toEqual([]);
    for (const section of briefSections) expect(own[`section.${section}`], section).toBeDefined();
  });
});

function formsOf(phrase: z.infer<typeof phrases>[string]): readonly string[] {
  return typeof phrase === 'string' ? [phrase] : Object.values(phrase);
}

/** The keys of a file, the forms of a plural and the elements of a list left out: languages differ in those. */
function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  if ('other' in value) return [path];
  return Object.entries(value).flatMap(([key, part]) => keysOf(part, `${path}/${key}`));
}

/** Every text of a file; what a plural turns on and the tag of the language are no text. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => (key === 'count' || key === 'tag' ? [] : textsOf(part)))
    : [];
}

const files = readdirSync(join(folder, 'en'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.json'),
);

describe.each(languages)('every file of %s', (language) => {
  it.each(files)('%s has exactly the keys that English has', (file) => {
    expect([...keysOf(read(language, file))].sort()).toEqual([...keysOf(read('en', file))].sort());
  });

  it('is a file that English has', () => {
    const own = readdirSync(join(folder, language), { recursive: true, encoding: 'utf8' });
    expect(own.filter((file) => file.endsWith('.json')).sort()).toEqual([...files].sort());
  });
});

describe('Chinese', () => {
  /** What is written in Latin letters in Chinese business prose too: abbreviations, names of methods, names of files. */
  const latin =
    /^(?:ARR|ROI|NPS|TCV|ACV|GRR|NRR|HHI|IFRS|ASM|Theil|Sen|Mann|Kendall|Pettitt|Herfindahl|MAD|renewbrief|config|yaml|policy|max|discount|gives|gets|check|explain|[A-FPST]|p)$/;

  /** The words of `check` and `schema` name columns, values and formats as they stand in files. */
  const atTerminal = ['check.json', 'settings.json', 'tables.json'];

  it.each(files.filter((file) => !atTerminal.includes(file)))(
    '%s holds no word of another language',
    (file) => {
      const found = textsOf(
        file === 'vocabularies.json' ? (read('zh', file) as { words: unknown }).words : read('zh', file),
      )
        .flatMap(
          (text) =>
            text
              .replace(/\[\[[^\]]*\]\]/g, ' ')
              .replace(/\{[^}]*\}/g, ' ')
              .replace(/`[^`]*`/g, ' ')
              .match(/[A-Za-z]+/g) ?? [],
        )
        .filter((word) => !latin.test(word));
      expect([...new Set(found)]).toEqual([]);
    },
  );
});

function placesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '').sort();
}
