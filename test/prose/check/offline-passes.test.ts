import { describe, expect, it } from 'vitest';
import { buildOffer } from '../../../src/prose/check/build-offer.ts';
import { checkSection } from '../../../src/prose/check/check-section.ts';
import { writeOffline } from '../../../src/prose/offline/write-offline.ts';
import { loadLanguage } from '../../../src/templating/load-language.ts';
import { type FixtureName, fixtureDays, fixtureDossiers } from '../../support/books.ts';

const accounts = (Object.keys(fixtureDays) as FixtureName[]).flatMap((fixture) =>
  [...fixtureDossiers(fixture)].map(([id, dossier]) => [fixture, id, dossier] as const),
);

describe.each(['en', 'zh'])('what the offline writer writes, in %s', (language) => {
  it.each(accounts)('%s %s passes its own checker', async (_fixture, _id, dossier) => {
    const { locale, sentences } = await loadLanguage(language);
    const { roiStory, ...internal } = writeOffline(dossier, sentences, locale).sections;
    expect(checkSection(internal, buildOffer(dossier, 'internal'), locale)).toEqual([]);
    expect(checkSection({ roiStory }, buildOffer(dossier, 'shareable'), locale)).toEqual([]);
  });
});
