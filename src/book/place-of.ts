import type { Place } from '../facts/cell.ts';
import type { RawRecord } from './files/raw-table.ts';

/** Where a column's cell of a record stands; in JSON under the key that the column has there. */
export function placeOf(file: string, record: RawRecord, column: string, key = column): Place {
  const { record: number, line, pointer } = record;
  if (pointer === undefined)
    return line === undefined ? { file, column, record: number } : { file, column, record: number, line };
  const cell = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return line === undefined
    ? { file, column, record: number, pointer: cell }
    : { file, column, record: number, line, pointer: cell };
}
