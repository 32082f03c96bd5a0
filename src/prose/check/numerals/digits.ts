import type { Magnitude } from './numeral.ts';

const grouped = String.raw`\d{1,3}(?:[,'\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?`;
const plain = String.raw`\d+(?:\.\d+)?(?:e[+-]?\d+(?!\w))?`;
const pattern = new RegExp(`(?:${grouped}|${plain})`, 'giu');
const over = /(?<![\w./])(\d{1,4})\s?\/\s?(\d{1,4})(?![\w/])/gu;

/**
 * Numbers in digits: `1,234.5`, `12`, `3/4`. What stands inside a longer token (a version, a code, `1.234,5`) is a number
 * that cannot be read.
 */
export function findDigits(text: string): readonly Magnitude[] {
  const fractions = [...text.matchAll(over)].map((match): Magnitude => {
    const [raw, top = '', bottom = ''] = match;
    const share = Number(bottom) === 0 ? null : Number(top) / Number(bottom);
    return {
      start: match.index,
      end: match.index + raw.length,
      value: share === null ? null : share * 100,
      step: 1,
      style: 'digits',
      unit: 'percent',
    };
  });
  const numbers = [...text.matchAll(pattern)].map((match): Magnitude => {
    const [raw] = match;
    const { index: start } = match;
    const end = start + raw.length;
    const isPart = isInsideCode(text, start, end);
    return { start, end, value: isPart ? null : numberIn(raw), step: stepOf(raw), style: 'digits' };
  });
  return [...fractions, ...numbers];
}

function numberIn(raw: string): number | null {
  const value = Number(raw.replace(/[,'\u00a0\u202f]/g, ''));
  return Number.isFinite(value) ? value : null;
}

function stepOf(raw: string): number {
  const [, decimals = ''] = /\.(\d+)/.exec(raw) ?? [];
  return 10 ** -decimals.length;
}

/** Letters, points and commas that make the digits a part of something longer. */
function isInsideCode(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 2);
  const isCurrency = /(?:^|[^A-Za-z])[A-Z]{3}$/.test(before);
  return (/[A-Za-z_][-.]?$|\d[.,:]$/.test(before) && !isCurrency) || /^[.,:]\d|^_/.test(after);
}
