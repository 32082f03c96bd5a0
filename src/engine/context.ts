import type { Account } from '../book/account.ts';
import type { GivenLeaf, Quantity, SettingLeaf } from '../facts/node.ts';

/** What every method may look at: one account of the book, the day, and the team's constants. Nothing else exists. */
export type Context = {
  readonly account: Account;
  readonly asOf: GivenLeaf<string>;
  /** ISO 4217; null where the book names none. */
  readonly currency: string | null;
  /** The scale of NPS scores whose row declares none; null where nobody declared it, and it is never inferred. */
  readonly npsScale: '0-10' | '-100-100' | null;
  /** A constant of the configuration by its path, such as `assumptions.hurdle`. */
  readonly setting: (path: string) => SettingLeaf<number>;
  /** A switch of the configuration by its path. */
  readonly flag: (path: string) => SettingLeaf<boolean>;
  /** What one unit of a currency is worth in the base of the team's dated rates; null where they do not say. */
  readonly rate: (currency: string) => Quantity | null;
};
