import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../src/book/read-book.ts';
import type { BookFile } from '../../src/book/tables-in-file.ts';
import { renderBriefMarkdown } from '../../src/documents/render-brief-markdown.ts';
import {
  bookFile,
  dossiersOf,
  type FixtureName,
  fixtureConfig,
  fixtureDays,
  fixtureFiles,
  textOf,
} from '../support/books.ts';
import { briefOf, chineseBriefOf } from './support/brief-of.ts';

/** What no document may show: the traces of a value that is not there. */
const traces = /\b(?:null|undefined|NaN|Infinity)\b|\[object|\{\w+\}|\[\[(?!.*\\)|\| {2}\|/;

/** Writes the briefs of a book in both languages and returns the first trace in any of them. */
function traceIn(fixture: FixtureName, files: readonly BookFile[]): string | undefined {
  for (const dossier of dossiersOf(readBook(files), fixtureConfig(fixture), fixtureDays[fixture]).values()) {
    for (const brief of [briefOf(dossier), chineseBriefOf(dossier)]) {
      const found = traces.exec(renderBriefMarkdown(brief));
      if (found !== null) return `${dossier.account.id} ${brief.language.locale.format.tag}: ${found[0]}`;
    }
  }
  return undefined;
}

/** A table without a column. */
function withoutColumn(file: BookFile, column: number): BookFile {
  const rows: readonly (readonly string[])[] = parse(textOf(file), { relax_column_count: true });
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const text = rows
    .map((row) =>
      row
        .filter((_, index) => index !== column)
        .map(quoted)
        .join(','),
    )
    .join('\n');
  return bookFile(file.name.replace(/\.csv$/, ''), text);
}

const books = (['account-x', 'taishan'] as const).map((name) => [name, fixtureFiles(name)] as const);

describe.each(books)('the briefs of %s', (fixture, files) => {
  const tables = files.filter(({ name }) => name.endsWith('.csv'));

  it.each(tables.filter(({ name }) => name !== 'accounts.csv').map(({ name }) => name))(
    'without %s',
    (table) => {
      expect(
        traceIn(
          fixture,
          files.filter(({ name }) => name !== table),
        ),
      ).toBeUndefined();
    },
  );

  it('without a policy', () => {
    for (const dossier of dossiersOf(
      readBook(files),
      fixtureConfig('sparse'),
      fixtureDays[fixture],
    ).values()) {
      expect(traces.exec(renderBriefMarkdown(briefOf(dossier)))?.[0]).toBeUndefined();
      expect(traces.exec(renderBriefMarkdown(chineseBriefOf(dossier)))?.[0]).toBeUndefined();
    }
  });
});

describe('the briefs of account X', () => {
  const files = fixtureFiles('account-x');
  const tables = files.filter(({ name }) => name.endsWith('.csv'));

  it.each(tables.map(({ name }) => name))('without any one column of %s', (table) => {
    const file = tables.find(({ name }) => name === table);
    if (file === undefined) throw new Error('no table');
    const columns = textOf(file).split(/\r?\n/)[0]?.split(',').length ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const others = files.filter(({ name }) => name !== table);
      expect(
        traceIn('account-x', [...others, withoutColumn(file, column)]),
        `column ${column}`,
      ).toBeUndefined();
    }
  });
});
