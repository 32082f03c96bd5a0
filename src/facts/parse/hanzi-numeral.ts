const digits: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
/** Units inside of a group of four, and those that close a group. */
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const groupUnits: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

const positional = /^[〇零一二三四五六七八九]{2,}$/;
/** 一点二万: decimals in front of a unit. */
const scaledFraction = /^([^点]+点[〇零一二三四五六七八九]+)([百千万萬亿億])$/;
const shape =
  /^[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億\d.]+(?:点[〇零一二三四五六七八九]+)?$/;

/**
 * Reads a numeral in Chinese characters, also with Arabic digits among them, or digit by digit as years are written.
 * Words that only look like numerals (万一, 千万) are none. As in speech, a last digit after a unit counts the next
 * smaller one: 三万五 is 35,000.
 *
 * @returns the number; null where the text is no numeral.
 * @example parseHanzi('三万五千') // 35000
 * @example parseHanzi('二〇二六') // 2026
 * @example parseHanzi('12万5千') // 125000
 */
export function parseHanzi(text: string): number | null {
  const scaled = scaledFraction.exec(text);
  if (scaled !== null) {
    const value = parseHanzi(scaled[1] ?? '');
    const unit = scaled[2] ?? '';
    return value === null ? null : value * (groupUnits[unit] ?? smallUnits[unit] ?? Number.NaN);
  }
  if (!shape.test(text)) return null;
  if (positional.test(text)) return Number([...text].map((digit) => digits[digit]).join(''));
  const [whole = '', fraction] = text.split('点');
  const value = readWhole(whole);
  if (value === null || fraction === undefined) return value;
  return Number(`${value}.${[...fraction].map((digit) => digits[digit]).join('')}`);
}

type Part = { readonly value: number } | { readonly unit: number };

function readWhole(text: string): number | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  let total = 0; // closed by 亿
  let group = 0; // closed by 万
  let small = 0; // up to 千
  let pending: number | null = null;
  let smallUnit = Number.POSITIVE_INFINITY;
  let hasZero = false;
  for (const part of parts) {
    if ('value' in part) {
      if (pending !== null) return null;
      if (part.value === 0 && parts.length > 1) hasZero = true;
      else pending = part.value;
      continue;
    }
    const { unit } = part;
    if (unit < 1e4) {
      if (unit >= smallUnit) return null;
      if (pending === null && unit !== 10) return null;
      small += (pending ?? 1) * unit;
      smallUnit = unit;
    } else {
      // 一万亿: what 万 has closed is counted once more by 亿.
      const counted = small + (pending ?? 0) + (unit === 1e8 ? group : 0);
      if (counted === 0 || (unit === 1e8 ? total > 0 : group > 0)) return null;
      if (unit === 1e8) {
        total = counted * unit;
        group = 0;
      } else {
        group = counted * unit;
      }
      small = 0;
      smallUnit = unit;
    }
    pending = null;
    hasZero = false;
  }
  const spoken = pending !== null && pending < 10 && !hasZero && smallUnit !== Number.POSITIVE_INFINITY;
  const last = (pending ?? 0) * (spoken && smallUnit > 10 ? smallUnit / 10 : 1);
  return total + group + small + last;
}

/** Digits and units in their order; a run of Arabic digits is one digit. Null where nothing is counted at all. */
function partsOf(text: string): readonly Part[] | null {
  const parts = (text.match(/\d+(?:\.\d+)?|./gu) ?? []).map((token): Part | null => {
    if (/^\d/.test(token)) return { value: Number(token) };
    const digit = digits[token];
    if (digit !== undefined) return { value: digit };
    const unit = smallUnits[token] ?? groupUnits[token];
    return unit === undefined ? null : { unit };
  });
  const whole = parts.filter((part) => part !== null);
  return whole.length === parts.length && whole.length > 0 ? whole : null;
}
