import { chineseWords, englishWords } from './number-words.ts';

/** Changes of a printed figure, each of which makes it untrue, and of the words around one. */

/** One digit up or down: the first, the last, and one in the middle; words by the next word. */
export function digitChanges(printed: string): readonly string[] {
  const places = [...printed.matchAll(/\d/g)].map(({ index }) => index);
  const chosen = [...new Set([places[0], places[Math.floor(places.length / 2)], places.at(-1)])].filter(
    (place) => place !== undefined,
  );
  return chosen.flatMap((place, order) => {
    const digit = Number(printed[place]);
    const next = (order % 2 === 0 ? digit + 1 : digit + 9) % 10;
    const changed = `${printed.slice(0, place)}${next}${printed.slice(place + 1)}`;
    return isSensible(changed) ? [changed] : [];
  });
}

function isSensible(text: string): boolean {
  return (
    !/(?:^|[^\d.,])0\d/.test(text) &&
    !/(?:^|\D)(?:0|3[2-9]|[4-9]\d) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|月(?:0|3[2-9]|[4-9]\d)日|年(?:0|1[3-9]|[2-9]\d)月/.test(
      text,
    )
  );
}

function isDateLike(text: string): boolean {
  return /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}|\d{4}年/.test(text);
}

export function scaleChanges(printed: string): readonly string[] {
  if (isDateLike(printed)) return [];
  const match = /\d[\d,]*(?:\.\d+)?/.exec(printed);
  if (match === null) return [];
  const value = Number(match[0].replaceAll(',', ''));
  if (value === 0) return [];
  const write = (number: number) =>
    printed.replace(
      match[0],
      number >= 1000 ? number.toLocaleString('en-US') : String(Number(number.toPrecision(6))),
    );
  return [
    write(value * 10),
    write(value * 1000),
    ...(Number.isInteger(value / 10) ? [write(value / 10)] : []),
  ];
}

const units: readonly (readonly [RegExp, string])[] = [
  [/%/, ' points'],
  [/%/, ' 个百分点'],
  [/\bdays?\b/, 'weeks'],
  [/\bdays?\b/, 'hours'],
  [/\bmonths?\b/, 'years'],
  [/\bhours?\b/, 'minutes'],
  [/ 天/, ' 周'],
  [/ 个月/, ' 年'],
  [/ 小时/, ' 分钟'],
  [/USD/, 'EUR'],
  [/CNY/, 'USD'],
  [/EUR/, 'GBP'],
  [/USD ([\d,.]+)/, '$1%'],
  [/CNY ([\d,.]+)/, '$1%'],
];

export function unitChanges(printed: string): readonly string[] {
  return units.flatMap(([from, to]) => (from.test(printed) ? [printed.replace(from, to)] : []));
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function periodChanges(printed: string): readonly string[] {
  const changed: string[] = [];
  const english = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})\b/.exec(printed);
  if (english !== null) {
    const [whole, month = '', year = ''] = english;
    const other = months[(months.indexOf(month) + 5) % 12] ?? 'Jan';
    changed.push(
      printed.replace(whole, `${other} ${year}`),
      printed.replace(whole, `${month} ${Number(year) - 1}`),
    );
  }
  const chinese = /(\d{4})年(\d{1,2})月/.exec(printed);
  if (chinese !== null) {
    const [whole, year = '', month = ''] = chinese;
    changed.push(
      printed.replace(whole, `${year}年${((Number(month) + 4) % 12) + 1}月`),
      printed.replace(whole, `${Number(year) - 1}年${month}月`),
    );
  }
  return changed;
}

/** Periods of rates and windows, with the reference left as it is. */
export const periodWords: readonly (readonly [RegExp, string])[] = [
  [/(?<=\]\]) a year\b/, ' a month'],
  [/(?<=\]\]) a month\b/, ' a year'],
  [/last three months\b/, 'last six months'],
  [/last three full months\b/, 'last two quarters'],
  [/每年(?= ?\[\[)/, '每月'],
  [/每月(?= ?\[\[)/, '每年'],
  [/最近三个月/, '最近六个月'],
  [/最近三个完整月份/, '最近五个完整月份'],
];

export function wordChanges(
  text: string,
  changes: readonly (readonly [RegExp, string])[],
): readonly string[] {
  return changes.flatMap(([from, to]) => (from.test(text) ? [text.replace(from, to)] : []));
}

/** Words of direction and what says the opposite, in several ways. */
export const directionWords: readonly (readonly [RegExp, string])[] = [
  ...opposites(/\bfell\b/, ['rose', 'grew', 'climbed', 'increased', 'jumped']),
  ...opposites(/\brose\b/, ['fell', 'dropped', 'declined', 'shrank']),
  ...opposites(/\bgrew\b/, ['shrank', 'fell', 'dropped', 'declined', 'slipped']),
  ...opposites(/\blost\b(?= \[\[)/, ['gained', 'improved by', 'recovered']),
  ...opposites(/\bgained\b(?= \[\[)/, ['lost', 'dropped', 'slipped by']),
  ...opposites(/\bimproved\b/, ['worsened', 'declined']),
  ...opposites(/\bdeclined\b/, ['grown', 'risen']),
  ...opposites(/\bbelow\b(?= today| what| us| the three)/, ['above', 'higher than', 'up on']),
  ...opposites(/\babove\b(?= the three)/, ['below']),
  ...opposites(/\bdown\b(?= in three)/, ['up']),
  ...opposites(/\bfalls by\b/, ['rises by', 'grows by', 'climbs by', 'increases by']),
  ...opposites(/\bwent from\b(?= \[\[usage[^\]]*finance)/, ['grew from', 'rose from', 'climbed from']),
  ...opposites(/\bwent from\b(?= \[\[roi)/, ['rose from', 'increased from', 'climbed from', 'jumped from']),
  ...opposites(/下降/, ['上升', '增长', '提高', '攀升']),
  ...opposites(/上升/, ['下降', '减少', '回落', '下滑']),
  ...opposites(/降至/, ['升至', '增至', '上升到']),
  ...opposites(/增至/, ['减至', '降至', '下降到']),
  ...opposites(/降到/, ['升到', '增到']),
  ...opposites(/减少(?= \[\[)/, ['增加', '增长']),
  ...opposites(/低(?= \[\[)/, ['高出', '高于']),
  ...opposites(/高(?= \[\[)/, ['低', '低于']),
  ...opposites(/失去(?= \[\[)/, ['增长', '增加']),
];

function opposites(from: RegExp, to: readonly string[]): readonly (readonly [RegExp, string])[] {
  return to.map((word) => [from, word] as const);
}

/** A percentage three times as large. */
export function tripledChanges(printed: string): readonly string[] {
  const match = /(\d+(?:\.\d+)?)(?=%)/.exec(printed);
  const value = Number(match?.[1] ?? 0);
  return match === null || value === 0
    ? []
    : [printed.replace(match[0], String(Number((value * 3).toPrecision(6))))];
}

/** "About" what is three tenths off. */
export function hedgeChanges(printed: string, language: 'en' | 'zh'): readonly string[] {
  if (isDateLike(printed)) return [];
  const match = /\d[\d,]*(?:\.\d+)?/.exec(printed);
  const value = Number(match?.[0].replaceAll(',', '') ?? 0);
  if (match === null || value < 10) return [];
  const about = language === 'en' ? 'about ' : '约 ';
  return [1.3, 0.7].map((factor) => {
    const round = Number((value * factor).toPrecision(2));
    return about + printed.replace(match[0], round >= 1000 ? round.toLocaleString('en-US') : String(round));
  });
}

const zeroWidth = '\u200b';

/** A wrong digit in a script that only looks like another one. */
export function scriptChanges(printed: string): readonly string[] {
  const [changed] = digitChanges(printed);
  if (changed === undefined) return [];
  const shifted = (zero: number) =>
    changed.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  return [
    shifted(0xff10),
    shifted(0x0660),
    shifted(0x1d7ce),
    changed.replace(/(\d)(?=\d)/, `$1${zeroWidth}`),
  ];
}

/** A number of up to two digits, one too high, in words. */
export function writtenOutChanges(printed: string, language: 'en' | 'zh'): readonly string[] {
  const match = /^(\d{1,2})(%?)( days| 天|个月| months|$)/.exec(printed);
  if (match === null) return [];
  const [raw, digits = '', percent = ''] = match;
  const value = Number(digits) + 1;
  if (value > 99) return [];
  const rest = printed.slice(digits.length + percent.length);
  if (raw === '') return [];
  return language === 'en'
    ? [`${englishWords(value)}${percent === '' ? '' : ' percent'}${rest}`]
    : [`${percent === '' ? '' : '百分之'}${chineseWords(value)}${rest}`];
}
