import type { Locale } from './locale.ts';

/**
 * Items as a list inside a sentence.
 *
 * @example joinList(['login', 'NPS', 'reply'], en) // "login, NPS, and reply"
 */
export function joinList(items: readonly string[], { format }: Locale): string {
  const { between, pair, last } = format.lists;
  const head = items.slice(0, -1);
  const tail = items.at(-1) ?? '';
  if (head.length === 0) return tail;
  return `${head.join(between)}${head.length === 1 ? pair : last}${tail}`;
}
