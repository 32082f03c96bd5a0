import { printMagnitude } from '../../facts/print/numeral.ts';
import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';
import type { BriefNotes, ModelNotes } from '../brief-notes.ts';
import { type Language, phrase } from '../language.ts';
import { listed } from './names.ts';

export type NotesView = { readonly lines: readonly Markdown[] };

/** How the brief was made and what it could not know. */
export function buildNotesView(notes: BriefNotes, language: Language): NotesView {
  const { errors, notices } = notes.problems;
  const count = (number: number): Markdown =>
    escapeMarkdown(printMagnitude(number, { decimals: 0, isFixed: true }, language.locale));
  const lines = [
    ...writerLines(notes.model, language),
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

/** Who wrote the words, where the offline writer stood in, and what was cut. */
function writerLines(model: ModelNotes | null, language: Language): readonly Markdown[] {
  if (model === null) return [phrase(language, 'notes.offline')];
  const name = escapeMarkdown(model.name);
  const section = (own: string): Markdown => listed([own], 'section', language);
  return [
    model.sections.length === 0
      ? phrase(language, 'notes.modelUnused', { model: name })
      : phrase(language, 'notes.model', {
          model: name,
          sections: listed(model.sections, 'section', language),
        }),
    ...model.fallbacks.map((one) =>
      phrase(language, 'notes.fallback', {
        section: section(one.section),
        reason: listed([one.code], 'fallback', language),
      }),
    ),
    ...model.cuts.map((one) =>
      phrase(language, 'notes.cut', {
        section: section(one.section),
        sentence: escapeMarkdown(one.sentence),
        reason: listed([one.code], 'finding', language),
      }),
    ),
  ];
}
