import { type Brief, composeBrief } from '../../../src/documents/brief.ts';
import type { BriefNotes } from '../../../src/documents/brief-notes.ts';
import type { Language } from '../../../src/documents/language.ts';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import { writeOffline } from '../../../src/prose/offline/write-offline.ts';
import type { Written } from '../../../src/prose/sections.ts';
import { loadLanguage } from '../../../src/templating/load-language.ts';
import words from '../../../templates/locales/en/document.json' with { type: 'json' };
import { english } from '../../support/english.ts';

export const language: Language = { locale: english, words };

const { sentences: catalogue } = await loadLanguage('en');
const chinese = await loadLanguage('zh');

const plainNotes: BriefNotes = {
  model: null,
  problems: { errors: 0, notices: 0 },
  missingTables: [],
};

export function writtenOf(dossier: Dossier): Written {
  return writeOffline(dossier, catalogue, english);
}

/** The brief of a dossier by the offline writer, or with other words. */
export function briefOf(dossier: Dossier, written: Written = writtenOf(dossier)): Brief {
  return composeBrief(dossier, written, plainNotes, language);
}

/** The Chinese brief of a dossier by the offline writer. */
export function chineseBriefOf(dossier: Dossier): Brief {
  return composeBrief(dossier, writeOffline(dossier, chinese.sentences, chinese.locale), plainNotes, chinese);
}
