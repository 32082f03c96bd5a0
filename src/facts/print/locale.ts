/** A text by plural category (CLDR: zero, one, two, few, many, other), or one text where the language has no plural. */
export type Plural = string | ({ readonly other: string } & Readonly<Record<string, string>>);

/**
 * A share in words. `about`: true when both are the same whole percentage. `above`, `below`: true on that side and up
 * to 1 or 0. The first true one is said.
 */
export type ShareWords =
  | { readonly about: number; readonly words: string }
  | { readonly above: number; readonly words: string }
  | { readonly below: number; readonly words: string };

/** `format.json`: numerals, patterns and calendar of a language. `{n}` stands for a numeral. */
export type FormatData = {
  /** BCP 47; decides the plural categories. */
  readonly tag: string;
  readonly numerals: {
    readonly decimal: string;
    readonly group: string;
    readonly minus: string;
    readonly plus: string;
  };
  readonly unknown: string;
  /** Currencies by the word that people say, by their code; others keep the code. */
  readonly currencies: Readonly<Record<string, string>>;
  /** Whether spaces stand as Chinese sets them: none between Han and Han, one between Han and letters or digits. */
  readonly spacesHan: boolean;
  /** What stands between the items of a list, between the only two, and before the last of several. */
  readonly lists: {
    readonly between: string;
    readonly pair: string;
    readonly last: string;
    /** Between items that hold commas themselves. */
    readonly apart: string;
  };
  readonly flags: { readonly yes: string; readonly no: string };
  readonly patterns: {
    readonly money: string;
    /** An amount of a currency that the language has a word for. */
    readonly moneyNamed: string;
    readonly percent: string;
    readonly points: Plural;
    readonly days: Plural;
    readonly hours: Plural;
    readonly months: Plural;
    readonly perMonth: string;
    /** A number too small for the digits that are printed. */
    readonly below: string;
    readonly approximately: string;
    /** What stands for the rest of a list that is too long to print. */
    readonly more: string;
    /** `{day}`, `{month}` (a name), `{monthNumber}`, `{year}`. */
    readonly date: string;
    readonly month: string;
  };
  /** Twelve, from January. */
  readonly monthNames: readonly string[];
  /** Names of large numbers for approximations, largest first: 亿 and 万, billion and million. */
  readonly scales: readonly { readonly from: number; readonly divisor: number; readonly pattern: string }[];
  readonly words: {
    /** The counts from 0 in words. */
    readonly counts: readonly string[];
    readonly shares: readonly ShareWords[];
    /** Quantities with a word of their own, by unit and value: 0.5 hours is "half an hour". */
    readonly quantities: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
};

/** `vocabularies.json`: words for the closed codes, and which label's values are read with which vocabulary. */
export type VocabularyData = {
  readonly ofLabel: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** `trace.json`: the few words between the values of an explanation. */
export type TraceWords = {
  /** Where a constant is the method's own and nobody has set it. */
  readonly builtIn: string;
  readonly notSet: string;
  /** `{what}` is the heading of what has been explained before. */
  readonly shownAbove: string;
};

/** All that is needed to say a value in one language. Nothing about a language stands in code. */
export type Locale = {
  readonly format: FormatData;
  readonly vocabularies: VocabularyData;
  /** `labels.json`: label code → short phrase, with `{param}` or `{param:vocabulary}`. */
  readonly labels: Readonly<Record<string, string>>;
  /** `methods.json`: name of a call → what it does and why it can be trusted. */
  readonly methods: Readonly<Record<string, string>>;
  /**
   * `reasons.json`: why a value is not there and what to do, by reason code, from the most to the least specific: the
   * first variant whose places can all be filled is said.
   */
  readonly reasons: Readonly<Record<string, readonly string[]>>;
  readonly trace: TraceWords;
};
