import { parseMonth } from '../facts/parse/month.ts';
import { namesIn } from './column.ts';
import { baseName, withoutExtension } from './files/file-name.ts';
import { foldName } from './fold-name.ts';
import { type HeaderForms, headerForms } from './header-forms.ts';
import { columnsOf, mapHeaders } from './map-headers.ts';
import { tableOfKey } from './table-of-key.ts';
import { type TableName, tableSynonyms, tables } from './tables.ts';

/** By what a table is known: the name of its file, a name inside of that, its header, its key in JSON, or a map. */
export type RecognisedBy = 'name' | 'partOfName' | 'header' | 'key' | 'map';

/** Which table a file is and by what that is known; or the tables it could be, where nothing tells them apart. */
export type Recognition =
  | { readonly table: TableName; readonly by: RecognisedBy }
  | { readonly table: null; readonly candidates: readonly TableName[] };

const tableNames = Object.keys(tables) as TableName[];

/**
 * Tells which table a file is: by its name, by a table's name inside of it (`Accounts_export_2026-11.csv`, 客户清单.csv),
 * or by its header. Where the name speaks of several tables, the header decides between them.
 */
export function recogniseTable(fileName: string, headers: readonly string[]): Recognition {
  const stem = withoutExtension(baseName(fileName));
  const named = tableOfKey(stem);
  if (named !== null) return { table: named, by: 'name' };
  const inside = tablesInName(stem);
  const [only, other] = inside;
  if (only !== undefined && other === undefined) return { table: only, by: 'partOfName' };
  const fits = bestByHeader(inside.length > 0 ? inside : tableNames, headers);
  const [fit, tied] = fits;
  if (fit !== undefined && tied === undefined)
    return { table: fit, by: inside.length > 0 ? 'partOfName' : 'header' };
  return { table: null, candidates: fits.length > 0 ? fits : inside };
}

/** The tables whose names, or other names, stand in the name of a file; a longer name hides the shorter one in it. */
function tablesInName(stem: string): readonly TableName[] {
  const words = stem
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/^[ -~]*$/.test(stem) ? /[^a-z]+/ : /[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
  const found: TableName[] = [];
  for (let at = 0; at < words.length; ) {
    const { table, length } = longestName(words, at);
    if (table !== null && !found.includes(table)) found.push(table);
    at += length;
  }
  return found;
}

/** More words than these make no table's name. */
const mostWords = 3;

function longestName(words: readonly string[], at: number) {
  for (let length = Math.min(mostWords, words.length - at); length > 0; length -= 1) {
    const table = tableOfKey(words.slice(at, at + length).join(' '));
    if (table !== null) return { table, length };
  }
  // Chinese names stand in a word without blanks: 客户清单, 2026年客户工单.
  return { table: chineseTable(words[at] ?? ''), length: 1 };
}

function chineseTable(word: string): TableName | null {
  if (/^[a-z]*$/.test(word)) return null;
  const names = tableNames
    .flatMap((table) => tableSynonyms[table].map((name) => ({ table, name })))
    .filter(({ name }) => /\p{Script=Han}/u.test(name) && word.includes(name))
    // The last name is what the file is of, the longest where they end together: 客户工单 are tickets.
    .sort(
      (a, b) =>
        word.lastIndexOf(b.name) + b.name.length - (word.lastIndexOf(a.name) + a.name.length) ||
        b.name.length - a.name.length,
    );
  return names[0]?.table ?? null;
}

/** Headers of which at least these are columns of a table speak for it. */
const leastKnown = 0.6;

/** The tables whose required columns all stand in the header, those with most columns known: several where they tie. */
function bestByHeader(candidates: readonly TableName[], headers: readonly string[]): readonly TableName[] {
  const forms = new Map<string, HeaderForms>();
  const formsOf = (header: string) => {
    const made = forms.get(header) ?? headerForms(header);
    forms.set(header, made);
    return made;
  };
  const names = new Set(headers.flatMap((header) => namesOf(formsOf(header))));
  const scored = candidates
    .filter((table) => couldBe(table, names))
    .map((table) => ({ table, score: scoreOf(table, headers, formsOf) }))
    .filter(({ score }) => score >= leastKnown);
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ table }) => table);
}

function namesOf({ names, field, splits }: HeaderForms): readonly string[] {
  return [...names, ...(field === null ? [] : [field.name]), ...splits.map(({ name }) => name)];
}

const requiredNames = new Map<TableName, readonly ReadonlySet<string>[]>();

/** A quick look before the long one: whether each required column has one of its names in the header. */
function couldBe(table: TableName, names: ReadonlySet<string>): boolean {
  if (table === 'usage') return true; // months and metrics may stand in the header
  const required =
    requiredNames.get(table) ??
    columnsOf(table)
      .filter(({ name, info }) => info.isRequired && name !== 'account_id')
      .map(({ name, info }) => new Set([name, ...namesIn(info.synonyms)].map(foldName)));
  requiredNames.set(table, required);
  return required.every((known) => [...known].some((name) => names.has(name)));
}

function scoreOf(
  table: TableName,
  headers: readonly string[],
  formsOf: (header: string) => HeaderForms,
): number {
  const filled = headers.filter((header) => foldName(header) !== '');
  const map = mapHeaders(table, headers, formsOf);
  const names = new Set([...map.columns.values()].map(({ name }) => name));
  if (map.accountName !== null) names.add('account_id');
  const wide = table === 'usage' ? sideBySide(names, map.unknown) : 0;
  const required = columnsOf(table).filter(({ info }) => info.isRequired);
  const isComplete = required.every(
    ({ name }) => names.has(name) || (wide > 0 && ['month', 'metric', 'value'].includes(name)),
  );
  return isComplete ? (names.size + wide) / Math.max(1, filled.length) : 0;
}

/** How many headers are columns of wide usage: months beside a metric, or known metrics beside a month. */
function sideBySide(names: ReadonlySet<string>, unknown: readonly string[]): number {
  if (names.has('value') || names.has('metric') === names.has('month')) return 0;
  if (names.has('metric')) return unknown.filter((header) => parseMonth(header).kind === 'known').length;
  const metric = columnsOf('usage').find(({ name }) => name === 'metric');
  const known = new Set(
    [...(metric?.info.values ?? []), ...Object.keys(metric?.info.words ?? {})].map(foldName),
  );
  return unknown.filter((header) => known.has(foldName(header))).length;
}
