import type { Locale } from './locale.ts';

/**
 * A code of a closed vocabulary in words. A code that the vocabulary does not know, such as an approver whom the
 * policy names, is only made readable.
 */
export function printCode(code: string, vocabulary: string | null, locale: Locale): string {
  const words = vocabulary === null ? undefined : locale.vocabularies.words[vocabulary];
  return (words !== undefined && Object.hasOwn(words, code) ? words[code] : undefined) ?? humanise(code);
}

/** The vocabulary in which the values of a label are read, if it has one. */
export function vocabularyOf(labelCode: string, locale: Locale): string | null {
  return locale.vocabularies.ofLabel[labelCode] ?? null;
}

/** `contractionRisk`, `economic_buyer` → "contraction risk", "economic buyer"; text with spaces stays as it is. */
export function humanise(code: string): string {
  if (/\s/.test(code)) return code;
  const humps = /^[ -~]*$/.test(code) ? /([a-z])([A-Z][a-z])/g : /(\p{Ll})(\p{Lu}\p{Ll})/gu;
  return code
    .replace(/_+/g, ' ')
    .replace(humps, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .trim();
}
