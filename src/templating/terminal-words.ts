import type english from '../../templates/locales/en/tables.json';
import type { Words } from './words.ts';

/** What the books of a language say about tables and settings, for `schema`. */
export type TableWords = {
  readonly description: string;
  readonly columns: Readonly<Record<string, string>>;
};

/** The words that the program says at a terminal, and no document needs. */
export type TerminalWords = {
  /** `check.json`, by dotted key. */
  readonly check: Words;
  /** `tables.json`, by table. */
  readonly tables: { readonly [T in keyof typeof english]: TableWords };
  /** `settings.json`: what each key of the configuration settles, by dotted path. */
  readonly settings: Readonly<Record<string, string>>;
};
