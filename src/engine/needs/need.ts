import type { AccountRow, Row } from '../../book/account.ts';
import type { TableName } from '../../book/tables.ts';

/** The parts of a brief, in its order. */
export const briefSections = [
  'front',
  'usage',
  'health',
  'value',
  'support',
  'relationship',
  'competition',
  'expansion',
  'negotiation',
  'plan',
] as const;

export type BriefSection = (typeof briefSections)[number];

/** The validities of METHODS §0, by their names in the configuration. */
export type Validity = 'usage' | 'relationship' | 'nps' | 'roi';

/** Which rows of a table are meant: those whose cells hold one of these values, `null` standing for an empty one. */
type Where = Readonly<Record<string, readonly (string | boolean | null)[]>>;

export type RowsSource = {
  readonly kind: 'rows';
  readonly table: TableName;
  readonly where: Where;
  /** What one row has to say, all of it. */
  readonly columns: readonly string[];
  /** Every row that is meant has to say it, because one that does not hides the answer. */
  readonly isEvery: boolean;
  /** How the rows are dated, and which validity decides when the newest is too old to count. */
  readonly dated: { readonly column: string; readonly validity: Validity } | null;
  /** How many full months on end, up to the last on record, there have to be. */
  readonly months: number;
};

/** Something that a section of the brief draws on. */
export type Source =
  | RowsSource
  /** The table itself: once it is given, no row means that there is none. */
  | { readonly kind: 'table'; readonly table: TableName }
  /** A table that is given, and no such row in it. */
  | { readonly kind: 'none'; readonly table: TableName; readonly where: Where }
  | { readonly kind: 'setting'; readonly path: string };

/** What a section needs in order to say one thing. `need.<code>.gives` and `.lacks` are its words. */
export type Need = {
  readonly code: string;
  readonly section: BriefSection;
  /** How much of the section hangs on it, up to 100; for health its points on the card. */
  readonly weight: number;
  /** All of these, and of each any one of its alternatives. */
  readonly allOf: readonly (readonly Source[])[];
  /** The need arises only where one of these is there, as that of a rival's price where there is a rival. */
  readonly onlyIf?: readonly Source[];
  /** The need does not arise where one of these is there, as that of seats where everybody has a licence. */
  readonly unless?: readonly Source[];
  /** A fact that has no value without it. */
  readonly unlocks?: string;
};

type ColumnOf<T extends TableName> = keyof (T extends 'accounts' ? AccountRow : Row<T>) & string;
type WhereOf<T extends TableName> = { readonly [C in ColumnOf<T>]?: Where[string] };
type RowOptions<T extends TableName> = {
  readonly where?: WhereOf<T>;
  readonly isEvery?: boolean;
  readonly dated?: readonly [ColumnOf<T>, Validity];
  readonly months?: number;
};

/** The metrics of usage that needs ask for: rows of others change nothing for them. */
export function metricsOf(needs: readonly Need[]): ReadonlySet<string> {
  const sources = needs.flatMap(({ allOf, onlyIf = [], unless = [] }) => [
    ...allOf.flat(),
    ...onlyIf,
    ...unless,
  ]);
  return new Set(
    sources.flatMap((source) => {
      if (source.kind === 'setting' || source.kind === 'table' || source.table !== 'usage') return [];
      const { metric } = source.where;
      if (metric === undefined) throw new Error('a need of usage names its metric');
      return metric.filter((name) => typeof name === 'string');
    }),
  );
}

/**
 * A row of a table that says all of some columns.
 *
 * @example rows('usage', ['value'], { where: { metric: ['active_users'] }, dated: ['month', 'usage'] })
 */
export function rows<T extends TableName>(
  table: T,
  columns: readonly ColumnOf<T>[] = [],
  { where = {}, isEvery = false, dated, months = 0 }: RowOptions<T> = {},
): RowsSource {
  return {
    kind: 'rows',
    table,
    columns,
    where: where as Where,
    isEvery,
    dated: dated === undefined ? null : { column: dated[0], validity: dated[1] },
    months,
  };
}

/** A table that is given and holds no such row. */
export function noRows<T extends TableName>(table: T, where: WhereOf<T>): Source {
  return { kind: 'none', table, where: where as Where };
}

export function givenTable(table: TableName): Source {
  return { kind: 'table', table };
}

export function madeSetting(path: string): Source {
  return { kind: 'setting', path };
}
