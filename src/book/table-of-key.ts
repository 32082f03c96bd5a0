import { foldName } from './fold-name.ts';
import { type TableName, tableSynonyms, tables } from './tables.ts';

let tableNames: ReadonlyMap<string, TableName> | undefined;

/** The table that a name stands for, its own or a synonym. */
export function tableOfKey(key: string): TableName | null {
  if (Object.hasOwn(tables, key)) return key as TableName;
  tableNames ??= new Map(
    (Object.keys(tables) as TableName[]).flatMap((name) =>
      [name, ...tableSynonyms[name]].map((word) => [foldName(word), name] as const),
    ),
  );
  return tableNames.get(foldName(key)) ?? null;
}
