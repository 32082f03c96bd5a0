import { longestValue } from '../../facts/parse/parsed.ts';

const hanziDigits = '〇一二三四五六七八九';

/**
 * Reads a change off today's price: `-10%`, `10% off`, `9折`, `95折`, 八五折.
 *
 * @returns the change as a share, −0.1 for ten percent off; null where the text is no change.
 */
export function parseAskChange(text: string): number | null {
  if (text.length > longestValue) return null;
  const folded = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  if (!/[%折]/.test(folded)) return null;
  const percent = /^([+-]\d+(?:\.\d+)?)\s*%$/.exec(folded);
  if (percent !== null) return Number(percent[1]) / 100;
  const off = /^(\d+(?:\.\d+)?)\s*%\s*off$/i.exec(folded);
  if (off !== null) return -Number(off[1]) / 100;
  const fold = /^打?(\d{1,2}|\d\.\d|[一二三四五六七八九]{1,2})折$/.exec(folded);
  if (fold === null) return null;
  const digits = [...(fold[1] ?? '')]
    .filter((character) => character !== '.')
    .map((character) => (/\d/.test(character) ? character : String(hanziDigits.indexOf(character))))
    .join('');
  return Number((Number(digits) / 10 ** digits.length - 1).toPrecision(12));
}
