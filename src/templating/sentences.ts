/**
 * A sentence of the catalogue. Figures stand in it by reference (`[[roi.cost]]`, `[[usage.x.last|bare]]`), what varies by
 * name (`{person}`, `{change|abs}`). A sentence that changes with a number gives the number's place and a form for each
 * plural category of the language, and if it likes for exact values (`=0`).
 */
export type Sentence = string | PluralSentence;
export type PluralSentence = { readonly count: string; readonly other: string } & {
  readonly [category: string]: string;
};

/** The sentences of a language by code. */
export type Sentences = Readonly<Record<string, Sentence>>;

/**
 * The sentences of several files together. Without a prototype it is a table from the first one on: an object would go
 * through a thousand shapes.
 */
export function mergeSentences(parts: readonly Sentences[]): Sentences {
  return Object.assign(Object.create(null), ...parts);
}
