import type { Brief } from '../documents/brief.ts';
import { splitAtReferences } from '../documents/references.ts';
import { renderBriefMarkdown } from '../documents/render-brief-markdown.ts';
import type { Block, MarkedFigure } from '../prose/verify/block.ts';
import { trustMarkdown } from '../templating/escape.ts';

/** The lines of a brief's Markdown as they are printed, with the fact behind each figure. */
export function printedMarkdown(brief: Brief): readonly Block[] {
  const printed = new Map<string, string>();
  const print = (raw: string): string => {
    const known =
      printed.get(raw) ?? renderBriefMarkdown({ ...brief, markdown: trustMarkdown(raw) }).trimEnd();
    printed.set(raw, known);
    return known;
  };
  return brief.markdown.split('\n').map((line): Block => {
    const marked: MarkedFigure[] = [];
    let text = '';
    for (const piece of splitAtReferences(line)) {
      const start = text.length;
      text += typeof piece === 'string' ? piece : print(piece.raw);
      if (typeof piece !== 'string' && piece.reference.kind === 'figure')
        marked.push({ start, end: text.length, factId: piece.reference.id });
    }
    return { text, placeOf: (character) => character, wider: '', marked };
  });
}
