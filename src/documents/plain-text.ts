import type { Ledger } from '../facts/ledger.ts';
import { escapeMarkdown } from '../templating/escape.ts';
import { factOf, printFigure } from './figures.ts';
import type { Language } from './language.ts';
import { proseMarkdown } from './prose.ts';
import { referencesIn, replaceReferences } from './references.ts';

/** A passage as it reads, and the facts that it cites, each once. */
export type PlainPassage = { readonly text: string; readonly facts: readonly string[] };

/**
 * A writer's passage with its figures printed, without any markup.
 *
 * @throws {ReferenceFault} if it cites what the ledger does not hold.
 */
export function plainPassage(passage: string, ledger: Ledger, language: Language): PlainPassage {
  const markdown = proseMarkdown(passage);
  const printed = replaceReferences(markdown, (reference) =>
    reference.kind === 'figure'
      ? escapeMarkdown(printFigure(factOf(ledger, reference.id), reference, language))
      : '',
  );
  return {
    text: printed.replace(/\\([!-/:-@[-`{-~])/g, '$1'),
    facts: [...new Set(referencesIn(markdown).map(({ id }) => id))],
  };
}
