import { type Column, columnsOf } from '../map-headers.ts';
import type { TableName } from '../tables.ts';
import type { MapFaults } from './map-faults.ts';

/** Finds the column of a table by its name; any other name is a fault at that path of the map. */
export type Namer = (column: string, path: string) => Column | null;

/** The names of a table's columns. */
export function columnNamer(table: TableName, faults: MapFaults): Namer {
  const columns = columnsOf(table);
  return (column, path) => {
    const known = columns.find((candidate) => candidate.name === column) ?? null;
    if (known === null)
      faults.add(
        path,
        column,
        `a column of ${table}`,
        columns.map((candidate) => candidate.name),
      );
    return known;
  };
}
