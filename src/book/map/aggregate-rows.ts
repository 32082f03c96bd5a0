import type { Place } from '../../facts/cell.ts';
import type { RawRecord, RawTable } from '../files/raw-table.ts';
import type { CompiledSource } from './compiled-source.ts';
import { holds } from './condition.ts';
import { monthsWithout } from './empty-months.ts';
import { type FoldState, startFold } from './fold.ts';
import { foldRow } from './fold-row.ts';
import { type Gathered, gather, gatherNothing, placeOfAll } from './gathered-places.ts';
import { keyReader } from './group-key.ts';
import { type MapRun, reportGap, reportUnreadable } from './map-run.ts';
import { accountOf, constantCells, type RowMapper } from './plain-rows.ts';
import type { TargetColumn } from './target-column.ts';
import { tellFold } from './tell-fold.ts';

/** Rows that are alike in their columns, put together; what is kept of them does not grow with their number. */
type Group = { readonly gathered: Gathered; readonly states: readonly FoldState[] };

/** Between the parts of a group's key; no text has it, since control characters are taken out of the parts. */
const separator = '\u0000';

/**
 * Puts rows together that are alike in the source's columns: events of an account, a month and a metric become one row
 * of usage. Memory grows with the groups, not with the rows, and the order of rows does not matter.
 */
export function aggregateRows(source: CompiledSource, run: MapRun): RowMapper {
  const groups = new Map<string, Group>();
  const { columns, folds } = source;
  const accountAt = columns.findIndex(({ column }) => column.name === 'account_id');
  const keyOfRow = keyReader(source, run);
  return {
    add: (row) => {
      const unreadable = reportUnreadable(run, row, () => accountOf(source, row, run));
      if (!holds(source.where, row, run.lookups, unreadable)) return;
      const parts = keyOfRow(row);
      if (parts === null) return;
      const account = parts[accountAt] ?? null;
      const key = parts.join(separator);
      let group = groups.get(key);
      if (group === undefined) {
        group = { gathered: gatherNothing(), states: folds.map(startFold) };
        groups.set(key, group);
      }
      gather(group.gathered, row);
      for (const [index, fold] of folds.entries()) {
        const state = group.states[index];
        if (state !== undefined)
          foldRow(state, fold, row, run.lookups, reportGap(run, row, account, fold.column.name));
      }
    },
    finish: () => [tableOf(source, groups, run)],
  };
}

function tableOf(source: CompiledSource, groups: ReadonlyMap<string, Group>, run: MapRun): RawTable {
  const constants = constantCells(source, run);
  const { columns, folds, file } = source;
  const accountAt = columns.findIndex(({ column }) => column.name === 'account_id');
  const first = file.parts[0]?.file ?? file.name;
  const records: RawRecord[] = [];
  const add = (
    parts: readonly string[],
    gathered: Gathered | null,
    told: readonly (readonly [string, Place])[],
  ) => {
    const { record = 0, line, pointer } = gathered?.first?.record ?? {};
    records.push({
      texts: [...parts, ...constants.map(({ text }) => text), ...told.map(([text]) => text)],
      places: [
        ...columns.map((column) => keyPlace(column, gathered, first)),
        ...constants.map(({ place }) => place),
        ...told.map(([, place]) => place),
      ],
      record,
      ...(line === undefined ? {} : { line }),
      ...(pointer === undefined ? {} : { pointer }),
    });
  };
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, { gathered, states }] of sorted) {
    const parts = key.split(separator);
    const told = folds.map((fold, index): readonly [string, Place] => {
      const { text, place } = tellFold(fold, states[index], parts[accountAt] ?? null, run);
      return [text, place ?? { file: first, column: fold.header }];
    });
    // A required value that nobody knows leaves a gap; the cell that made it one has been reported.
    if (folds.every(({ column }, index) => !column.info.isRequired || told[index]?.[0] !== ''))
      add(parts, gathered, told);
  }
  if (source.isComplete) {
    for (const parts of monthsWithout(
      source,
      [...groups.keys()].map((key) => key.split(separator)),
    ))
      add(
        parts,
        null,
        folds.map((fold) => ['0', { file: first, column: fold.header }] as const),
      );
  }
  const headers = [
    ...columns.map(({ column }) => column.name),
    ...constants.map(({ name }) => name),
    ...folds.map(({ column }) => column.name),
  ];
  const sources = [
    ...columns.map(({ from }) => from[0]?.header),
    ...constants.map(({ name }) => name),
    ...folds.map(({ header }) => header),
  ];
  return { file: first, headers, sources, records, problems: [], typed: new Set(headers.keys()) };
}

/** Where the part of a key stands: in the first row of the group, and the others count with it. */
function keyPlace({ from, column }: TargetColumn, gathered: Gathered | null, file: string): Place {
  const header = from[0]?.header ?? column.name;
  const place = gathered === null || (from[0]?.links.length ?? 0) > 0 ? null : placeOfAll(gathered, header);
  return place ?? { file, column: header };
}
