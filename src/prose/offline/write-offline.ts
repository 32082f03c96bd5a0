import type { Dossier } from '../../dossier/dossier.ts';
import type { Locale } from '../../facts/print/locale.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { createSay } from '../catalogue/say.ts';
import type { Written } from '../sections.ts';
import { writeCompetitiveRebuttals } from './competitive-rebuttals.ts';
import { writeConcessionFramework } from './concession-framework.ts';
import { writeExpansionOpeners } from './expansion-openers.ts';
import { writeFrontPage } from './front-page.ts';
import { writeHealthNarrative } from './health-narrative.ts';
import { writeRoiStory } from './roi-story.ts';
import { writeUsageNotes } from './usage-notes.ts';
import { choosePosture } from './writer.ts';

/**
 * Writes the front page and the five sections from the dossier alone, without a model: the same dossier and catalogue
 * give the same words.
 */
export function writeOffline(dossier: Dossier, catalogue: Catalogue, locale: Locale): Written {
  const writer = {
    dossier,
    say: createSay(catalogue, dossier.ledger, locale),
    posture: choosePosture(dossier),
  };
  return {
    front: writeFrontPage(writer),
    usage: writeUsageNotes(writer),
    sections: {
      healthNarrative: writeHealthNarrative(writer),
      roiStory: writeRoiStory(writer),
      competitiveRebuttals: writeCompetitiveRebuttals(writer),
      expansionOpeners: writeExpansionOpeners(writer),
      concessionFramework: writeConcessionFramework(writer),
    },
  };
}
