/** ASCII with its blanks and the usual Han characters, which have no case and no width. */
const plain = /^[\t\n\r -~\u4e00-\u9fff]*$/;

/** Names are compared without case, blanks and punctuation, full-width letters folded; `%` and currency marks stay. */
export function foldName(name: string): string {
  if (plain.test(name)) return name.toLowerCase().replace(/[^a-z0-9%$\u4e00-\u9fff]+/g, '');
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}%‰\p{Sc}]+/gu, '');
}
