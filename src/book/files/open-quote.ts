import { lineBreaksIn } from './row-lines.ts';

/** The first quote of a row that is not where a quote can be. */
export type OpenQuote = {
  readonly kind: 'unclosed' | 'stray';
  /** Line breaks between the beginning of the row and the quote. */
  readonly linesBefore: number;
  /** Whether the text ended before the quote was closed: more of it may close it. */
  readonly isAtEnd: boolean;
};

/**
 * Finds the quote that keeps a row from being read: one that opens a cell and is not closed where the cell ends, or one
 * in the midst of an unquoted cell.
 *
 * @param text from the first character of the row on.
 */
export function findOpenQuote(text: string, delimiter: string): OpenQuote {
  let linesBefore = 0;
  let cell = 0;
  while (cell < text.length) {
    if (text[cell] !== '"') {
      const end = endOfCell(text, cell, delimiter);
      if (text.slice(cell, end).includes('"')) return { kind: 'stray', linesBefore, isAtEnd: false };
      if (text[end] !== delimiter) break;
      cell = end + 1;
      continue;
    }
    let close = text.indexOf('"', cell + 1);
    while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close === -1 || text[close + 1] !== delimiter)
      return { kind: 'unclosed', linesBefore, isAtEnd: close === -1 };
    linesBefore += lineBreaksIn(text.slice(cell, close));
    cell = close + 2;
  }
  return { kind: 'unclosed', linesBefore, isAtEnd: cell >= text.length };
}

function endOfCell(text: string, start: number, delimiter: string): number {
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (character === delimiter || character === '\n' || character === '\r') return index;
  }
  return text.length;
}
