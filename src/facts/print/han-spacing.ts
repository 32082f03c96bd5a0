import type { Locale } from './locale.ts';

const han = String.raw`\p{Script=Han}`;
const closed = String.raw`${han}\u3000-\u303f\uff01-\uff60“”‘’`;
const hanEnd = new RegExp(`[${han}]$`, 'u');
const hanStart = new RegExp(`^[${han}]`, 'u');
const closedEnd = new RegExp(`[${closed}]$`, 'u');
const closedStart = new RegExp(`^[${closed}]`, 'u');
const letterEnd = /[\p{Script=Latin}\p{N}%]$/u;
const letterStart = /^[\p{Script=Latin}\p{N}]/u;

/**
 * The space between two pieces of text, as Chinese sets it: none between Han and Han or its punctuation, one between Han
 * and Latin letters or digits. Otherwise, and in a language that spaces its words, it is the one that is given.
 *
 * @example spaceBetween('问', ' ', '张强', zh) // ""
 * @example spaceBetween('Finance', '', '却在离开', zh) // " "
 */
export function spaceBetween(left: string, given: string, right: string, { format }: Locale): string {
  if (!format.spacesHan) return given;
  if (closedEnd.test(left) && closedStart.test(right)) return '';
  if (hanEnd.test(left) && letterStart.test(right)) return ' ';
  return letterEnd.test(left) && hanStart.test(right) ? ' ' : given;
}
