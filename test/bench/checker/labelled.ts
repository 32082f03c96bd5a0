import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A span of a labelled passage: one that has to be found, or one that only looks like it. */
export type LabelledSpan = { readonly start: number; readonly end: number; readonly isFault: boolean };

export type LabelledPassage = {
  readonly language: 'en' | 'zh';
  /** The trap that the passage tests. */
  readonly trap: string;
  /** Codes of findings that count as having found it. */
  readonly codes: readonly string[];
  readonly audience: 'internal' | 'shareable';
  readonly line: number;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
};

const marks: Readonly<Record<string, boolean>> = { '⟦': true, '⟧': true, '⟨': false, '⟩': false };

/** The labelled passages of a language; the file itself says how it is written. */
export function labelledPassages(language: 'en' | 'zh'): readonly LabelledPassage[] {
  const lines = readFileSync(join(import.meta.dirname, `labelled-${language}.txt`), 'utf8').split('\n');
  const passages: LabelledPassage[] = [];
  let head: Pick<LabelledPassage, 'trap' | 'codes' | 'audience'> | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('@')) head = readHead(line);
    else if (head !== null && line.trim() !== '')
      passages.push({ language, ...head, line: index + 1, ...readSpans(line) });
  }
  return passages;
}

function readHead(line: string): Pick<LabelledPassage, 'trap' | 'codes' | 'audience'> {
  const [trap = '', ...words] = line.slice(1).split(' ');
  const isShareable = words.includes('audience=shareable');
  return {
    trap,
    codes: words.filter((word) => !word.includes('=')),
    audience: isShareable ? 'shareable' : 'internal',
  };
}

function readSpans(line: string): { readonly text: string; readonly spans: readonly LabelledSpan[] } {
  let text = '';
  let open: number | null = null;
  const spans: LabelledSpan[] = [];
  for (const character of line) {
    const isFault = marks[character];
    if (isFault === undefined) text += character;
    else if (open === null) open = text.length;
    else {
      spans.push({ start: open, end: text.length, isFault });
      open = null;
    }
  }
  return { text, spans };
}
