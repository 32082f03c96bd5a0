import { describe, expect, it } from 'vitest';
import { offerOf } from '../../../src/prose/answers/offer-of.ts';
import { promptPackFor } from '../../../src/prose/prompts/prompt-packs.ts';
import { fillPrompts, sectionNames } from '../../../src/run/model/fill-prompts.ts';
import type { ProseProvider } from '../../../src/run/model/prose-provider.ts';
import { writeSection } from '../../../src/run/model/write-section.ts';
import { languages } from '../../../src/templating/language-names.ts';
import { loadLanguage } from '../../../src/templating/load-language.ts';
import { goodAnswer } from '../../providers/good-answers.ts';
import { lies, publicLies, sayingOnly } from '../../providers/lies.ts';
import { fixtureBook, fixtureDossiers } from '../../support/books.ts';

const account = fixtureBook('northwind').accounts.find(({ id }) => id === 'A-1041');
const dossier = fixtureDossiers('northwind').get('A-1041');
if (account === undefined || dossier === undefined) throw new Error('no such account');

/** A model that answers the same, whatever it is told. */
const stubborn = (answer: unknown): ProseProvider => ({
  complete: async () => ({
    kind: 'answer',
    text: JSON.stringify(answer),
    model: 'stubborn',
    finishReason: 'stop',
    usage: null,
    origin: 'sent',
  }),
});

/** What may be said: it has to stand when its neighbour goes. */
const stays = { en: 'This stays.', zh: '这句话留下。' };

describe.each(languages)('a model that lies, in a document in %s', async (name) => {
  const language = await loadLanguage(name);
  const pack = promptPackFor(name);
  const reviews = fillPrompts(account, dossier, language, pack, () => '5f2a91c07be3d846').map((prompt) => ({
    ...{ prompt, dossier, locale: language.locale },
    offer: offerOf(prompt, dossier),
  }));
  const write = (section: (typeof sectionNames)[number], answer: unknown) => {
    const review = reviews.find(({ prompt }) => prompt.section === section);
    if (review === undefined) throw new Error(`no prompt of ${section}`);
    return writeSection(review, pack, stubborn(answer));
  };

  it.each(lies)('cannot say: $what', async ({ says, hidden, code }) => {
    const good = goodAnswer('healthNarrative');
    const { written, cuts } = await write('healthNarrative', {
      ...good,
      paragraphs: [`${says} ${stays[name]}`, 'So does this.'],
    });
    expect(JSON.stringify(cuts)).not.toMatch(hidden);
    expect(cuts).toMatchObject([{ path: 'paragraphs.0', code }]);
    expect(written).toMatchObject({ paragraphs: [stays[name], 'So does this.'] });
  });

  it.each(publicLies)('cannot say to the customer: $what', async ({ says, hidden, code }) => {
    const good = goodAnswer('roiStory');
    const { written, cuts } = await write('roiStory', { ...good, bullets: [`${says} ${stays[name]}`] });
    expect(JSON.stringify(cuts)).not.toMatch(hidden);
    expect(cuts).toMatchObject([{ path: 'bullets.0', code }]);
    expect(written).toMatchObject({ bullets: [stays[name]] });
  });

  it.each(sectionNames)('leaves nothing of %s where it says nothing else', async (section) => {
    for (const { says, what } of section === 'roiStory' ? [...lies, ...publicLies] : lies) {
      const { written, fallback } = await write(section, sayingOnly(goodAnswer(section), says));
      expect(written, what).toBeNull();
      expect(fallback, what).toBe('unsupported');
    }
  });
});
