import type { BookMap } from '../../config/book-map.ts';
import type { Statement } from '../columns/decision.ts';
import type { RawRecord, RawTable } from '../files/raw-table.ts';
import { type Problem, problemAt } from '../problem.ts';
import { nothingSettled, type ReadingOptions } from '../reading-options.ts';
import type { TableName } from '../tables.ts';
import { aggregateRows } from './aggregate-rows.ts';
import type { ExportHeads } from './compile-files.ts';
import { type CompiledMap, compileMap } from './compile-map.ts';
import { accountIds, collectDetails } from './detail-rows.ts';
import { type ExportFile, take } from './export-file.ts';
import { checkLinks, indexRows } from './link-rows.ts';
import { type FilePart, keyOf, type MapRow } from './map-row.ts';
import type { MapRun } from './map-run.ts';
import { mapRows } from './plain-rows.ts';
import { type RowCheck, startCheck } from './run-check.ts';
import { startTally } from './tally.ts';

/** What an export became: tables of the book, each with the places of its cells in the export. */
export type MappedTables = {
  readonly tables: readonly { readonly table: TableName; readonly raw: RawTable }[];
  readonly problems: readonly Problem[];
  /** What was decided for columns that the map itself read, by file. */
  readonly decisions: ReadonlyMap<string, readonly Statement[]>;
};

/** A map at work on the rows of an export, which may come in any number of batches. */
export type Mapping = {
  /** The files that the map reads, in the order in which they have to come: first those that others look up. */
  readonly files: readonly string[];
  readonly add: (file: string, records: readonly RawRecord[]) => void;
  readonly finish: () => MappedTables;
};

/**
 * Checks a map against the headers of the files and makes it ready for their rows.
 *
 * @returns every fault of the map at once; with one there is no mapping, because half a map makes a wrong book.
 */
export function startMapping(
  map: BookMap,
  heads: ExportHeads,
  options: ReadingOptions = nothingSettled,
): { readonly mapping: Mapping | null; readonly faults: readonly Problem[] } {
  const { compiled, faults } = compileMap(map, heads, options);
  return compiled === null ? { mapping: null, faults } : { mapping: openMapping(map, compiled), faults };
}

/** Everything that the rows of one file of the export go to. */
type Consumer = {
  readonly file: ExportFile;
  readonly part: FilePart;
  readonly addRow: (row: MapRow) => void;
};

function openMapping(map: BookMap, compiled: CompiledMap): Mapping {
  const lookups = new Map<ExportFile, Map<string, MapRow>>();
  const run: MapRun = { map, lookups, tally: startTally(), problems: [] };
  const targets = compiled.sources.map((source) => ({
    source,
    mapper:
      source.folds.length > 0
        ? aggregateRows(source, run)
        : mapRows(source, compiled.ignored(source.file), run),
    details: source.details.map((detail) => ({ detail, rows: collectDetails(detail, run) })),
  }));
  const checks = compiled.checks.map(({ file, check }) => ({ file, check: startCheck(check, run) }));
  const consumers = compiled.files.flatMap((file): readonly Consumer[] => {
    const sinks = [
      ...targets.filter(({ source }) => source.file === file).map(({ mapper }) => mapper.add),
      ...targets.flatMap(({ details }) =>
        details.filter(({ detail }) => detail.file === file).map(({ rows }) => rows.add),
      ),
    ];
    const own = checks.filter((entry) => entry.file === file).map(({ check }) => check);
    const addRow = rowSink(file, sinks, own, compiled, run);
    return file.parts.map((part) => ({ file, part, addRow }));
  });
  const held: { readonly consumer: Consumer; readonly records: readonly RawRecord[] }[] = [];
  const pass = ({ part, addRow }: Consumer, records: readonly RawRecord[]) => {
    for (const record of records) addRow({ part, record });
  };
  return {
    files: orderOf(compiled),
    add: (name, records) => {
      for (const consumer of consumers) {
        if (consumer.part.file !== name) continue;
        // What others look up is kept whole, and waits until all of it is there.
        if (compiled.lookups.has(consumer.file)) {
          indexRows(consumer.file, consumer.part, records, lookups, run);
          held.push({ consumer, records });
        } else pass(consumer, records);
      }
    },
    finish: () => {
      for (const { consumer, records } of held) pass(consumer, records);
      for (const { check } of checks) check.finish();
      const tables = targets.flatMap(({ source: { table }, mapper, details }) =>
        mapper.finish().map((raw) => ({
          table,
          raw: details.reduce((accounts, { rows }) => rows.complete(accounts), raw),
        })),
      );
      const known = new Set(
        tables.flatMap(({ table, raw }) => (table === 'accounts' ? accountIds(raw) : [])),
      );
      for (const { rows } of targets.flatMap(({ details }) => details)) rows.reportStrays(known);
      const open = compiled.files.flatMap(({ writing }) => writing.open());
      return {
        tables,
        problems: [...unusedHeaders(compiled), ...open, ...run.problems, ...run.tally.problems()],
        decisions: new Map(
          compiled.files.flatMap(({ parts, writing }) =>
            parts.map(({ file }) => [file, writing.statements()] as const),
          ),
        ),
      };
    },
  };
}

/** Sends a row everywhere it is wanted, having seen to its links. */
function rowSink(
  file: ExportFile,
  sinks: readonly ((row: MapRow) => void)[],
  checks: readonly RowCheck[],
  { accountOf, linksOf }: CompiledMap,
  run: MapRun,
): (row: MapRow) => void {
  const account = accountOf(file);
  const links = linksOf(file);
  return (row) => {
    const taken = account === null ? null : take(row, account, run.lookups);
    const owner = taken === null ? null : keyOf(taken.text);
    checkLinks(row, links, owner, run);
    for (const sink of sinks) sink(row);
    for (const check of checks) check.add(row, owner);
  };
}

function orderOf({ files, lookups }: CompiledMap): readonly string[] {
  const first = files.filter((file) => lookups.has(file));
  const rest = files.filter((file) => !lookups.has(file));
  return [...new Set([...first, ...rest].flatMap(({ parts }) => parts.map(({ file }) => file)))];
}

/** Headers that nothing in the map reads and nothing in it leaves out: perhaps they were forgotten. */
function unusedHeaders({ files, ignored, isRecognised }: CompiledMap): readonly Problem[] {
  return files
    .filter((file) => !isRecognised(file))
    .flatMap((file) =>
      file.parts.flatMap((part) =>
        [...part.positions.keys()]
          .filter((header) => header !== '' && !file.used.has(header) && !ignored(file).includes(header))
          .map((header) =>
            problemAt(
              { file: part.file, column: header },
              {
                code: 'unknownColumn',
                severity: 'notice',
                found: header,
                expected: 'a header that the map reads',
                hint: `It was left unread: name it in the map, or list it under ignore of ${file.name}.`,
              },
            ),
          ),
      ),
    );
}
