import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Book, readBook } from '../../src/book/read-book.ts';
import type { BookFile } from '../../src/book/tables-in-file.ts';
import { type Config, emptyConfig, formatConfigProblem } from '../../src/config/config.ts';
import { resolveSettings } from '../../src/config/settings.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { buildDossier } from '../../src/engine/build-dossier.ts';
import { roundedValue } from '../../src/facts/fact.ts';
import { engineSettings } from '../../src/run/engine-settings.ts';
import { parseConfig, parseMap } from './parse-config.ts';

/** The fixtures with the day for which their documents are written. */
export const fixtureDays = {
  northwind: '2026-11-20',
  'account-x': '2025-10-15',
  taishan: '2024-11-20',
  sparse: '2026-11-20',
} as const;

export type FixtureName = keyof typeof fixtureDays;

const folderOf = (name: FixtureName) => join(import.meta.dirname, '../../fixtures', name);

export function fixtureFiles(name: FixtureName): readonly BookFile[] {
  const folder = folderOf(name);
  return readdirSync(folder)
    .filter((file) => /\.(csv|json)$/.test(file))
    .sort()
    .map((file) => ({ name: file, bytes: readFileSync(join(folder, file)) }));
}

export function fixtureConfig(name: FixtureName): Config {
  const folder = folderOf(name);
  const file = 'renewbrief.config.yaml';
  if (!readdirSync(folder).includes(file)) return emptyConfig;
  return configOf(readFileSync(join(folder, file), 'utf8'));
}

/** A configuration given as its text. */
export function configOf(text: string): Config {
  const { config, problems } = parseConfig(text, 'renewbrief.config.yaml');
  if (config === null) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return config;
}

/** The dossiers of all accounts of a book, by account id. */
export function dossiersOf(book: Book, config: Config, asOf: string): ReadonlyMap<string, Dossier> {
  return new Map(
    book.accounts.map((account) => {
      const settings = resolveSettings(config, { segment: account.row.segment.value, accountId: account.id });
      return [account.id, buildDossier(account, engineSettings(settings), asOf)];
    }),
  );
}

export function fixtureBook(name: FixtureName): Book {
  return readBook(fixtureFiles(name));
}

export function fixtureDossiers(name: FixtureName): ReadonlyMap<string, Dossier> {
  return dossiersOf(fixtureBook(name), fixtureConfig(name), fixtureDays[name]);
}

/** A file of a book, given as text. */
export function bookFile(name: string, text: string): BookFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The text of a file that is UTF-8. */
export function textOf(file: BookFile): string {
  return new TextDecoder().decode(file.bytes);
}

/** A book of tables given as CSV text, by table name. */
export function bookOf(tables: Readonly<Record<string, string>>): Book {
  return readBook(Object.entries(tables).map(([name, text]) => bookFile(`${name}.csv`, text)));
}

/** A foreign export given as text, by file name, read by a map given as YAML. */
export function mappedBook(map: string, files: Readonly<Record<string, string>>): Book {
  const parsed = parseMap(map, 'map.yaml');
  if (parsed.map === null) throw new Error(parsed.problems.map(formatConfigProblem).join('\n'));
  const given = Object.entries(files).map(([name, text]) => bookFile(name, text));
  return readBook(given, undefined, parsed.map);
}

/** The only dossier of a small book without configuration. */
export function dossierOf(
  tables: Readonly<Record<string, string>>,
  asOf: string,
  config = emptyConfig,
): Dossier {
  const [dossier] = dossiersOf(bookOf(tables), config, asOf).values();
  if (dossier === undefined) throw new Error('the book has no account');
  return dossier;
}

/** The values of all facts as they are shown, by id: the reason's code in braces where there is none. */
export function shownValues(dossier: Dossier): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...dossier.ledger.facts.keys()].map((id) => [id, shownValue(dossier, id)]));
}

/** The value of a fact as it is shown; its reason in braces where it has none. */
export function shownValue(dossier: Dossier, id: string): unknown {
  const found = dossier.ledger.facts.get(id);
  if (found === undefined) throw new Error(`there is no fact ${id}`);
  return found.reason === null ? roundedValue(found) : `{${found.reason.code}}`;
}
