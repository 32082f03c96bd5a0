import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerJsonSchema } from '../../../src/prose/prompts/answer-schema.ts';
import { promptPackFor } from '../../../src/prose/prompts/prompt-packs.ts';
import { fillPrompts, sectionNames } from '../../../src/run/model/fill-prompts.ts';
import { languages } from '../../../src/templating/language-names.ts';
import { loadLanguage } from '../../../src/templating/load-language.ts';
import { type FixtureName, fixtureBook, fixtureDays, fixtureDossiers } from '../../support/books.ts';

const cases = (Object.keys(fixtureDays) as FixtureName[]).flatMap((fixture) => {
  const dossiers = fixtureDossiers(fixture);
  return fixtureBook(fixture).accounts.flatMap((account) => {
    const dossier = dossiers.get(account.id);
    return dossier === undefined ? [] : [{ name: `${fixture} ${account.id}`, account, dossier }];
  });
});

const marker = '5f2a91c07be3d846';

const promptsOf = async (
  language: (typeof languages)[number],
  { account, dossier }: (typeof cases)[number],
) => fillPrompts(account, dossier, await loadLanguage(language), promptPackFor(language), () => marker);

describe.each(languages)('prompts in %s', (language) => {
  it.each(cases)('of $name offer what they cite, and nothing that is unknown', async (one) => {
    const prompts = await promptsOf(language, one);
    expect(prompts.map(({ section }) => section)).toEqual(sectionNames);
    for (const { section, system, user, factIds, veil } of prompts) {
      const known = new Set(factIds);
      for (const id of factIds) expect(one.dossier.ledger.facts.get(id)?.value, id).not.toBeNull();
      const data = user.slice(user.indexOf(`<<<DATA ${marker}>>>`), user.lastIndexOf(`<<<END ${marker}>>>`));
      for (const [, alias = ''] of data.matchAll(/\[\[([^\]|\s]+)/gu))
        expect(known.has(veil.revealId(alias)), `${section}: ${alias}`).toBe(true);
      expect(`${system}${user}`).not.toMatch(/undefined|\bNaN\b|\[object|null\],/);
      expect(user.split(`<<<DATA ${marker}>>>`).length).toBe(user.split(`<<<END ${marker}>>>`).length);
    }
  });

  it('give the story for the customer nothing but public facts, and each other section its own', async () => {
    const [harbor] = cases.filter(({ name }) => name === 'northwind A-1041');
    if (harbor === undefined) throw new Error('no such account');
    const byName = new Map((await promptsOf(language, harbor)).map((prompt) => [prompt.section, prompt]));
    const ids = (section: (typeof sectionNames)[number]) => byName.get(section)?.factIds.join('\n') ?? '';
    expect(ids('roiStory')).toMatch(/^roi\.breakEvenShare$/m);
    expect(ids('roiStory')).not.toMatch(/^(?:negotiation|health|competition|person|support|renewal)\./m);
    expect(ids('healthNarrative')).not.toMatch(/^(?:negotiation|trade)\./m);
    expect(ids('competitiveRebuttals')).not.toMatch(
      /^negotiation\.(?:reservation|target|opening|floor|ladder)/m,
    );
    expect(ids('concessionFramework')).toMatch(/^negotiation\.ladder\.1\.price$/m);
    expect(byName.get('roiStory')?.texts.size).toBe(0);
    expect(byName.get('healthNarrative')?.texts.size).toBeGreaterThan(20);
  });
});

describe('the files of the prompts', () => {
  const folder = join(import.meta.dirname, '../../../prompts');

  it('are the same in every language', () => {
    const names = languages.map((language) => readdirSync(join(folder, language)).sort());
    for (const own of names) expect(own).toEqual(names[0]);
    expect(names[0]?.filter((name) => !name.startsWith('_'))).toHaveLength(5);
  });

  it('say which section they are for, in which version and for whom', () => {
    for (const language of languages) {
      for (const [section, { frontMatter }] of Object.entries(promptPackFor(language).sections)) {
        expect(frontMatter).toMatchObject({
          section,
          audience: section === 'roiStory' ? 'shareable' : 'internal',
        });
        expect(frontMatter.version).toMatch(/^\d+$/);
      }
    }
  });

  it('ask for every field of the answer by name', () => {
    for (const language of languages) {
      const { sections } = promptPackFor(language);
      for (const section of sectionNames) {
        const fields = Object.keys((answerJsonSchema(section) as { properties: object }).properties);
        const text = sections[section].render({
          ...{
            marker: 'M',
            asOf: '2026-01-01',
            facts: '[]',
            schema: '{}',
            examples: [],
            isForCustomer: false,
          },
          ...{ unknowns: null, series: null, people: null, points: null, questions: null, timeline: null },
          ...{
            conflicts: null,
            promises: null,
            sequences: null,
            mirror: null,
            flips: null,
            trades: null,
            stops: null,
            texts: null,
          },
        });
        const asked = section === 'concessionFramework' ? text.replace(/[、,]\s?/g, '\n') : text;
        for (const field of fields)
          expect(asked, `${language} ${section}`).toMatch(new RegExp(`^ *${field}\\b`, 'm'));
      }
    }
  });
});

describe('the schema of an answer', () => {
  it.each(sectionNames)('of %s is one that strict structured output takes', (section) => {
    const visit = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return;
      if ('properties' in part) {
        const { properties, required, additionalProperties } = part as Readonly<Record<string, object>>;
        expect(required).toEqual(Object.keys(properties ?? {}));
        expect(additionalProperties).toBe(false);
      }
      for (const key of Object.keys(part))
        expect(['minLength', 'maxItems', '$ref', 'oneOf', 'default']).not.toContain(key);
      Object.values(part).forEach(visit);
    };
    visit(answerJsonSchema(section));
  });
});
