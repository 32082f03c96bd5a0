import { accountNames } from './account-names.ts';
import { type ColumnInfo, type Conversion, namesIn } from './column.ts';
import { acceptsDeclaration } from './columns/accepts.ts';
import { type Declaration, nothingDeclared } from './columns/declaration.ts';
import { headerDeclaration } from './columns/split-header.ts';
import { foldName } from './fold-name.ts';
import { type HeaderForms, headerForms } from './header-forms.ts';
import { type Refusal, refusalOf } from './refused-headers.ts';
import { type TableName, tables } from './tables.ts';

/** A column of a table with what is needed to read its cells. */
export type Column = { readonly name: string; readonly info: ColumnInfo };

/** What a header holds besides its column: what it declares, and the figure from which the column follows. */
export type HeaderMeaning = { readonly declaration: Declaration; readonly conversion: Conversion | null };

/** Which header holds which column, by position, and what became of the other headers. */
export type HeaderMap = {
  readonly columns: ReadonlyMap<number, Column>;
  /** By the positions of `columns`. */
  readonly meanings: ReadonlyMap<number, HeaderMeaning>;
  /** Position of a column that names the account, where no column has its id. */
  readonly accountName: number | null;
  readonly unknown: readonly string[];
  /** Headers of a column that stands already, with the one that was taken for it. */
  readonly repeated: readonly { readonly header: string; readonly taken: string }[];
  /** Headers whose column follows from them, but stands itself as well. */
  readonly spare: readonly { readonly header: string; readonly column: string }[];
  readonly refused: readonly { readonly header: string; readonly refusal: Refusal }[];
};

type Columns = { readonly list: readonly Column[]; readonly byName: ReadonlyMap<string, Column> };

const columnCache = new Map<TableName, Columns>();

function columnsIn(table: TableName): Columns {
  const cached = columnCache.get(table);
  if (cached !== undefined) return cached;
  const list: Column[] = [];
  const byName = new Map<string, Column>();
  const infos: Readonly<Record<string, ColumnInfo>> = tables[table];
  for (const name in infos) {
    const info = infos[name];
    if (info === undefined) continue;
    const column = { name, info };
    list.push(column);
    byName.set(name, column);
  }
  const columns = { list, byName };
  columnCache.set(table, columns);
  return columns;
}

export function columnsOf(table: TableName): readonly Column[] {
  return columnsIn(table).list;
}

/** How a name came to its column, the surest first: by its own name, by another name, by conversion. */
type Target = { readonly column: Column; readonly rank: 0 | 1 | 2; readonly conversion: Conversion | null };

type Names = {
  /** Canonical names, as they are and folded. */
  readonly canonical: ReadonlyMap<string, Target>;
  /** Every other folded name; only made when a header is no canonical name. */
  readonly others: () => ReadonlyMap<string, Target>;
};

const nameCache = new Map<TableName, Names>();

function namesOf(table: TableName): Names {
  const cached = nameCache.get(table);
  if (cached !== undefined) return cached;
  const columns = columnsOf(table);
  const canonical = new Map(
    columns.flatMap((column): (readonly [string, Target])[] => {
      const target: Target = { column, rank: 0, conversion: null };
      return [
        [column.name, target],
        [foldName(column.name), target],
      ];
    }),
  );
  let folded: ReadonlyMap<string, Target> | undefined;
  const others = () => {
    // The first column that claims a synonym keeps it; no synonym yields to a conversion.
    folded ??= new Map(
      [...columns]
        .reverse()
        .flatMap(({ ...column }) => [
          ...column.info.conversions.flatMap((conversion) =>
            namesIn(conversion.headers).map((name): readonly [string, Target] => [
              foldName(name),
              { column, rank: 2, conversion },
            ]),
          ),
          ...namesIn(column.info.synonyms).map((name): readonly [string, Target] => [
            foldName(name),
            { column, rank: 1, conversion: null },
          ]),
        ]),
    );
    return folded;
  };
  const names = { canonical, others };
  nameCache.set(table, names);
  return names;
}

const ownMeaning: HeaderMeaning = { declaration: nothingDeclared, conversion: null };

/** The map of headers that all are the book's own names, each once, as those of most files; null for any others. */
function mapOwnNames(table: TableName, headers: readonly string[]): HeaderMap | null {
  const { byName } = columnsIn(table);
  const columns = new Map<number, Column>();
  const meanings = new Map<number, HeaderMeaning>();
  for (let index = 0; index < headers.length; index += 1) {
    const column = byName.get(headers[index] ?? '');
    if (column === undefined) return null;
    columns.set(index, column);
    meanings.set(index, ownMeaning);
  }
  return new Set(headers).size === headers.length
    ? { columns, meanings, accountName: null, unknown: [], repeated: [], spare: [], refused: [] }
    : null;
}

type Found = Target & { readonly declaration: Declaration };

/** What a header means in a table; null where nobody knows it. */
function findHeader(
  table: TableName,
  header: string,
  headers: readonly string[],
  formsOf: (header: string) => HeaderForms,
): Found | Refusal | null {
  const { canonical, others } = namesOf(table);
  const own = canonical.get(header);
  if (own !== undefined) return { ...own, declaration: nothingDeclared };
  const lookUp = (name: string) => refusalOf(table, name) ?? canonical.get(name) ?? others().get(name);
  const { names, field, splits } = formsOf(header);
  const isOwnField = field !== null && `${field.object}s` === foldName(table);
  for (const name of isOwnField ? [...names, field.name] : names) {
    const known = lookUp(name);
    if (known === undefined) continue;
    if (!('rank' in known)) return known;
    return { ...known, declaration: apiDeclaration(known.column, header, headers) };
  }
  for (const { name, split } of splits) {
    const known = lookUp(name);
    const declaration = known === undefined ? null : headerDeclaration(split);
    if (known === undefined || declaration === null) continue;
    if (!('rank' in known)) return known;
    // A name of its own with more words beside it yields to the bare name.
    const rank = known.rank === 0 ? 1 : known.rank;
    if (acceptsDeclaration(declaration, known.column)) return { ...known, rank, declaration };
  }
  return null;
}

/** The interface of a payment system names its amounts in minor units; a label (Amount Due) is somebody's own. */
function apiDeclaration({ info }: Column, header: string, headers: readonly string[]): Declaration {
  const isInterface = info.minorHeaders.includes(header);
  const hasCompany = headers.some(
    (other) => other !== header && /^amount_(?:due|paid|remaining)$/.test(other),
  );
  return isInterface && (header.startsWith('amount_') || hasCompany)
    ? { by: 'apiName', isMinor: true }
    : nothingDeclared;
}

/**
 * Maps headers to the columns of a table. A canonical name wins over a synonym, a synonym over a figure from which the
 * column would have to be converted.
 *
 * @param formsOf where the same headers are compared with many tables, remembers their forms.
 */
export function mapHeaders(
  table: TableName,
  headers: readonly string[],
  formsOf: (header: string) => HeaderForms = headerForms,
): HeaderMap {
  const own = mapOwnNames(table, headers);
  if (own !== null) return own;
  const columns = new Map<number, Column>();
  const meanings = new Map<number, HeaderMeaning>();
  const unknown: string[] = [];
  const repeated: { header: string; taken: string }[] = [];
  const spare: { header: string; column: string }[] = [];
  const refused: { header: string; refusal: Refusal }[] = [];
  const taken = new Map<string, string>();
  const found = headers.map((header) => findHeader(table, header, headers, formsOf));
  for (const rank of [0, 1, 2]) {
    for (const [index, target] of found.entries()) {
      if (target === null || !('rank' in target) || target.rank !== rank) continue;
      const { column, conversion, declaration } = target;
      const header = headers[index] ?? '';
      const before = taken.get(column.name);
      if (before === undefined) {
        taken.set(column.name, header);
        columns.set(index, column);
        meanings.set(index, { declaration, conversion });
      } else if (conversion === null) repeated.push({ header, taken: before });
      else spare.push({ header, column: column.name });
    }
  }
  let accountName: number | null = null;
  for (const [index, target] of found.entries()) {
    const header = headers[index] ?? '';
    if (target !== null) {
      if (!('rank' in target)) refused.push({ header, refusal: target });
      continue;
    }
    const [name = ''] = formsOf(header).names;
    if (table !== 'accounts' && accountNames.has(name)) {
      if (taken.has('account_id')) spare.push({ header, column: 'account_id' });
      else accountName ??= index;
    } else if (name !== '') unknown.push(header);
  }
  return { columns, meanings, accountName, unknown, repeated, spare, refused };
}
