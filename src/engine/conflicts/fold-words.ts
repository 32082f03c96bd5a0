/** Words as they compare: case, width, punctuation and spaces do not count. */
export function foldWords(text: string): string {
  const others = /^[ -~]*$/.test(text) ? /[^A-Za-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  return text.normalize('NFKC').toLowerCase().replace(others, ' ').trim();
}
