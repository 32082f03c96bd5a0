import type { BookMap } from '../../config/book-map.ts';
import type { Problem } from '../problem.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { tables } from '../tables.ts';
import { type CompiledCheck, compileCheck } from './compile-check.ts';
import { compileFiles, type ExportHeads } from './compile-files.ts';
import { compileSource } from './compile-source.ts';
import type { CompiledSource } from './compiled-source.ts';
import { type ExportFile, findHeader, type Link, type Reference } from './export-file.ts';
import { collectFaults } from './map-faults.ts';

/** A map all of whose names are known. */
export type CompiledMap = {
  readonly files: readonly ExportFile[];
  readonly sources: readonly CompiledSource[];
  readonly checks: readonly { readonly file: ExportFile; readonly check: CompiledCheck }[];
  /** The files that links lead to. */
  readonly lookups: ReadonlySet<ExportFile>;
  /** The headers that the map leaves out on purpose. */
  readonly ignored: (file: ExportFile) => readonly string[];
  /** Whether a table takes the file's headers as they come. */
  readonly isRecognised: (file: ExportFile) => boolean;
  /** What says of a row whose it is, where anything does. */
  readonly accountOf: (file: ExportFile) => Reference | null;
  /** The ways by which tables reach from a file to others. */
  readonly linksOf: (file: ExportFile) => readonly (readonly Link[])[];
};

/** Checks every name of a map against the files that are there; null with the faults, all of them at once. */
export function compileMap(
  map: BookMap,
  heads: ExportHeads,
  options: ReadingOptions,
): { readonly compiled: CompiledMap | null; readonly faults: readonly Problem[] } {
  const faults = collectFaults(map);
  const files = compileFiles(map, heads, options, faults);
  const sources = Object.entries(map.values.tables).flatMap(([table, listed]) => {
    if (!Object.hasOwn(tables, table))
      faults.add(`tables.${table}`, table, 'a table of a book', Object.keys(tables));
    return listed.flatMap(
      (source, index) => compileSource(table, source, `tables.${table}.${index}`, files, faults) ?? [],
    );
  });
  const checks = files.all().flatMap((file) =>
    (map.values.files?.[file.name]?.checks ?? []).flatMap((check, index) =>
      compileCheck(check, file, `${file.path}.checks.${index}`, faults).map((compiled) => ({
        file,
        check: compiled,
      })),
    ),
  );
  if (faults.problems.length > 0) return { compiled: null, faults: faults.problems };
  const all = files.all();
  const references = new Map(all.map((file) => [file, referencesOf(file, sources)]));
  const compiled: CompiledMap = {
    files: all,
    sources,
    checks,
    lookups: new Set(all.flatMap(({ links }) => [...links.values()].map(({ target }) => target))),
    ignored: (file) =>
      (map.values.files?.[file.name]?.ignore ?? []).flatMap(
        (header) => findHeader(file.headers, header) ?? [],
      ),
    isRecognised: (file) => sources.some((source) => source.file === file && source.isRecognised),
    accountOf: (file) => accountReference(file, sources),
    linksOf: (file) => chainsOf(references.get(file) ?? []),
  };
  return { compiled, faults: [] };
}

function accountReference(file: ExportFile, sources: readonly CompiledSource[]): Reference | null {
  for (const source of sources) {
    const own = source.columns.find(({ column }) => column.name === 'account_id')?.from[0];
    if (source.file === file && own !== undefined) return own;
    const detail = source.details.find((candidate) => candidate.file === file);
    if (detail !== undefined) return detail.by;
  }
  return null;
}

/** What tables read of a file; what only its checks look at may be missing without loss. */
function referencesOf(file: ExportFile, sources: readonly CompiledSource[]): readonly Reference[] {
  return sources.flatMap((source) => [
    ...(source.file === file
      ? [
          ...source.columns.flatMap(({ from }) => from),
          ...source.folds.flatMap(({ of, by }) => [of, by].flatMap((reference) => reference ?? [])),
        ]
      : []),
    ...source.details
      .filter((detail) => detail.file === file)
      .flatMap((detail) => [detail.by, ...detail.folds.flatMap(({ of }) => of ?? [])]),
  ]);
}

/** The distinct ways of links; one that is the beginning of another is seen to with it. */
function chainsOf(references: readonly Reference[]): readonly (readonly Link[])[] {
  const chains = new Map<string, readonly Link[]>();
  for (const { links } of references)
    if (links.length > 0) chains.set(links.map(({ name }) => name).join('\u0000'), links);
  return [...chains].flatMap(([key, links]) =>
    [...chains.keys()].some((other) => other.startsWith(`${key}\u0000`)) ? [] : [links],
  );
}
