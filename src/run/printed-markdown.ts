import type { Brief } from '../documents/brief.ts';
import { replaceReferences } from '../documents/references.ts';
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
    let end = 0;
    replaceReferences(line, ({ kind, id }, raw) => {
      const at = line.indexOf(raw, end);
      text += line.slice(end, at);
      const start = text.length;
      text += print(raw);
      if (kind === 'figure') marked.push({ start, end: text.length, factId: id });
      end = at + raw.length;
      return '';
    });
    return { text: text + line.slice(end), placeOf: (character) => character, wider: '', marked };
  });
}
