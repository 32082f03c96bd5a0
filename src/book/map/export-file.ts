import type { Place } from '../../facts/cell.ts';
import type { ColumnInfo } from '../column.ts';
import type { ColumnDecision } from '../columns/decision.ts';
import { foldName } from '../fold-name.ts';
import type { Writing } from './column-writing.ts';
import { type FilePart, keyOf, type MapRow, placeIn, textIn } from './map-row.ts';

/** A file of the export by the name that the map gives it, and all that the map says of it. */
export type ExportFile = {
  readonly name: string;
  /** Where the map speaks of it. */
  readonly path: string;
  readonly parts: readonly FilePart[];
  /** Headers that every one of its parts has. */
  readonly headers: readonly string[];
  /** The header that tells its rows apart, where links lead to it. */
  readonly key: string | null;
  readonly links: ReadonlyMap<string, Link>;
  readonly writing: Writing;
  /** Headers that some part of the map reads; grows while the map is compiled. */
  readonly used: Set<string>;
};

/** The way from a row to a row of another file, whose key stands in `by`. */
export type Link = { readonly name: string; readonly by: string; readonly target: ExportFile };

/** A header of a row, or of the row that its links lead to. */
export type Reference = {
  readonly links: readonly Link[];
  readonly header: string;
  readonly file: ExportFile;
};

/** The rows that links lead to, by file and key. */
export type Lookups = ReadonlyMap<ExportFile, ReadonlyMap<string, MapRow>>;

/** A cell of the export. */
export type Taken = { readonly text: string; readonly place: () => Place };

/** How the cells are written that a reference speaks of. */
export function writingOf({ file, header }: Reference, info: ColumnInfo): ColumnDecision {
  return file.writing.of(header, info);
}

/** The row that a reference speaks of; the link that leads nowhere where there is none. */
export function follow(
  row: MapRow,
  links: readonly Link[],
  lookups: Lookups,
): { readonly row: MapRow } | { readonly broken: Link; readonly at: MapRow } {
  let at = row;
  for (const link of links) {
    const next = lookups.get(link.target)?.get(keyOf(textIn(at, link.by)));
    if (next === undefined) return { broken: link, at };
    at = next;
  }
  return { row: at };
}

/** The cell that a reference speaks of; null where a link leads nowhere. */
export function take(row: MapRow, { links, header }: Reference, lookups: Lookups): Taken | null {
  if (links.length === 0) return { text: textIn(row, header), place: () => placeIn(row, header) };
  const end = follow(row, links, lookups);
  if ('broken' in end) return null;
  return { text: textIn(end.row, header), place: () => placeIn(end.row, header) };
}

/** The header that a map means: as it stands there, or else as the only one that is spelt so but for case and spaces. */
export function findHeader(headers: readonly string[], name: string): string | null {
  if (headers.includes(name)) return name;
  const alike = headers.filter((header) => foldName(header) === foldName(name));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/**
 * Reads `header` or `link.header`; a header that holds a point itself goes first.
 *
 * @returns the reference, or null where the file has no such header and no such link.
 */
export function findReference(file: ExportFile, path: string): Reference | null {
  const header = findHeader(file.headers, path);
  if (header !== null) return { links: [], header, file };
  for (const [name, link] of file.links) {
    if (!path.startsWith(`${name}.`)) continue;
    const rest = findReference(link.target, path.slice(name.length + 1));
    if (rest !== null) return { ...rest, links: [link, ...rest.links] };
  }
  return null;
}

/** Every reference that a file knows, one link deep: what a mistyped one may have meant. */
export function knownReferences(file: ExportFile): readonly string[] {
  const linked = [...file.links].flatMap(([name, link]) =>
    link.target.headers.map((header) => `${name}.${header}`),
  );
  return [...file.headers, ...linked];
}

/** Remembers that a header is read, and those that lead to it. */
export function markUsed(file: ExportFile, { links, header, file: end }: Reference): void {
  let at = file;
  for (const link of links) {
    at.used.add(link.by);
    at = link.target;
  }
  end.used.add(header);
}
