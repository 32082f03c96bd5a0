import type { LanguagePack } from '../../templating/language-pack.ts';
import { wordOf } from '../../templating/words.ts';

/** What a brief tells of its own making: who wrote which section, and what was cut from it. */
const notes = ['notes.model', 'notes.modelUnused', 'notes.fallback', 'notes.cut'] as const;

/**
 * Whether a block is such a note. It claims nothing of the account: the name of a model may hold digits, and a sentence
 * that was cut is shown without its figures. A note with any other figure in it has been edited, and is no note.
 */
export function isWriterNote(text: string, languages: readonly LanguagePack[]): boolean {
  return languages.some(({ words }) =>
    notes.some((note) => {
      const found = patternOf(wordOf(words, note)).exec(text);
      return (
        found !== null &&
        Object.entries(found.groups ?? {}).every(([name, part]) => name === 'model' || !/\p{N}/u.test(part))
      );
    }),
  );
}

/** A phrase with anything in its places, alone on a line or behind the mark of a list. */
function patternOf(phrase: string): RegExp {
  const source = phrase
    .split(/(\{\w+\})/)
    .map((part) => {
      const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
      return name === undefined ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${name}>.+?)`;
    })
    .join('');
  return new RegExp(`^\\s*(?:[-*]\\s+)?${source}\\s*$`, 'u');
}
