/**
 * What shows nothing and can hide something: tag characters, bidi controls, zero-width characters. Joiners stay where
 * they shape what is seen: inside an emoji, and in scripts whose letters join.
 */
const invisible =
  /(?<![\p{Extended_Pictographic}\u{FE0F}\u{1F3FB}-\u{1F3FF}\p{Script=Arabic}\p{Mn}\p{Mc}])[\u200C\u200D]|(?![\u0600-\u0605\u06DD\u070F\u200C\u200D])\p{Cf}|[\p{Cc}\u115F\u1160\u3164\uFFA0]/gu;

/**
 * Text from the data as it may be shown: on one line, without control characters and without anything invisible. A
 * half of a surrogate pair becomes the replacement character.
 *
 * @example visibleText('Acme\u202E\n Ltd') // "Acme Ltd"
 */
export function visibleText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(invisible, '')
    .trim();
}
