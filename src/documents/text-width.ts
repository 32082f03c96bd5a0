import { clip } from '../facts/print/clip.ts';

let segmenter: Intl.Segmenter | undefined;

/**
 * What a reader takes for the characters of a text. The segmenter is made when a text first needs it: most are plain,
 * and making it takes longer than a whole front page.
 */
function* graphemesOf(text: string): Generator<string> {
  if (narrow.test(text)) {
    yield* text;
    return;
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** What a reader takes for the first character of a text. */
export function firstGrapheme(text: string): string {
  const [first] = graphemesOf(text);
  return first ?? text;
}

/** Letters of Latin and the punctuation of prose: one character, one grapheme. */
const narrow = /^[ -~\u00a0-\u00ac\u00ae-\u02af\u2010-\u2027\u2032\u2033\u20a0-\u20c0\u2212]*$/;

/**
 * How much room a text takes in a line, in letters: a capital counts one and a half, a full-width character two.
 *
 * @example widthOf('Ab订') // 4.5
 */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length + (text.match(/[A-Z]/g)?.length ?? 0) / 2;
  if (narrow.test(text)) return text.length + (text.match(/\p{Lu}/gu)?.length ?? 0) / 2;
  const fullWidth =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\p{Emoji_Presentation}]/u;
  let width = 0;
  for (const segment of graphemesOf(text)) {
    width += fullWidth.test(segment) ? 2 : segment.search(/\p{Lu}/u) === -1 ? 1 : 1.5;
  }
  return width;
}

/** A text on one line, cut to a width with an ellipsis; no character is torn apart. */
export function cutText(text: string, width: number): string {
  const line = clip(text, Number.POSITIVE_INFINITY);
  if (widthOf(line) <= width) return line;
  let used = 0;
  let kept = '';
  for (const segment of graphemesOf(line)) {
    used += widthOf(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
