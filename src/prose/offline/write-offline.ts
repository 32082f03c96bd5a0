import type { Dossier } from '../../dossier/dossier.ts';
import type { Locale } from '../../facts/print/locale.ts';
import type { Sentences } from '../../templating/sentences.ts';
import { createSay } from '../catalogue/say.ts';
import type { Notes, Written } from '../sections.ts';
import { writeAdvice, writeCeiling, writeStops } from './advice.ts';
import { writeCall } from './call/write-call.ts';
import { writeChecks } from './checks.ts';
import { writeCompetitiveRebuttals } from './competitive-rebuttals.ts';
import { writeConcessionFramework } from './concession-framework.ts';
import { writeExpansionOpeners } from './expansion-openers.ts';
import { writeFlips } from './flips.ts';
import { writeFrontPage } from './front-page.ts';
import { writeHealthNarrative } from './health-narrative.ts';
import { writeMirror } from './mirror.ts';
import { writeOddsNotes } from './odds-notes.ts';
import { writeRelationshipNotes } from './relationship-notes.ts';
import { writeRoiStory } from './roi-story.ts';
import { writeReceivablesNotes, writeSupportNotes } from './service-notes.ts';
import { writeStory } from './story.ts';
import { writeSwitching } from './switching.ts';
import { writeUsageNotes } from './usage-notes.ts';
import { choosePosture, type Writer } from './writer.ts';

/**
 * Writes the front page and the five sections from the dossier alone, without a model: the same dossier and catalogue
 * give the same words.
 */
export function writeOffline(dossier: Dossier, catalogue: Sentences, locale: Locale): Written {
  const writer: Writer = {
    dossier,
    say: createSay(catalogue, dossier.ledger, locale),
    posture: choosePosture(dossier),
  };
  const front = writeFrontPage(writer);
  const asked = new Set(front.questions);
  return {
    front,
    notes: writeNotes(writer),
    checks: writeChecks(writer),
    story: writeStory(writer),
    flips: writeFlips(writer),
    mirror: writeMirror(writer),
    call: writeCall(writer),
    sections: {
      healthNarrative: withoutAsked(writeHealthNarrative(writer), asked),
      roiStory: withoutAsked(writeRoiStory(writer), asked),
      competitiveRebuttals: withoutAsked(writeCompetitiveRebuttals(writer), asked),
      expansionOpeners: withoutAsked(writeExpansionOpeners(writer), asked),
      concessionFramework: withoutAsked(writeConcessionFramework(writer), asked),
    },
  };
}

function writeNotes(writer: Writer): Notes {
  return {
    usage: writeUsageNotes(writer),
    odds: writeOddsNotes(writer),
    relationship: writeRelationshipNotes(writer),
    support: writeSupportNotes(writer),
    receivables: writeReceivablesNotes(writer),
    switching: writeSwitching(writer),
    ceiling: writeCeiling(writer),
    advice: writeAdvice(writer),
    stops: writeStops(writer),
  };
}

/** A question is asked once in a brief, where it first matters. */
function withoutAsked<S extends { readonly questions: readonly string[] }>(
  section: S,
  asked: Set<string>,
): S {
  const questions = section.questions.filter((question) => !asked.has(question));
  for (const question of questions) asked.add(question);
  return { ...section, questions };
}
