import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type CleanPassage = { readonly audience: 'internal' | 'shareable'; readonly text: string };

/** Correct prose as a model might write it, without a fault; the file itself says how it is written. */
export function cleanPassages(language: 'en' | 'zh'): readonly CleanPassage[] {
  const lines = readFileSync(join(import.meta.dirname, `clean-${language}.txt`), 'utf8').split('\n');
  const passages: CleanPassage[] = [];
  let audience: CleanPassage['audience'] | null = null;
  for (const line of lines) {
    if (line.startsWith('@')) audience = line.slice(1).trim() === 'shareable' ? 'shareable' : 'internal';
    else if (audience !== null && line.trim() !== '') passages.push({ audience, text: line });
  }
  return passages;
}
