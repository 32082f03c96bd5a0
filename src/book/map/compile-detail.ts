import type { MapDetail } from '../../config/map-schema.ts';
import { isNumeric } from '../column.ts';
import type { Namer } from './column-names.ts';
import type { ExportFiles } from './compile-files.ts';
import { compileFolds } from './compile-fold.ts';
import type { CompiledDetail } from './compiled-source.ts';
import { compileConditions, referenceTo } from './condition.ts';
import type { MapFaults } from './map-faults.ts';

/** Checks every name of an account's details, and makes them ready to take rows. */
export function compileDetail(
  values: MapDetail,
  path: string,
  files: ExportFiles,
  name: Namer,
  faults: MapFaults,
): readonly CompiledDetail[] {
  const file = files.named(values.from, `${path}.from`);
  if (file === null) return [];
  const by = referenceTo(values.by, file, `${path}.by`, faults);
  const scaleOf = new Map(Object.entries(values.scale ?? {}));
  for (const column of scaleOf.keys()) {
    const at = `${path}.scale.${column}`;
    if (!Object.hasOwn(values.columns, column))
      faults.add(at, column, 'a column of these details', Object.keys(values.columns));
    else if (!isNumeric(name(column, at)?.info.kind ?? 'number'))
      faults.add(at, column, 'a column that holds a number');
  }
  const where = compileConditions(values.where, file, `${path}.where`, faults);
  const folds = compileFolds(values.columns, scaleOf, file, `${path}.columns`, name, faults);
  return by === null ? [] : [{ file, by, where, folds }];
}
