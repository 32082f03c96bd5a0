import type { ParsedRow } from './parsed-rows.ts';

/** Which rows that are shorter or longer than the header are rows of the table all the same. */
export type WidthRule = {
  readonly trailingCells: 'leftAway' | 'added' | null;
  /** The cells of a row as wide as the header; null for a ragged row. */
  readonly fitRow: (texts: readonly string[]) => readonly string[] | null;
};

/**
 * Settles the widths of a table's rows, for the table as a whole. Some exports leave empty cells away at the ends of
 * rows, and some end every row with a delimiter. Where all rows have such a habit it is accepted; any other row of
 * another width is ragged: nobody knows which of its cells is missing, or was torn in two.
 *
 * @param header its trailing blank cells are no columns: rows may have them or not.
 * @param rows without blank ones.
 */
export function settleWidths(header: readonly string[], rows: readonly ParsedRow[]): WidthRule {
  const width = header.length;
  const named = namedCells(header);
  const odd = rows.filter(({ texts }) => texts.length > width || texts.length < named);
  if (areAdded(odd, rows, width)) return widthRule(header, 'added');
  return widthRule(header, areLeftAway(odd, rows, width) ? 'leftAway' : null);
}

/** The rule of a table whose habit is known. */
export function widthRule(header: readonly string[], trailingCells: WidthRule['trailingCells']): WidthRule {
  const width = header.length;
  const most = trailingCells === 'added' ? Number.POSITIVE_INFINITY : width;
  const least = trailingCells === 'leftAway' ? 0 : namedCells(header);
  return {
    trailingCells,
    fitRow: (texts) => {
      if (texts.length === width) return texts;
      if (texts.length > most || texts.length < least) return null;
      const isEmptyBeyond = texts.slice(width).every((text) => text.trim() === '');
      return isEmptyBeyond ? fill(texts.slice(0, width), width) : null;
    },
  };
}

/** How many cells a header has up to the last that names a column. */
function namedCells(header: readonly string[]): number {
  return header.findLastIndex((text) => text.trim() !== '') + 1;
}

function fill(texts: readonly string[], width: number): readonly string[] {
  return texts.length === width ? texts : [...texts, ...Array<string>(width - texts.length).fill('')];
}

/** Every row is longer by the same number of empty cells, and an amount torn in two does not explain it. */
function areAdded(odd: readonly ParsedRow[], rows: readonly ParsedRow[], width: number): boolean {
  const longer = odd[0]?.texts.length ?? 0;
  return (
    rows.length > 1 &&
    odd.length === rows.length &&
    longer > width &&
    rows.every(
      ({ texts }) => texts.length === longer && texts.slice(width).every((text) => text.trim() === ''),
    ) &&
    !rows.every(({ texts }) => hasTornAmount(texts))
  );
}

/** Whether a row may hold an unquoted amount with a comma, such as `1,234.50`. */
export function hasTornAmount(texts: readonly string[]): boolean {
  return texts.some(
    (text, index) =>
      /^\s*[-+(]?\p{Sc}?\d{1,3}$/u.test(text) && /^\d{3}(?:\.\d+)?\)?\s*$/.test(texts[index + 1] ?? ''),
  );
}

/**
 * The export leaves trailing empty cells away: no row ends in one, and the first cell of each short row looks like that
 * of a whole row, figures in it: the rest of a row that a line break has torn does not.
 */
function areLeftAway(odd: readonly ParsedRow[], rows: readonly ParsedRow[], width: number): boolean {
  if (odd.length < 2 || odd.some(({ texts }) => texts.length > width)) return false;
  if (rows.some(({ texts }) => (texts.at(-1) ?? '').trim() === '')) return false;
  const shapes = new Set(
    rows.filter(({ texts }) => texts.length === width).map(({ texts }) => shapeOf(texts[0] ?? '')),
  );
  return odd.every(({ texts }) => {
    const shape = shapeOf(texts[0] ?? '');
    return shape.includes('9') && shapes.has(shape);
  });
}

/** `A-1041` and `B-7` have one shape: `a-9`. */
function shapeOf(text: string): string {
  return text
    .trim()
    .replace(/\d+/g, '9')
    .replace(/\p{L}+/gu, 'a');
}
