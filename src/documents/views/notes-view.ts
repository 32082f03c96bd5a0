import { printMagnitude } from '../../facts/print/numeral.ts';
import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';
import type { BriefNotes } from '../brief-notes.ts';
import { type Language, phrase } from '../language.ts';
import { listed } from './names.ts';

export type NotesView = { readonly lines: readonly Markdown[] };

/** How the brief was made and what it could not know. */
export function buildNotesView(notes: BriefNotes, language: Language): NotesView {
  const { errors, notices } = notes.problems;
  const count = (number: number): Markdown =>
    escapeMarkdown(printMagnitude(number, { decimals: 0, isFixed: true }, language.locale));
  const lines = [
    notes.model === null
      ? phrase(language, 'notes.offline')
      : phrase(language, 'notes.model', { model: escapeMarkdown(notes.model) }),
    notes.fallbacks.length === 0
      ? null
      : phrase(
          language,
          'notes.fallbacks',
          { sections: listed(notes.fallbacks, 'section', language) },
          notes.fallbacks.length,
        ),
    errors === 0 ? null : phrase(language, 'notes.errors', { n: count(errors) }, errors),
    notices === 0 ? null : phrase(language, 'notes.notices', { n: count(notices) }, notices),
    errors + notices === 0 ? phrase(language, 'notes.clean') : null,
    notes.missingTables.length === 0
      ? null
      : phrase(
          language,
          'notes.missing',
          { tables: listed(notes.missingTables, 'table', language) },
          notes.missingTables.length,
        ),
    phrase(language, 'notes.assumptions'),
  ];
  return { lines: lines.filter((line) => line !== null) };
}
