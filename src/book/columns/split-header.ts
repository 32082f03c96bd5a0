import type { Declaration } from './declaration.ts';
import { parseDeclaration } from './parse-declaration.ts';

/** A header taken as a name and words that may declare something about its values. */
export type SplitHeader = { readonly base: string; readonly words: string; readonly isInBrackets: boolean };

const bracketed = /^(.*?)\s*[([（【]([^)\]）】]+)[)\]）】]\s*(.*)$/;
const unitOfAmount = /^(.*[^\d\s])((?:百万|千|万|亿)元|%|％)$/u;
/** More words than these declare nothing more. */
const mostWords = 3;

/**
 * The ways to take a header apart: what stands in brackets, or its last words.
 *
 * @example splitHeader('年费(万元)') // base '年费', words '万元'
 * @example splitHeader('Amount in USD') // base 'Amount', words 'in USD'; base 'Amount in', words 'USD'
 */
export function splitHeader(header: string): readonly SplitHeader[] {
  const brackets = bracketed.exec(header);
  const words = header.split(/[\s_,，/:：|–—-]+/).filter((word) => word !== '');
  const joined = unitOfAmount.exec(header.trim());
  return [
    ...(brackets === null
      ? []
      : [{ base: `${brackets[1]} ${brackets[3]}`, words: brackets[2] ?? '', isInBrackets: true }]),
    ...Array.from({ length: Math.max(0, Math.min(mostWords, words.length - 1)) }, (_, index) => ({
      base: words.slice(0, -1 - index).join(' '),
      words: words.slice(-1 - index).join(' '),
      isInBrackets: false,
    })),
    ...(joined === null ? [] : [{ base: joined[1] ?? '', words: joined[2] ?? '', isInBrackets: false }]),
  ];
}

/**
 * What a header declares; null where its words declare nothing. Without brackets only words count that cannot be a part
 * of the name: one that declares something, and no lone letter but beside a currency.
 */
export function headerDeclaration({ words, isInBrackets }: SplitHeader): Declaration | null {
  const said = parseDeclaration(words);
  if (said === null) return null;
  const hasLoneLetter = words.split(' ').some((word) => /^[a-z]$/i.test(word));
  const isPlain = Object.keys(said).length === 0 || (hasLoneLetter && said.currency === undefined);
  return isPlain && !isInBrackets ? null : { by: 'header', ...said };
}
