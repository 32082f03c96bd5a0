import { columnsOf } from '../columns-of.ts';

/** A text filled up with spaces to so many columns of a terminal. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

/** How many columns the widest of some texts takes. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, columnsOf(text)), 0);
}
