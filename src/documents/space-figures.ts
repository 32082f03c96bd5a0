import type { Ledger } from '../facts/ledger.ts';
import { spaceBetween } from '../facts/print/han-spacing.ts';
import { type Markdown, trustMarkdown } from '../templating/escape.ts';
import { factOf, printFigure } from './figures.ts';
import type { Language } from './language.ts';
import { splitAtReferences } from './references.ts';

/**
 * The same Markdown with the spaces around its figures as Chinese sets them, by what each figure prints: `12月1日` stands
 * close to the Han around it, `11%` does not. In other languages it stays as it is.
 */
export function spaceFigures(markdown: Markdown, ledger: Ledger, language: Language): Markdown {
  if (!language.locale.format.spacesHan) return markdown;
  const pieces = splitAtReferences(markdown);
  const printed = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    return piece.reference.kind === 'figure'
      ? printFigure(factOf(ledger, piece.reference.id), piece.reference, language)
      : null;
  });
  const spaced = pieces.map((piece, index) => {
    if (typeof piece !== 'string') return piece.raw;
    return spaceEnds(piece, printed[index - 1] ?? null, printed[index + 1] ?? null, language);
  });
  return trustMarkdown(spaced.join(''));
}

/** A text between two figures, with the spaces at its ends as the figures want them. */
function spaceEnds(text: string, before: string | null, after: string | null, { locale }: Language): string {
  const [, start = '', body = '', end = ''] = /^( ?)(.*?)( ?)$/su.exec(text) ?? [];
  if (body === '')
    return before === null || after === null ? text : spaceBetween(before, text, after, locale);
  const head = before === null ? start : spaceBetween(before, start, body, locale);
  const tail = after === null ? end : spaceBetween(body, end, after, locale);
  return `${head}${body}${tail}`;
}
