import type { FileForm } from './files/file-form.ts';
import { baseName, extensionOf, withoutExtension } from './files/file-name.ts';
import type { RawTable } from './files/raw-table.ts';
import { readCsv } from './files/read-csv.ts';
import { isJson, readJson } from './files/read-json.ts';
import { readText } from './files/read-text.ts';
import { mapHeaders } from './map-headers.ts';
import { type Problem, problemAt } from './problem.ts';
import type { ReadingOptions } from './reading-options.ts';
import { type RecognisedBy, recogniseTable } from './recognise-table.ts';
import { tableOfKey } from './table-of-key.ts';
import { type TableName, tables } from './tables.ts';

/** A file of the user's data as it stands on the disk. */
export type BookFile = { readonly name: string; readonly bytes: Uint8Array };

/** A file that was found and not opened, with the reason. */
export type UnopenedFile = { readonly name: string; readonly problem: Problem };

/** A table as a file holds it, with the form in which it came; a map's own tables have none. */
export type FoundTable = {
  readonly table: TableName;
  readonly raw: RawTable;
  readonly form: FileForm | null;
  /** By what the table was known. */
  readonly by: RecognisedBy;
};

/** What a file holds. Without a table, its headers say what was left unread. */
export type FileContent = {
  readonly form: FileForm | null;
  readonly tables: readonly FoundTable[];
  readonly headers: readonly string[];
  readonly problems: readonly Problem[];
};

const tableNames = Object.keys(tables) as TableName[];

/** The tables of a file, recognised by its name, its keys or its header. */
export function tablesInFile(file: BookFile | UnopenedFile, options: ReadingOptions): FileContent {
  const content = openText(file, options);
  if ('tables' in content) return content;
  const { text, encoding, problems } = content;
  const named = tableOfKey(withoutExtension(baseName(file.name)));
  if (isJsonFile(file.name, text)) {
    const byHeader = (headers: readonly string[]) => recogniseTable(file.name, headers).table;
    const json = readJson(file.name, text, named, byHeader);
    const form = { ...encoding, ...json.form };
    const found = [...json.tables].map(([table, raw]) => ({ table, raw, form, by: 'key' as const }));
    return { form, tables: found, headers: [], problems: [...problems, ...json.problems] };
  }
  const csv = readCsv(file.name, text, (texts) => countKnown(named, texts));
  const form = { ...encoding, ...csv.form };
  if ('code' in csv.raw) return { form, tables: [], headers: [], problems: [...problems, csv.raw] };
  const { raw } = csv;
  const recognised = recogniseTable(file.name, raw.headers);
  if (recognised.table !== null)
    return { form, tables: [{ ...recognised, raw, form }], headers: raw.headers, problems };
  const unknown = unknownTable(raw, recognised.candidates);
  return { form, tables: [], headers: raw.headers, problems: [...problems, ...raw.problems, unknown] };
}

/** The records of a file that a map speaks of, whatever they mean; null where it cannot be read. */
export function recordsInFile(
  file: BookFile | UnopenedFile,
  options: ReadingOptions,
): Pick<FileContent, 'form' | 'problems'> & { readonly raw: RawTable | null } {
  const content = openText(file, options);
  if ('tables' in content) return { form: null, raw: null, problems: content.problems };
  const { text, encoding, problems } = content;
  if (isJsonFile(file.name, text)) {
    // A list of objects is read alike whatever table it is said to be, but for accounts, which may hold others.
    const json = readJson(file.name, text, 'usage', () => 'usage');
    const raw = json.tables.get('usage') ?? null;
    return { form: { ...encoding, ...json.form }, raw, problems: [...problems, ...json.problems] };
  }
  const csv = readCsv(file.name, text, (texts) => countKnown(null, texts));
  const form = { ...encoding, ...csv.form };
  return 'code' in csv.raw
    ? { form, raw: null, problems: [...problems, csv.raw] }
    : { form, raw: csv.raw, problems };
}

function openText(file: BookFile | UnopenedFile, options: ReadingOptions) {
  const unread = (problem: Problem): FileContent => ({
    form: null,
    tables: [],
    headers: [],
    problems: [problem],
  });
  if ('problem' in file) return unread(file.problem);
  const read = readText(file.name, file.bytes, options.encoding);
  if ('code' in read) return unread(read);
  return {
    text: read.text,
    encoding: { encoding: read.encoding.name, encodingFrom: read.encoding.from },
    problems: read.problems,
  };
}

const jsonExtensions = new Set(['json', 'ndjson', 'jsonl']);

function isJsonFile(name: string, text: string): boolean {
  return jsonExtensions.has(extensionOf(name)) || isJson(text);
}

/** How many of the texts are headers of a table; of any table, where it is not known which. */
export function countKnown(table: TableName | null, texts: readonly string[]): number {
  const candidates = table === null ? tableNames : [table];
  return Math.max(...candidates.map((candidate) => mapHeaders(candidate, texts).columns.size));
}

/** A file that is no table that anybody knows, or could be several. */
export function unknownTable(
  { file, headers }: Pick<RawTable, 'file' | 'headers'>,
  candidates: readonly TableName[],
): Problem {
  const found = headers.join(', ');
  if (candidates.length > 0) {
    const names = candidates.map((table) => `${table}.csv`).join(' or ');
    return problemAt(
      { file },
      {
        code: 'ambiguousTable',
        severity: 'error',
        found,
        expected: 'a file that can only be one table',
        hint: `It was left unread. Name it ${names}.`,
      },
    );
  }
  return problemAt(
    { file },
    {
      code: 'unknownTable',
      severity: 'notice',
      found,
      expected: `a file named after a table (${tableNames.join(', ')})`,
      hint: 'It was left unread.',
    },
  );
}
