import type { Place } from '../facts/cell.ts';
import type { RawRecord } from './files/raw-table.ts';

/** Where a column's cell of a record stands; in JSON under the key that the column has there. */
export function placeOf(file: string, record: RawRecord, column: string, key = column): Place {
  const { line, pointer } = record;
  const place = { file, column, record: record.record };
  if (pointer === undefined) return line === undefined ? place : { ...place, line };
  const token = key.replaceAll('~', '~0').replaceAll('/', '~1');
  return { ...place, ...(line === undefined ? {} : { line }), pointer: `${pointer}/${token}` };
}
