import type { Place } from '../../facts/cell.ts';
import type { RawRecord, RawTable } from '../files/raw-table.ts';
import { columnsOf, mapHeaders } from '../map-headers.ts';
import { problemAt } from '../problem.ts';
import type { CompiledSource } from './compiled-source.ts';
import { holds } from './condition.ts';
import { type FilePart, keyOf, type MapRow } from './map-row.ts';
import { type MapRun, reportUnreadable } from './map-run.ts';
import { isSettled, isTyped, type TargetCell, targetCell } from './target-column.ts';

/** Rows of the export that become rows of the book, one by one. */
export type RowMapper = {
  readonly add: (row: MapRow) => void;
  readonly finish: () => readonly RawTable[];
};

/** The cells that the map gives itself: the same in every row, and they stand at their line of the map. */
export function constantCells({ constants }: CompiledSource, { map }: MapRun) {
  return constants.map(({ column, text, path }) => {
    const line = map.lineOf(path);
    const place: Place = { file: map.file, column: path, ...(line === undefined ? {} : { line }) };
    return { name: column.name, text, place };
  });
}

/** The account that a row speaks of, as far as its source can tell. */
export function accountOf({ columns }: CompiledSource, row: MapRow, run: MapRun): string | null {
  const target = columns.find(({ column }) => column.name === 'account_id');
  return target === undefined ? null : keyOf(targetCell(target, row, run.lookups).text);
}

/** Maps the rows of a source: the columns that it names, or where it names none all that the file has. */
export function mapRows(source: CompiledSource, ignored: readonly string[], run: MapRun): RowMapper {
  const records = new Map<FilePart, RawRecord[]>(source.file.parts.map((part) => [part, []]));
  const constants = constantCells(source, run);
  const shapeOf = source.isRecognised ? recognisedShape(source, ignored) : chosenShape(source);
  const shapes = new Map(source.file.parts.map((part) => [part, shapeOf(part)]));
  const required = new Set(
    columnsOf(source.table).flatMap((column) => (column.info.isRequired ? [column.name] : [])),
  );
  return {
    add: (row) => {
      const shape = shapes.get(row.part);
      if (shape === undefined) return;
      const account = () => accountOf(source, row, run);
      if (!holds(source.where, row, run.lookups, reportUnreadable(run, row, account))) return;
      const cells = source.columns.map((target) => targetCell(target, row, run.lookups));
      let isLost = false;
      for (const [index, cell] of cells.entries()) {
        const isNeeded = required.has(source.columns[index]?.column.name ?? '');
        // A link that leads nowhere and a column that is open are reported; without what it would tell this is no row of the book.
        isLost ||= isNeeded && (cell.reference === null || cell.invalid !== null || cell.isOpen === true);
        reportInvalid(cell, isNeeded, account, run);
      }
      if (isLost) return;
      records.get(row.part)?.push(recordOf(row, cells, shape, constants));
    },
    finish: () =>
      source.file.parts.map((part): RawTable => {
        const shape = shapes.get(part);
        return {
          file: part.file,
          headers: [...(shape?.headers ?? []), ...constants.map(({ name }) => name)],
          sources: [...(shape?.sources ?? []), ...constants.map(({ name }) => name)],
          records: records.get(part) ?? [],
          problems: [],
          typed: typedIn(shape, part, source),
        };
      }),
  };
}

/** How the records of a file look in the book: their headers, and which text stands where. */
type Shape = {
  readonly headers: readonly string[];
  readonly sources: readonly (string | undefined)[];
  /** For each header the source's column, or the position in the file where the text stays as it is. */
  readonly texts: readonly ({ readonly column: number } | { readonly position: number })[];
};

function chosenShape({ columns }: CompiledSource) {
  return (): Shape => ({
    headers: columns.map(({ column }) => column.name),
    sources: columns.map(({ from }) => (from[0]?.links.length === 0 ? from[0].header : undefined)),
    texts: columns.map((_, column) => ({ column })),
  });
}

function recognisedShape({ table, columns }: CompiledSource, ignored: readonly string[]) {
  return (part: FilePart): Shape => {
    const kept = [...part.headers.entries()].filter(([, header]) => !ignored.includes(header));
    const headers = kept.map(([, header]) => header);
    const known = mapHeaders(table, headers).columns;
    return {
      headers,
      sources: headers.map(() => undefined),
      texts: kept.map(([position], index) => {
        const name = known.get(index)?.name;
        const column = columns.findIndex((target) => target.column.name === name);
        const target = columns[column];
        const isTouched =
          target !== undefined &&
          (target.enumeration !== null || target.from.some((from) => isSettled(target, from)));
        return isTouched ? { column } : { position };
      }),
    };
  };
}

/** The positions of texts whose points nobody has to tell; the map's own constants are among them. */
function typedIn(shape: Shape | undefined, { typed }: FilePart, { columns, constants }: CompiledSource) {
  const texts = shape?.texts ?? [];
  const own = texts.flatMap((at, index) => {
    const target = 'column' in at ? columns[at.column] : undefined;
    const isOne = 'position' in at ? typed?.has(at.position) : target !== undefined && isTyped(target);
    return isOne ? [index] : [];
  });
  return new Set([...own, ...constants.map((_, index) => texts.length + index)]);
}

function recordOf(
  { record }: MapRow,
  cells: readonly TargetCell[],
  { texts, sources }: Shape,
  constants: ReturnType<typeof constantCells>,
): RawRecord {
  const places: (Place | undefined)[] = [];
  const own = texts.map((at, index) => {
    if ('position' in at) return record.texts[at.position] ?? '';
    const cell = cells[at.column];
    const isElsewhere =
      cell?.reference != null &&
      (cell.reference.links.length > 0 ||
        (sources[index] !== undefined && cell.reference.header !== sources[index]));
    if (isElsewhere) places[index] = cell.place?.();
    return cell?.text ?? '';
  });
  for (const [index, { place }] of constants.entries()) places[texts.length + index] = place;
  return {
    ...record,
    whole: record.texts,
    texts: [...own, ...constants.map(({ text }) => text)],
    ...(places.length === 0 ? {} : { places }),
  };
}

function reportInvalid(
  { invalid, place }: TargetCell,
  isNeeded: boolean,
  account: () => string | null,
  { problems }: MapRun,
): void {
  if (invalid === null || place === null) return;
  const owner = account();
  problems.push(
    problemAt(place(), {
      code: 'invalidValue',
      severity: 'error',
      ...invalid,
      ...(isNeeded ? { hint: `${invalid.hint} The row was left out.` } : {}),
      ...(owner === null ? {} : { account: owner }),
    }),
  );
}
