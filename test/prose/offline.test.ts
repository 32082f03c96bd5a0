import { describe, expect, it } from 'vitest';
import { writeOffline } from '../../src/prose/offline/write-offline.ts';
import { sectionSchemas } from '../../src/prose/sections.ts';
import { loadLanguage } from '../../src/templating/load-language.ts';
import { dossierOf, type FixtureName, fixtureDays, fixtureDossiers } from '../support/books.ts';

const packs = { en: await loadLanguage('en'), zh: await loadLanguage('zh') };

/** Every passage of a piece of prose, with where it stands. */
function passagesOf(part: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => passagesOf(value, `${path}/${key}`));
}

const accounts = (Object.keys(fixtureDays) as FixtureName[]).flatMap((fixture) =>
  [...fixtureDossiers(fixture)].flatMap(([id, dossier]) =>
    (['en', 'zh'] as const).map((language) => [`${fixture} ${id}`, language, dossier] as const),
  ),
);

describe.each(accounts)('%s, written offline in %s', (_, language, dossier) => {
  const { sentences, locale } = packs[language];
  const written = writeOffline(dossier, sentences, locale);
  const passages = passagesOf(written);

  it('is sections as their schemas want them', () => {
    for (const [name, schema] of Object.entries(sectionSchemas)) {
      const section = written.sections[name as keyof typeof sectionSchemas];
      expect(schema.safeParse(section).error?.issues ?? [], name).toEqual([]);
    }
  });

  it('refers only to facts that are known', () => {
    for (const [path, text] of passages) {
      for (const [, id] of text.matchAll(/\[\[([^\]|]+)/g)) {
        const cited = dossier.ledger.facts.get(id ?? '');
        expect(cited?.value ?? null, `${path}: ${id}`).not.toBeNull();
      }
    }
  });

  it('the story for the customer cites nothing internal', () => {
    for (const [path, text] of passagesOf(written.sections.roiStory)) {
      for (const [, id] of text.matchAll(/\[\[([^\]|]+)/g)) {
        expect(dossier.ledger.facts.get(id ?? '')?.audience, `${path}: ${id}`).toBe('shareable');
      }
    }
  });

  it('says nothing twice', () => {
    const seen = new Map<string, string>();
    for (const [path, text] of passages) {
      if (path.includes('openingFrame')) continue; // the front page shows the frame of the section
      if (/^\/(checks|story\/events|mirror)\//.test(path)) continue; // they quote the book, each in its own place
      const least = language === 'zh' ? 14 : 30;
      for (const sentence of text.split(/(?<=[.?!”]) |(?<=[。？！])/).filter((part) => part.length > least)) {
        expect(seen.get(sentence), `${path} repeats "${sentence}" of`).toBeUndefined();
        seen.set(sentence, path);
      }
    }
  });

  it('has no hole in a sentence', () => {
    for (const [path, text] of passages) {
      expect(text, path).not.toMatch(/\{\w+\}|undefined|null|NaN| {2}|\(\)|“”|\s[,.;]/);
      expect(text.trim(), path).not.toBe('');
    }
  });
});

describe('whatever the data holds', () => {
  const hostile = 'accounts,{{x}} [[nps.score]] <script>alert(1)</script> `a` **b** ../..';

  it('text of the data is never a reference, a template or markup', () => {
    const dossier = dossierOf(
      {
        accounts: `account_id,name,purchase_reason,arr,currency,contract_end\nA,Acme,"${hostile}",1000,USD,2026-12-31\n`,
        goals: `account_id,goal_id,statement,target\nA,g,"${hostile}",5\n`,
        competitors: `account_id,competitor,stage,claim\nA,"${hostile}",quote,"${hostile}"\n`,
        stakeholders: `account_id,contact_id,name,roles,status,left_on\nA,c,"${hostile}",champion,left,2026-01-01\n`,
      },
      '2026-11-20',
    );
    const written = writeOffline(dossier, packs.en.sentences, packs.en.locale);
    const text = passagesOf(written)
      .map(([, passage]) => passage)
      .join('\n');
    expect(text).not.toMatch(/(?<!\\)<script/);
    expect(text.replace(/\\\[/g, '')).not.toContain('[[nps.score]]');
    expect(text).not.toMatch(/(?<!\\)\*b/);
  });
});
