import { describe, expect, it } from 'vitest';
import { renderBriefMarkdown } from '../../src/documents/render-brief-markdown.ts';
import { type FixtureName, fixtureDays, fixtureDossiers, fixtureFiles, textOf } from '../support/books.ts';
import { chineseBriefOf } from './support/brief-of.ts';

/** What Chinese business prose writes in Latin letters, besides what stands in the data. */
const latin = new Set([
  'ARR',
  'NPS',
  'ROI',
  'ASM',
  'T',
  ...'ABCDEF', // classes of a call's outcome
  'P',
  'p',
  'renewbrief',
  'check',
  'policy',
  'gives',
  'gets',
]);

describe.each(Object.keys(fixtureDays) as FixtureName[])('the Chinese briefs of %s', (fixture) => {
  const data = new Set(
    fixtureFiles(fixture)
      .concat({ name: 'config', bytes: new TextEncoder().encode('USD EUR CNY max_discount') })
      .flatMap(
        (file) =>
          textOf(file)
            .toLowerCase()
            .match(/[a-z]+/g) ?? [],
      ),
  );

  it.each([...fixtureDossiers(fixture)])('%s: no word of ours is left in English', (_, dossier) => {
    const markdown = renderBriefMarkdown(chineseBriefOf(dossier));
    const body = markdown.slice(0, markdown.indexOf('\n## 证据'));
    const names = dossier.negotiation.gets.concat(dossier.negotiation.gives).map(({ id }) => id);
    const words = names
      .reduce((text, name) => text.replaceAll(name, ' '), body)
      .replace(/`[^`]*`/g, ' ')
      .replace(/[\w.-]+\.csv:[\w\\:,–]+/g, ' ') // the places of cells
      .match(/[A-Za-z]+/g);
    expect([...new Set(words)].filter((word) => !latin.has(word) && !data.has(word.toLowerCase()))).toEqual(
      [],
    );
  });

  it.each([...fixtureDossiers(fixture)])(
    '%s: figures and words stand as Chinese spaces them',
    (_, dossier) => {
      const markdown = renderBriefMarkdown(chineseBriefOf(dossier));
      const body = markdown.slice(0, markdown.indexOf('\n## 证据'));
      const spaced = body.match(/.{0,12}[\p{Script=Han}，。：；] [\p{Script=Han}，。：；].{0,12}/gu) ?? [];
      expect(spaced.filter((found) => !/[-*|·]/.test(found))).toEqual([]);
    },
  );
});
