import type { Locale } from '../facts/print/locale.ts';
import type { Sentences } from './sentences.ts';
import type { Words } from './words.ts';

/** Everything that is said in one language: values, the words of the documents, and the sentences of the writer. */
export type LanguagePack = { readonly locale: Locale; readonly words: Words; readonly sentences: Sentences };
