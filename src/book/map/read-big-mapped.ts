import type { BookMap } from '../../config/book-map.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { BigExport } from '../stream/big-table.ts';
import type { BookFile, UnopenedFile } from '../tables-in-file.ts';
import {
  beginMapped,
  contentOf,
  type ExportContent,
  type Mapped,
  type PassedRows,
  passedWhole,
  readBy,
} from './read-mapped.ts';

type Held = BookFile | UnopenedFile;
type File = Held | BigExport;

/**
 * Reads the files that a map names, those that are too big to be held block by block. A file that turns out to need
 * being read as a whole is, and all are passed again.
 */
export async function readBigMapped(
  map: BookMap,
  files: readonly File[],
  options: ReadingOptions,
): Promise<Mapped> {
  const contents: ExportContent[] = [];
  const needed: Held[] = [];
  for (const file of readBy(map, files)) {
    const head = 'head' in file ? await file.head(options) : file;
    if ('raw' in head) contents.push(head);
    else if (head === file) contents.push(contentOf(head, options));
    else needed.push(head);
  }
  if (needed.length > 0) return readBigMapped(map, replaced(files, needed), options);
  const begun = beginMapped(map, files, contents, options);
  if (begun.mapping === null) return begun.mapped;
  const { mapping, finish } = begun;
  const passed = new Map<string, PassedRows>();
  for (const content of inOrder(contents, mapping.files)) {
    const { name } = content;
    const file = files.find((candidate) => candidate.name === name);
    if (file !== undefined && 'pass' in file) {
      const rows = await file.pass(options, (records) => mapping.add(name, records));
      if (!('rows' in rows)) return readBigMapped(map, replaced(files, [rows]), options);
      passed.set(name, rows);
    } else {
      mapping.add(name, content.raw?.records ?? []);
      passed.set(name, passedWhole(content));
    }
  }
  return finish(passed);
}

function replaced(files: readonly File[], held: readonly Held[]): readonly File[] {
  return files.map((file) => held.find(({ name }) => name === file.name) ?? file);
}

/** Files as the map wants their rows; those that it wants no rows of stand behind them. */
function inOrder(contents: readonly ExportContent[], order: readonly string[]): readonly ExportContent[] {
  const places = new Map(order.map((name, index) => [name, index]));
  const placeOf = ({ name }: ExportContent) => places.get(name) ?? order.length;
  return [...contents].sort((a, b) => placeOf(a) - placeOf(b));
}
