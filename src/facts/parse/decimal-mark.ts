/** Which mark stands before the decimals; the other one, if any, groups thousands. */
export type DecimalMark = 'point' | 'comma';

/**
 * What the marks of a numeral tell: `none` has no mark, `point` and `comma` can only be read with that decimal mark,
 * `grouped` `1,234` and `1.234` either way, `broken` neither way.
 */
export type MarkShape = 'none' | DecimalMark | 'groupedByComma' | 'groupedByPoint' | 'broken';

const plainPoint = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const groupedPoint = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** Groups of two above the thousands, as lakh and crore are written. */
const lakhPoint = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const plainComma = /^(?:\d+(?:,\d+)?|,\d+)$/;
const groupedComma = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/**
 * The number that digits with marks stand for, under one decimal mark.
 *
 * @returns null where they cannot be read with it.
 * @example readDigits('1.234,56', 'comma') // 1234.56
 */
export function readDigits(digits: string, decimal: DecimalMark): number | null {
  if (decimal === 'point') {
    const isReadable = plainPoint.test(digits) || groupedPoint.test(digits) || lakhPoint.test(digits);
    return isReadable ? Number(digits.replaceAll(',', '')) : null;
  }
  const isReadable = plainComma.test(digits) || groupedComma.test(digits);
  return isReadable ? Number(digits.replaceAll('.', '').replace(',', '.')) : null;
}

/**
 * What the marks of a numeral tell of its column. Exactly three digits after a single mark, and one to three before it
 * that do not begin with 0, are a group or decimals: only other cells can tell.
 */
export function markShape(digits: string): MarkShape {
  if (!/[.,]/.test(digits)) return 'none';
  const byPoint = readDigits(digits, 'point') !== null;
  const byComma = readDigits(digits, 'comma') !== null;
  if (byPoint && byComma && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
    return digits.includes(',') ? 'groupedByComma' : 'groupedByPoint';
  }
  if (byPoint && byComma) return digits.includes(',') ? 'comma' : 'point';
  if (byPoint) return 'point';
  return byComma ? 'comma' : 'broken';
}
