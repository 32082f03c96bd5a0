/** Nearly all text is of characters that anybody can see, in Western letters, kana and hanzi, and needs no second look. */
const plain =
  /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]*$/;

/**
 * Text from the data without characters that nobody can see: they hide words from a reader, turn lines around, or carry
 * instructions. What a joiner means in an emoji is lost with it; the emoji stay.
 */
export function cleanText(text: string): { readonly text: string; readonly removed: number } {
  if (plain.test(text)) return { text, removed: 0 };
  let removed = 0;
  const cleaned = text.replace(unwanted(), (found) => {
    removed += [...found].length;
    return '';
  });
  return { text: cleaned, removed };
}

/**
 * What nobody can see: controls but tab and line feeds; zero-width and bidi marks, tags and other format characters;
 * halves of characters and code points that are none; Hangul fillers; and variation selectors in a row, which can spell
 * out a hidden text. One such selector after a character belongs to it, and the few format characters that can be seen
 * (Arabic and Syriac number signs) stay.
 */
function unwanted(): RegExp {
  return /(?![\t\n\r\u0600-\u0605\u06dd\u070f\u08e2])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u115f\u1160\u3164\uffa0]|\u034f|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{2,}/gu;
}
