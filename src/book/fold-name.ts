const ascii = /^[ -~]*$/;

/** Names are compared without case, blanks and punctuation, full-width letters folded; `%` and currency marks stay. */
export function foldName(name: string): string {
  if (ascii.test(name)) return name.toLowerCase().replace(/[^a-z0-9%$]+/g, '');
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}%‰\p{Sc}]+/gu, '');
}
