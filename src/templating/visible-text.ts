/** Letters of Latin and the punctuation of prose in words one space apart, as nearly all text is: it needs no mending. */
const plain =
  /^(?:[!-~\u00a1-\u00ac\u00ae-\u02af\u2010-\u2027\u2032\u2033\u20a0-\u20c0\u2212]|(?<=[^ ]) (?=[^ ]))*$/;

/**
 * Text as a document may show it: on one line, without control characters and without anything invisible. The book
 * cleans what it reads; this is the second line, for whatever came another way. Half of a surrogate pair becomes the
 * replacement character.
 *
 * @example visibleText('Acme\u202e\n Ltd') // "Acme Ltd"
 */
export function visibleText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(invisible(), '')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}

/**
 * What shows nothing and can hide something: controls, tag characters, bidi marks, zero-width characters, blank
 * letters. The few format characters that can be seen (Arabic and Syriac number signs) stay, and so do line breaks, which
 * become spaces.
 */
function invisible(): RegExp {
  return /(?![\t-\r\u0085\u0600-\u0605\u06dd\u070f\u08e2])[\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]/gu;
}
