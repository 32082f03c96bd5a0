import type { MapOperation, MapScale } from '../../config/map-schema.ts';
import { isDated, isNumeric } from '../column.ts';
import type { Namer } from './column-names.ts';
import { referenceTo } from './condition.ts';
import type { ExportFile } from './export-file.ts';
import type { Fold } from './fold.ts';
import type { MapFaults } from './map-faults.ts';

const kinds = ['sum', 'count', 'distinct', 'min', 'max', 'same', 'latest'] as const;

/** In place of a header: rows are counted, whatever stands in them. */
const everyRow = 'rows';

/** Reads how columns are put together from many rows: `{ value: { sum: usage_count } }`. */
export function compileFolds(
  values: Readonly<Record<string, MapOperation>> | undefined,
  scaleOf: ReadonlyMap<string, MapScale>,
  file: ExportFile,
  path: string,
  name: Namer,
  faults: MapFaults,
): readonly Fold[] {
  return Object.entries(values ?? {}).flatMap(([columnName, operation]): readonly Fold[] => {
    const at = `${path}.${columnName}`;
    const column = name(columnName, at);
    const kind = kinds.find((candidate) => operation[candidate] !== undefined);
    if (kind === undefined) return [];
    const header = operation[kind] ?? '';
    const isOfRows = kind === 'count' && header === everyRow;
    const of = isOfRows ? null : referenceTo(header, file, `${at}.${kind}`, faults);
    const by = operation.by === undefined ? null : referenceTo(operation.by, file, `${at}.by`, faults);
    if (column === null || (of === null && !isOfRows)) return [];
    const isOrdered = kind === 'min' || kind === 'max';
    const fits =
      kind === 'same' ||
      kind === 'latest' ||
      isNumeric(column.info.kind) ||
      (isOrdered && isDated(column.info.kind));
    if (!fits)
      faults.add(
        at,
        kind,
        `a column that holds a number${isOrdered ? ' or a date' : ''}; ${columnName} does not`,
      );
    return [
      {
        kind,
        column,
        of,
        by,
        scale: scaleOf.get(columnName) ?? null,
        header: of?.header ?? file.headers[0] ?? '',
      },
    ];
  });
}
