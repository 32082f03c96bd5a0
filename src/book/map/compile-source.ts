import type { MapSource } from '../../config/map-schema.ts';
import { isNumeric } from '../column.ts';
import { columnsOf, mapHeaders } from '../map-headers.ts';
import { type TableName, tables } from '../tables.ts';
import { checkSource } from './check-source.ts';
import { columnNamer } from './column-names.ts';
import { compileDetail } from './compile-detail.ts';
import type { ExportFiles } from './compile-files.ts';
import { compileFolds } from './compile-fold.ts';
import { compileConstants, compileEnumerations } from './compile-words.ts';
import type { CompiledSource, Constant } from './compiled-source.ts';
import { compileConditions, referenceTo } from './condition.ts';
import type { ExportFile } from './export-file.ts';
import type { Fold } from './fold.ts';
import type { MapFaults } from './map-faults.ts';
import type { TargetColumn } from './target-column.ts';

/** Checks every name of a source, and makes it ready to take rows; null where its table or its file is not there. */
export function compileSource(
  tableName: string,
  values: MapSource,
  path: string,
  files: ExportFiles,
  faults: MapFaults,
): CompiledSource | null {
  const file = files.named(values.from, `${path}.from`);
  if (!Object.hasOwn(tables, tableName)) return null; // reported once for the table
  if (file === null) return null;
  const table = tableName as TableName;
  const name = columnNamer(table, faults);
  const isRecognised = values.columns === undefined;
  const constants = compileConstants(values, path, name, faults);
  const enumerations = compileEnumerations(values, path, name, faults);
  const scales = Object.entries(values.scale ?? {}).flatMap(([column, scale]) => {
    const known = name(column, `${path}.scale.${column}`);
    if (known !== null && !isNumeric(known.info.kind))
      faults.add(`${path}.scale.${column}`, column, 'a column that holds a number');
    return known === null ? [] : [[known.name, scale] as const];
  });
  const scaleOf = new Map(scales);
  const given = isRecognised ? recognised(table, file) : Object.entries(values.columns ?? {});
  const columns = given.flatMap(([column, headers]): readonly TargetColumn[] => {
    const at = `${path}.columns.${column}`;
    const known = name(column, at);
    const from = [headers].flat().flatMap((header) => referenceTo(header, file, at, faults) ?? []);
    if (known === null || from.length === 0) return [];
    const enumeration = enumerations.get(known.name) ?? null;
    return [{ column: known, from, enumeration, scale: scaleOf.get(known.name) ?? null }];
  });
  const folds = compileFolds(values.aggregate, scaleOf, file, `${path}.aggregate`, name, faults);
  const details = (values.details ?? []).flatMap((detail, index) =>
    compileDetail(detail, `${path}.details.${index}`, files, name, faults),
  );
  const source: CompiledSource = {
    table,
    file,
    where: compileConditions(values.where, file, `${path}.where`, faults),
    isRecognised,
    columns,
    constants: [...constants, ...impliedKind(table, values, folds, path)],
    folds,
    isComplete: values.complete === true,
    details,
  };
  checkSource(source, values, path, faults);
  return source;
}

/** The columns of a table whose headers are recognised, so that words and scales can find them. */
function recognised(table: TableName, file: ExportFile): readonly (readonly [string, string])[] {
  const { columns } = mapHeaders(table, file.headers);
  return [...columns].map(([index, column]) => [column.name, file.headers[index] ?? ''] as const);
}

/** What is counted by value is no sum, and the book must know: it says so itself, unless the map does. */
function impliedKind(
  table: TableName,
  values: MapSource,
  folds: readonly Fold[],
  path: string,
): readonly Constant[] {
  if (table !== 'usage' || values.columns?.kind !== undefined || values.constants?.kind !== undefined)
    return [];
  const fold = folds.find((candidate) => candidate.column.name === 'value');
  const kind =
    fold?.kind === 'distinct' ? 'distinct' : fold?.kind === 'sum' || fold?.kind === 'count' ? 'sum' : null;
  const column = columnsOf(table).find((candidate) => candidate.name === 'kind');
  return kind === null || column === undefined
    ? []
    : [{ column, text: kind, path: `${path}.aggregate.value` }];
}
