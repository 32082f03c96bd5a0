import { type Book, readBook } from '../../src/book/read-book.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import {
  bookFile,
  dossiersOf,
  type FixtureName,
  fixtureConfig,
  fixtureDays,
  fixtureFiles,
  textOf,
} from './books.ts';
import { makeRandom } from './random.ts';

type Below = (below: number) => number;

/** What happens to a number of a book. */
const factors = [0, 0.2, 0.7, 0.9, 1.1, 1.4, 3];

/**
 * The accounts of a fixture as they could have been: tables and rows are missing, cells are empty or another row's, and
 * numbers are larger or smaller. The same seed gives the same ones.
 */
export function randomDossiers(name: FixtureName, seed: number): readonly Dossier[] {
  const below = makeRandom(seed);
  const config = fixtureConfig(name);
  return [...dossiersOf(randomBook(name, below), config, fixtureDays[name]).values()];
}

function randomBook(name: FixtureName, below: Below): Book {
  const files = fixtureFiles(name).filter((file) => file.name === 'accounts.csv' || below(8) > 0);
  return readBook(files.map((file) => bookFile(file.name, randomTable(textOf(file), file.name, below))));
}

function randomTable(text: string, name: string, below: Below): string {
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const rows = lines.map(cellsOf);
  const isAccounts = name === 'accounts.csv';
  const kept = rows.filter(() => isAccounts || below(9) > 0);
  const changed = kept.map((cells) =>
    cells.map((cell, column) =>
      column < (isAccounts ? 2 : 1) ? cell : randomCell(cell, column, rows, below),
    ),
  );
  return `${[header, ...changed.map((cells) => cells.join(','))].join('\n')}\n`;
}

function randomCell(
  cell: string,
  column: number,
  rows: readonly (readonly string[])[],
  below: Below,
): string {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(cell);
  switch (below(isNumber ? 6 : 14)) {
    case 0:
      return '';
    case 1:
      return rows[below(rows.length)]?.[column] ?? cell;
    case 2:
      return isNumber ? scaled(cell, factors[below(factors.length)] ?? 1) : cell;
    default:
      return cell;
  }
}

/** What was whole stays so. */
function scaled(cell: string, factor: number): string {
  const value = Number(cell) * factor;
  return String(cell.includes('.') ? Number(value.toFixed(3)) : Math.round(value));
}

/** The cells of a line of CSV, quoted as they were. */
function cellsOf(line: string): readonly string[] {
  return line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? [];
}
