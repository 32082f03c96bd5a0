import type { DirectionWord } from './directions.ts';
import { sentenceAround } from './sentences.ts';
import type { Span } from './spans.ts';

/** A value at its place in a text: a fact that is cited there, or a figure that is printed. */
export type PlacedValue = Span & { readonly value: number; readonly unit: string };

const fromAhead = /^(?:\s\p{L}+){0,2}\s+from\s[^,;.]{0,24}$/iu;
const toBetween = /\bto\s[^,;.]{0,24}$/iu;
const towards = /^\s?(?:了?[至到]|为)/u;
/** A clause with a subject of its own: the value before its comma was told of something else (…人，导出的报表降到 …). */
const ownSubject =
  /[,，;；](?!\s?(?:现在|目前|如今|今年|本月|后来|最近|期末|已经?|又|再|却|则|便|就|一路|逐[步月年渐])*\s?$)[^,，;；]*$/u;

/**
 * The two values that a word of direction joins, "fell from … to …", 由 … 降至 …: one on either side of "to", of one unit;
 * null where it joins none.
 */
export function joinedValues(
  text: string,
  word: DirectionWord,
  values: readonly PlacedValue[],
): { readonly from: number; readonly to: number } | null {
  const sentence = sentenceAround(text, word.start);
  const inside = values.filter(({ start }) => start >= sentence.start && start < sentence.end);
  const after = inside.filter(({ start }) => start >= word.end);
  if (/^[A-Za-z]/.test(word.word)) {
    const [source] = after;
    if (source === undefined || !fromAhead.test(text.slice(word.end, source.start))) return null;
    const target = after.find(
      (other) =>
        other !== source && other.unit === source.unit && toBetween.test(text.slice(source.end, other.start)),
    );
    return target === undefined ? null : { from: source.value, to: target.value };
  }
  if (!/[至到为]$/u.test(word.word) && !towards.test(text.slice(word.end, word.end + 3))) return null;
  const [target] = after;
  const source = inside.filter(({ end, unit }) => end <= word.start && unit === target?.unit).at(-1);
  if (target === undefined || source === undefined) return null;
  return ownSubject.test(text.slice(source.end, word.start))
    ? null
    : { from: source.value, to: target.value };
}
