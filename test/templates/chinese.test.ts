import { describe, expect, it } from 'vitest';
import { composeBrief } from '../../src/documents/brief.ts';
import { renderBriefMarkdown } from '../../src/documents/render-brief-markdown.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { writeOffline } from '../../src/prose/offline/write-offline.ts';
import { loadLanguage } from '../../src/templating/load-language.ts';
import { type FixtureName, fixtureDays, fixtureDossiers } from '../support/books.ts';

const english = await loadLanguage('en');
const chinese = await loadLanguage('zh');

/** The places of a phrase in all its forms: which figures and words it takes, not in which order. */
function placesOf(phrase: string | Readonly<Record<string, string>>): readonly string[] {
  const texts = typeof phrase === 'string' ? [phrase] : Object.values(phrase);
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+/g) ?? []))].sort();
}

describe('Chinese', () => {
  it('has every sentence, word and vocabulary of the documents', () => {
    expect(Object.keys(chinese.sentences).sort()).toEqual(Object.keys(english.sentences).sort());
    expect(Object.keys(chinese.words).sort()).toEqual(Object.keys(english.words).sort());
    const codes = ({ locale }: typeof english) =>
      Object.entries(locale.vocabularies.words).map(([name, words]) => [name, Object.keys(words).sort()]);
    expect(codes(chinese)).toEqual(codes(english));
    expect(chinese.locale.vocabularies.ofLabel).toEqual(english.locale.vocabularies.ofLabel);
  });

  it('takes nothing into a sentence that English does not', () => {
    for (const [code, sentence] of Object.entries(chinese.sentences)) {
      const known = placesOf(english.sentences[code] ?? '');
      expect(
        placesOf(sentence).filter((place) => !known.includes(place)),
        code,
      ).toEqual([]);
    }
  });

  const briefIn = (dossier: Dossier) => {
    const written = writeOffline(dossier, chinese.sentences, chinese.locale);
    const notes = { model: null, fallbacks: [], problems: { errors: 1, notices: 1 }, missingTables: ['faq'] };
    return renderBriefMarkdown(composeBrief(dossier, written, notes, chinese));
  };

  const accounts = (Object.keys(fixtureDays) as FixtureName[]).flatMap((fixture) =>
    [...fixtureDossiers(fixture)].map(([id, dossier]) => [`${fixture} ${id}`, dossier] as const),
  );
  it.each(accounts)('lacks no word for the brief of %s', (_, dossier) => {
    expect(briefIn(dossier)).toContain('\n### 怎样收尾');
  });

  it('leaves no English in a Chinese brief but names, ids and places', () => {
    const dossier = fixtureDossiers('taishan').get('TS-001');
    if (dossier === undefined) throw new Error('no dossier');
    const brief = briefIn(dossier);
    const body = brief.slice(0, brief.indexOf('\n## 证据'));
    const ours = body
      .replace(/`[^`]*`|[\w-]+\.csv:[\d–]+:[\w\\]+/g, '')
      .replace(/\b(?:CNY|CRM|NPS|ARR|ASM|policy\.g(?:ives|ets)|[PT]-?\d+|GD-\d+|FP-[\d-]+)/g, '');
    expect(ours.match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
  });
});
