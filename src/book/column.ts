import * as z from 'zod/mini';
import type { Audience } from '../facts/cell.ts';
import type { NoticeUnit } from './part-counted.ts';

/** How the cells of a column are read. */
export type Kind =
  | 'text'
  | 'money' // an amount of zero or more
  | 'signedMoney'
  | 'count' // a number of things, zero or more
  | 'number'
  | 'share' // a rate, 0–1 unless the column says otherwise
  | 'date'
  | 'dateTime'
  | 'month'
  | 'flag'
  | 'currency' // an ISO 4217 code
  | 'choice'
  | 'choices' // a list of choices, separated by `;`
  | 'ask'; // an amount, or a change off today's price

export function isDated(kind: Kind): kind is 'date' | 'dateTime' | 'month' {
  return kind === 'date' || kind === 'dateTime' || kind === 'month';
}

const numeric = new Set<Kind>(['money', 'signedMoney', 'count', 'number', 'share', 'ask']);

export function isNumeric(kind: Kind): boolean {
  return numeric.has(kind);
}

/** Another figure from which a column follows by definition: the headers it stands under, and how it is brought over. */
export type Conversion = {
  readonly code: 'monthlyToAnnual' | 'renewalToEnd';
  readonly headers: Names;
  readonly factor?: number;
  readonly days?: number;
};

export type ColumnInfo = {
  readonly kind: Kind;
  readonly isRequired: boolean;
  readonly audience: Audience;
  /** Other headers for the same thing, in any spelling of case and spaces. */
  readonly synonyms: Names;
  /** The values of a choice. */
  readonly values: readonly string[];
  /** Other words for a choice, or for a text that has names with a meaning. */
  readonly words: Readonly<Record<string, string>>;
  /** Holds something about a person that messages must not show. */
  readonly isPersonal: boolean;
  /**
   * What becomes of a part of what a count counts: it is taken as it is, refused, or counts as a whole day or month of
   * notice where it is used, which is reported.
   */
  readonly parts: 'taken' | 'refused' | NoticeUnit;
  /** Largest value of a share. */
  readonly most: number;
  readonly conversions: readonly Conversion[];
  /** Exact names under which the interface of a payment system gives amounts in minor units. */
  readonly minorHeaders: readonly string[];
};

type Options = Partial<Omit<ColumnInfo, 'kind' | 'synonyms'>>;

/** A column of a table: what is known of it, and the schema of what it holds, which is made only when it is asked for. */
export type TableColumn<S extends z.ZodMiniType = z.ZodMiniType> = ColumnInfo & { readonly schema: () => S };

/** What a column holds. */
export type ValueOf<C extends TableColumn> = z.infer<ReturnType<C['schema']>>;

/** Names in a list, or in one text, parted by `|`, which `namesIn` takes apart only when they are asked for. */
type Names = readonly string[] | string;

export function namesIn(names: Names): readonly string[] {
  return typeof names === 'string' ? names.split('|').map((name) => name.trim()) : names;
}

function column<S extends z.ZodMiniType>(
  schema: () => S,
  kind: Kind,
  synonyms: Names,
  options: Options,
): TableColumn<S> {
  return {
    schema,
    kind,
    synonyms,
    isRequired: false,
    audience: 'shareable',
    values: [],
    words: {},
    isPersonal: false,
    most: 1,
    conversions: [],
    minorHeaders: [],
    parts: 'taken',
    ...options,
  };
}

export const text = (synonyms: Names = [], options: Options = {}) =>
  column(() => z.string(), 'text', synonyms, options);
export const money = (synonyms: Names = [], options: Options = {}) =>
  column(() => z.number().check(z.minimum(0)), 'money', synonyms, options);
export const signedMoney = (synonyms: Names = [], options: Options = {}) =>
  column(() => z.number(), 'signedMoney', synonyms, options);
export const count = (synonyms: Names = [], options: Options = {}) =>
  column(() => z.number().check(z.minimum(0)), 'count', synonyms, options);
export const wholeCount = (parts: 'refused' | NoticeUnit, synonyms: Names = [], options: Options = {}) =>
  column(() => z.int().check(z.minimum(0)), 'count', synonyms, { ...options, parts });
export const number = (synonyms: Names = [], options: Options = {}) =>
  column(() => z.number(), 'number', synonyms, options);
export const share = (synonyms: Names = [], options: Options = {}) =>
  column(() => z.number(), 'share', synonyms, options);
export const date = (synonyms: Names = [], options: Options = {}) =>
  column(() => z.iso.date(), 'date', synonyms, options);
export const dateTime = (synonyms: Names = [], options: Options = {}) =>
  column(() => z.string(), 'dateTime', synonyms, options);
export const month = (synonyms: Names = [], options: Options = {}) =>
  column(() => z.string(), 'month', synonyms, options);
export const currency = (synonyms: Names = [], options: Options = {}) =>
  column(() => z.string(), 'currency', synonyms, options);
export const flag = (synonyms: Names = [], options: Options = {}) =>
  column(() => z.boolean(), 'flag', synonyms, options);
export const ask = (synonyms: Names = [], options: Options = {}) =>
  column(() => z.number().check(z.minimum(0)), 'ask', synonyms, options);

export function choice<const V extends readonly [string, ...string[]]>(
  values: V,
  synonyms: Names = [],
  options: Options = {},
) {
  return column(() => z.enum(values), 'choice', synonyms, { ...options, values });
}

export function choices<const V extends readonly [string, ...string[]]>(
  values: V,
  synonyms: Names = [],
  options: Options = {},
) {
  return column(() => z.array(z.enum(values)), 'choices', synonyms, { ...options, values });
}

/** Under some of these an export has the id, under some the name: which of them is decided for the column. */
const accountSynonyms = `accountid | account id | account | account.id | account: account id | company id | companyid | company id (gsid) | gsid | company | associatedcompanyid |
  associated company id | customer id | customerid | customer | client id | organization id |
  organisation id | organization_id | crm account id | 客户编号 | 客户ID | 客户号 | 客户代码 | 客户编码 | 账户编号 | 账户ID | 客户 | 账户 | 公司编号 | 企业编号`;

/** The column that says whose row it is. */
export const accountId = (options: Options = {}) => text(accountSynonyms, { isRequired: true, ...options });
