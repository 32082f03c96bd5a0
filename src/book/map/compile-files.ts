import type { BookMap } from '../../config/book-map.ts';
import type { MapFile } from '../../config/map-schema.ts';
import type { RawTable } from '../files/raw-table.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { columnWriting } from './column-writing.ts';
import { type ExportFile, findHeader, type Link } from './export-file.ts';
import { fitsPattern } from './file-pattern.ts';
import type { MapFaults } from './map-faults.ts';
import type { FilePart } from './map-row.ts';

/** A file of the book before it is mapped: its headers, and rows enough to tell how its columns are written. */
export type FileHead = Pick<RawTable, 'file' | 'headers' | 'records' | 'isPart' | 'typed'>;

/** What a map is held against: the heads of the files that it names, and the names of all files that there are. */
export type ExportHeads = { readonly heads: readonly FileHead[]; readonly names: readonly string[] };

/** The files of an export by the names that the map gives them. */
export type ExportFiles = {
  readonly all: () => readonly ExportFile[];
  /** A file that the map declares, or one that it names just so. What is neither is a fault. */
  readonly named: (name: string, path: string) => ExportFile | null;
};

/** Finds the files that a map speaks of, with their keys and links. */
export function compileFiles(
  map: BookMap,
  { heads, names }: ExportHeads,
  options: ReadingOptions,
  faults: MapFaults,
): ExportFiles {
  const declared = map.values.files ?? {};
  const files = new Map<string, ExportFile>();
  const linksOf = new Map<string, Map<string, Link>>();
  const compile = (name: string, path: string, values: MapFile): ExportFile | null => {
    const parts = partsOf(values.file, heads);
    const [first] = parts;
    if (first === undefined) {
      faults.add(path, values.file, 'a file of the book', [
        ...names,
        ...(path.endsWith('.from') ? Object.keys(declared) : []),
      ]);
      return null;
    }
    const headers = [...first.positions.keys()].filter((header) =>
      parts.every((part) => part.positions.has(header)),
    );
    const links = new Map<string, Link>();
    linksOf.set(name, links);
    const file: ExportFile = {
      name,
      path,
      parts,
      headers,
      key: values.key === undefined ? null : findHeader(headers, values.key),
      links,
      writing: columnWriting(
        parts,
        { dateOrder: values.date_order ?? null, decimal: values.decimal ?? null },
        options,
      ),
      used: new Set(),
    };
    if (file.key !== null) file.used.add(file.key);
    if (values.key !== undefined) checkHeader(file, 'key', values.key, faults);
    for (const [index, header] of (values.ignore ?? []).entries())
      checkHeader(file, `ignore.${index}`, header, faults);
    files.set(name, file);
    return file;
  };
  for (const [name, values] of Object.entries(declared)) compile(name, `files.${name}`, values);
  for (const [name, values] of Object.entries(declared)) {
    const file = files.get(name);
    if (file !== undefined) addLinks(file, linksOf.get(name) ?? new Map(), values, declared, files, faults);
  }
  return {
    all: () => [...files.values()],
    named: (name, path) => {
      if (Object.hasOwn(declared, name)) return files.get(name) ?? null; // its fault is known
      return files.get(name) ?? compile(name, path, { file: name });
    },
  };
}

function partsOf(pattern: string, heads: readonly FileHead[]): readonly FilePart[] {
  return heads
    .filter(({ file }) => fitsPattern(file, pattern))
    .map((head, index) => ({ ...head, index, positions: firstPositions(head.headers) }));
}

function firstPositions(headers: readonly string[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const [position, header] of headers.entries())
    if (!positions.has(header)) positions.set(header, position);
  return positions;
}

function checkHeader(file: ExportFile, path: string, header: string, faults: MapFaults): string | null {
  const found = findHeader(file.headers, header);
  if (found === null) faults.add(`${file.path}.${path}`, header, `a header of ${file.name}`, file.headers);
  return found;
}

function addLinks(
  file: ExportFile,
  links: Map<string, Link>,
  values: MapFile,
  declared: Readonly<Record<string, MapFile>>,
  files: ReadonlyMap<string, ExportFile>,
  faults: MapFaults,
): void {
  for (const [name, link] of Object.entries(values.links ?? {})) {
    const by = checkHeader(file, `links.${name}.by`, link.by, faults);
    const path = `${file.path}.links.${name}.file`;
    const target = files.get(link.file);
    if (target === undefined) {
      if (!Object.hasOwn(declared, link.file))
        faults.add(path, link.file, 'a name under files', Object.keys(declared));
    } else if (declared[link.file]?.key === undefined) {
      faults.add(path, link.file, 'a file with a key, so that a link can lead to its rows');
    } else if (by !== null) links.set(name, { name, by, target });
  }
}
