/**
 * What stands in a cell. `unknown` is empty or a mark for it, `notApplicable` says that nothing can stand there,
 * `invalid` is something that cannot be read, with what was expected and, where there is one, what settles it.
 */
export type Parsed<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'invalid'; readonly expected: string; readonly hint?: string };

export const known = <T>(value: T): Parsed<T> => ({ kind: 'known', value });

export function invalid(
  expected: string,
  hint?: string,
): { readonly kind: 'invalid'; readonly expected: string; readonly hint?: string } {
  return hint === undefined ? { kind: 'invalid', expected } : { kind: 'invalid', expected, hint };
}

const unknownMarks = new Set(['', 'n/a', '#n/a', 'null', '-', '–', '—', '--']);
/** No mark is longer, with room for some blanks around it. */
const longestMark = 40;
const notApplicableMarks = new Set(['not applicable', '不适用']);

/** The marks that stand for "nobody knows" and "cannot apply"; null where the text is a value. */
export function parseMark(
  text: string,
): { readonly kind: 'unknown' } | { readonly kind: 'notApplicable' } | null {
  if (text.length > longestMark) return null;
  const mark = text.trim().toLowerCase();
  if (unknownMarks.has(mark)) return { kind: 'unknown' };
  return notApplicableMarks.has(mark) ? { kind: 'notApplicable' } : null;
}
