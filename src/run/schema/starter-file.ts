import { namesIn } from '../../book/column.ts';
import { type Column, columnsOf } from '../../book/map-headers.ts';
import { exampleRows } from '../../book/tables/examples.ts';
import type { TableName } from '../../book/tables.ts';
import type { LanguageName } from '../../templating/language-names.ts';

/** Excel takes a CSV file for UTF-8 only where it begins with this. */
const byteOrderMark = '\ufeff';

const scripts: Readonly<Record<LanguageName, RegExp | null>> = { en: null, zh: /\p{Script=Han}/u };

/**
 * A CSV file to fill in: the header of a table, in the table's own names or in the first of their other names that is
 * of the language, and if wished one row that shows how.
 */
export function starterFile(table: TableName, language: LanguageName, hasExample: boolean): string {
  const columns = columnsOf(table);
  const [example] = exampleRows[table] as readonly [Readonly<Record<string, string | undefined>>];
  const lines = [
    columns.map((column) => headerOf(column, language)),
    ...(hasExample ? [columns.map(({ name }) => example[name] ?? '')] : []),
  ];
  const text = lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
  return language === 'en' ? text : byteOrderMark + text;
}

function headerOf({ name, info }: Column, language: LanguageName): string {
  const script = scripts[language];
  return script === null ? name : (namesIn(info.synonyms).find((synonym) => script.test(synonym)) ?? name);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
