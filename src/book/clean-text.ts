/**
 * Control and format characters: controls but tab and line feeds, zero-width and bidi marks, tags. The few format
 * characters that can be seen (Arabic and Syriac number signs) stay.
 */
const unwanted = /(?![\t\n\r\u0600-\u0605\u06dd\u070f\u08e2])[\p{Cc}\p{Cf}]/gu;

/** Nearly all text is printable ASCII and needs no second look. */
const printable = /^[ -~]*$/;

/**
 * Text from the data without characters that nobody can see: they hide words from a reader, turn lines around, or carry
 * instructions. What a joiner means in an emoji is lost with it; the emoji stay.
 */
export function cleanText(text: string): { readonly text: string; readonly removed: number } {
  if (printable.test(text)) return { text, removed: 0 };
  let removed = 0;
  const cleaned = text.replace(unwanted, () => {
    removed += 1;
    return '';
  });
  return { text: cleaned, removed };
}
