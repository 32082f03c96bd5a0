import Table from 'cli-table3';
import { columnsOf } from './columns-of.ts';

/** Lines and corners of the table: none, columns are told apart by two spaces. */
const borderless = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/**
 * Rows in columns that align in every script: wide characters count as two. Cells are brought to one line and cut to
 * their column's width.
 */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string {
  const table = new Table({
    chars: borderless,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of [head, ...rows]) {
    table.push(row.map((cell, column) => cutToWidth(cell, widths[column] ?? Number.POSITIVE_INFINITY)));
  }
  const lines = table.toString().split('\n');
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** At most so many columns of a terminal, the last an ellipsis where something was cut. */
export function cutToWidth(text: string, width: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (columnsOf(line) <= width) return line;
  let cut = '';
  for (const character of line) {
    if (columnsOf(`${cut}${character}…`) > width) break;
    cut += character;
  }
  return `${cut}…`;
}
