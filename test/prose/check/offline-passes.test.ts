import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import { buildOffer } from '../../../src/prose/check/build-offer.ts';
import { checkSection } from '../../../src/prose/check/check-section.ts';
import { writeOffline } from '../../../src/prose/offline/write-offline.ts';
import { loadLanguage } from '../../../src/templating/load-language.ts';
import { type FixtureName, fixtureDays, fixtureDossiers } from '../../support/books.ts';
import { randomDossiers } from '../../support/random-books.ts';

const accounts = (Object.keys(fixtureDays) as FixtureName[]).flatMap((fixture) =>
  [...fixtureDossiers(fixture)].map(([id, dossier]) => [fixture, id, dossier] as const),
);

/** What the checker finds in the sections that the offline writer writes, with the passages that it finds it in. */
async function findingsIn(dossier: Dossier, language: string): Promise<readonly string[]> {
  const { locale, sentences } = await loadLanguage(language);
  const { roiStory, ...internal } = writeOffline(dossier, sentences, locale).sections;
  return [
    ...checkSection(internal, buildOffer(dossier, 'internal'), locale),
    ...checkSection({ roiStory }, buildOffer(dossier, 'shareable'), locale),
  ].map(({ path, code, found, expected }) => `${path}: ${code} "${found}", expected ${expected}`);
}

describe.each(['en', 'zh'])('what the offline writer writes, in %s', (language) => {
  it.each(accounts)('%s %s passes its own checker', async (_fixture, _id, dossier) => {
    expect(await findingsIn(dossier, language)).toEqual([]);
  });

  it.each(['northwind', 'account-x', 'taishan'] as const)(
    'passes it whatever is missing from %s, and whatever its numbers are',
    async (fixture) => {
      for (let seed = 1; seed <= 12; seed += 1) {
        for (const dossier of randomDossiers(fixture, seed))
          expect(await findingsIn(dossier, language), `seed ${seed}, ${dossier.account.id}`).toEqual([]);
      }
    },
  );
});
