import { spaceBetween } from './han-spacing.ts';
import type { Locale } from './locale.ts';

/**
 * Items as a list inside a sentence.
 *
 * @example joinList(['login', 'NPS', 'reply'], en) // "login, NPS, and reply"
 */
export function joinList(items: readonly string[], locale: Locale): string {
  const { between, pair, last } = locale.format.lists;
  if (items.length === 0) return '';
  return items.reduce((said, item, index) => {
    const link = index < items.length - 1 ? between : items.length === 2 ? pair : last;
    return `${said}${spaceBetween(said, '', link, locale)}${link}${spaceBetween(link, '', item, locale)}${item}`;
  });
}
