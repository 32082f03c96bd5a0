const ascii = /^[ -~]*$/;
/** Words of letters and digits with single spaces between them, as names and ids are. */
const plain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Words as they compare: case, width, punctuation and spaces do not count. */
export function foldWords(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  if (ascii.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
