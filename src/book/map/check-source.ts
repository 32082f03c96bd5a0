import type { MapSource } from '../../config/map-schema.ts';
import { columnsOf } from '../map-headers.ts';
import type { CompiledSource } from './compiled-source.ts';
import type { MapFaults } from './map-faults.ts';

/** What the parts of a source say of each other. */
export function checkSource(
  source: CompiledSource,
  values: MapSource,
  path: string,
  faults: MapFaults,
): void {
  const { table, file, columns, constants, folds, details, isRecognised } = source;
  const detailed = details.flatMap((detail) => detail.folds);
  const named = [
    ...(isRecognised ? [] : columns.map(({ column }) => column.name)),
    ...constants.map(({ column }) => column.name),
    ...[...folds, ...detailed].map(({ column }) => column.name),
  ];
  for (const twice of new Set(named.filter((name, index) => named.indexOf(name) !== index)))
    faults.add(path, twice, `each column of ${table} once`);
  if (values.aggregate !== undefined && isRecognised)
    faults.add(`${path}.aggregate`, 'no columns', 'columns, in which rows that become one are alike');
  if (details.length > 0 && table !== 'accounts')
    faults.add(
      `${path}.details`,
      table,
      'details of accounts alone: rows of other tables are put together by aggregate',
    );
  // A column whose header is not there has its own fault, and is not missed here.
  const covered = new Set([
    ...named,
    ...columns.map(({ column }) => column.name),
    ...[values.columns, values.constants, values.aggregate].flatMap((part) => Object.keys(part ?? {})),
  ]);
  for (const column of columnsOf(table)) {
    if (column.info.isRequired && !covered.has(column.name))
      faults.add(
        `${path}.${isRecognised ? 'from' : 'columns'}`,
        `no ${column.name}`,
        `${column.name}, without which no row of ${table} can be read`,
      );
  }
  for (const key of ['enumerations', 'scale'] as const) {
    for (const column of Object.keys(values[key] ?? {})) {
      const isFolded = key === 'scale' && folds.some((fold) => fold.column.name === column);
      if (!isFolded && !columns.some((target) => target.column.name === column))
        faults.add(`${path}.${key}.${column}`, column, `a column that comes from ${file.name}`, covered);
    }
  }
  const countable = folds.every(({ kind }) => kind === 'sum' || kind === 'count' || kind === 'distinct');
  const hasMonth = columns.some(({ column }) => column.info.kind === 'month');
  if (source.isComplete && (folds.length === 0 || !countable || !hasMonth))
    faults.add(`${path}.complete`, 'complete', 'an aggregate of sums or counts by month');
}
