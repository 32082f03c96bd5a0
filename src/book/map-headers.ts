import { type ColumnInfo, infoOf } from './column.ts';
import { type TableName, tables } from './tables.ts';

/** A column of a table with what is needed to read its cells. */
export type Column = { readonly name: string; readonly info: ColumnInfo };

/** Which header holds which column: by position; headers that nobody knows, and columns that stand twice. */
export type HeaderMap = {
  readonly columns: ReadonlyMap<number, Column>;
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
};

const columnCache = new Map<TableName, readonly Column[]>();

export function columnsOf(table: TableName): readonly Column[] {
  const cached = columnCache.get(table);
  if (cached !== undefined) return cached;
  const columns = Object.entries(tables[table].shape).map(
    ([name, schema]): Column => ({ name, info: infoOf(schema) }),
  );
  columnCache.set(table, columns);
  return columns;
}

/** Headers are compared without case, spaces and punctuation, full-width letters folded. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.:/()*#®]+/g, '');
}

type Names = {
  /** By its name, as it is and folded. */
  readonly canonical: ReadonlyMap<string, Column>;
  /** By every other folded name; only made when a header is no canonical name. */
  readonly synonyms: () => ReadonlyMap<string, Column>;
};

const nameCache = new Map<TableName, Names>();

function namesOf(table: TableName): Names {
  const cached = nameCache.get(table);
  if (cached !== undefined) return cached;
  const columns = columnsOf(table);
  const canonical = new Map(
    columns.flatMap((column) => [[column.name, column] as const, [foldName(column.name), column] as const]),
  );
  let folded: ReadonlyMap<string, Column> | undefined;
  const synonyms = () => {
    // The first column that claims a synonym keeps it.
    folded ??= new Map(
      [...columns]
        .reverse()
        .flatMap((column) => column.info.synonyms.map((synonym) => [foldName(synonym), column] as const)),
    );
    return folded;
  };
  const names = { canonical, synonyms };
  nameCache.set(table, names);
  return names;
}

/** Maps headers to the columns of a table; a canonical name wins over a synonym. */
export function mapHeaders(table: TableName, headers: readonly string[]): HeaderMap {
  const columns = new Map<number, Column>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  const taken = new Set<string>();
  const { canonical, synonyms } = namesOf(table);
  const claim = (index: number, column: Column) => {
    if (taken.has(column.name)) {
      repeated.push(headers[index] ?? '');
      return;
    }
    taken.add(column.name);
    columns.set(index, column);
  };
  const others: number[] = [];
  for (const [index, header] of headers.entries()) {
    const column = canonical.get(header) ?? canonical.get(foldName(header));
    if (column === undefined) others.push(index);
    else claim(index, column);
  }
  for (const index of others) {
    const name = foldName(headers[index] ?? '');
    const column = synonyms().get(name);
    if (column !== undefined) claim(index, column);
    else if (name !== '') unknown.push(headers[index] ?? '');
  }
  return { columns, unknown, repeated };
}
