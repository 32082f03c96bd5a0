import type { Locale } from './locale.ts';

/**
 * The space between two pieces of text, as Chinese sets it: none between Han and Han or its punctuation, one between Han
 * and Latin letters or digits. Otherwise, and in a language that spaces its words, it is the one that is given.
 *
 * @example spaceBetween('问', ' ', '张强', zh) // ""
 * @example spaceBetween('Finance', '', '却在离开', zh) // " "
 */
export function spaceBetween(left: string, given: string, right: string, { format }: Locale): string {
  if (!format.spacesHan) return given;
  // Here, and not above, so that a language without Han need not wait for them.
  if (
    /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’]$/u.test(left) &&
    /^[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’]/u.test(right)
  )
    return '';
  if (/[\p{Script=Han}]$/u.test(left) && /^[\p{Script=Latin}\p{N}]/u.test(right)) return ' ';
  return /[\p{Script=Latin}\p{N}%]$/u.test(left) && /^[\p{Script=Han}]/u.test(right) ? ' ' : given;
}
