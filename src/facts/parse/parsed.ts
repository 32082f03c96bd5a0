/** What only a whole column can tell, or a person: which of two readings of a text is meant. */
export type Ambiguity = 'dateOrder' | 'decimal' | 'percent';

/** Why a text cannot be read, where it is more than a slip: the formula behind it broke, or was exported in its place. */
export type InvalidCode = 'brokenFormula' | 'formulaText';

export type Invalid = {
  readonly kind: 'invalid';
  readonly expected: string;
  readonly hint?: string;
  readonly code?: InvalidCode;
};

/**
 * What stands in a cell. `unknown` is empty or a mark for it, `notApplicable` says that nothing can stand there,
 * `ambiguous` can be read in two ways and nothing has decided which, `invalid` is something that cannot be read, with
 * what was expected and, where there is one, what settles it. `currencies` are those that a mark beside an amount can
 * stand for: `$` is the mark of many. `hasUnit` where the number says itself that it counts 万 or thousands.
 */
export type Parsed<T> =
  | {
      readonly kind: 'known';
      readonly value: T;
      readonly currencies?: readonly string[];
      readonly hasUnit?: true;
    }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'ambiguous'; readonly between: Ambiguity }
  | Invalid;

export const known = <T>(value: T): Parsed<T> => ({ kind: 'known', value });

export const ambiguous = (
  between: Ambiguity,
): { readonly kind: 'ambiguous'; readonly between: Ambiguity } => ({
  kind: 'ambiguous',
  between,
});

export function invalid(expected: string, hint?: string): Invalid {
  return hint === undefined ? { kind: 'invalid', expected } : { kind: 'invalid', expected, hint };
}

const unknownMarks = new Set([
  ...['', 'n/a', '#n/a', '#nv', 'n.a.', 'null', '(null)', '<null>', '\\n', '(blank)', '(空白)'],
  ...['-', '–', '—', '--', '---', '——', '－', '−'],
]);
/** No number, rate or date is longer; what is longer is not looked at, because patterns take their time over it. */
export const longestValue = 120;

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
