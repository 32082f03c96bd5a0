import { digits, largeScales, measures, notNumbers, places } from '../lexicon/number-words-zh.ts';
import { mask, spansOf } from '../spans.ts';
import { chineseNumber } from './chinese-number.ts';
import type { Magnitude } from './numeral.ts';

const digit = `[${Object.keys(digits).join('')}]`;
const character = `[${[...Object.keys(digits), ...Object.keys(places), ...Object.keys(largeScales)].join('')}]`;
/** No longer than numbers are: in a row of such characters every place would be tried to its end. */
const number = `(?:\\d{1,18}(?:\\.\\d{1,12})?|${character}{1,24}(?:点${digit}{1,12})?)`;

const none = new RegExp(notNumbers.join('|'), 'g');
const percent = new RegExp(`百分之(${number})`, 'g');
const perMille = new RegExp(`千分之(${number})`, 'g');
const fraction = new RegExp(`(?<!百|千)(${number})\\s?分之\\s?(${number})`, 'g');
const tenths = new RegExp(`(${number})\\s?成(半)?(?!为|功|员|本|立|长|果|交|效|就|熟|绩|品|型|分|见)`, 'g');
const discount = new RegExp(`(${number})\\s?折(?!减|扣|合|算|旧|腾|价|中|射)`, 'g');
const redouble = /翻(?:了)?\s?([一二两三四\d])?\s?番/g;
const doubled = /翻(?:了)?(?:一|1)?倍|倍增|加倍|成倍/g;
const halved = /减半|腰斩|砍半|对折/g;
const half = /一半|半数|对半|过半|五五开/g;
const vague =
  /(?:几|好几|两三|三四|三五)个?数量级|一个数量级|(?:[数几]|好几|若干|十几)倍|一个点(?![开儿头])|买[一二三两]送[一二三两]|(?:数|几|好几|上|近|过|逾|超|破|成)(?:十|百|千|万|亿)+|[十百千](?:几|余|多)(?=[个名位家人天年月周次项])/g;
const halfUnit =
  /(?<!多|大)半(?=年|个月|个小时|小时|天|周|价|成|月)|(?<=[个倍年成万亿天月])半(?![年个小径导途信数价])/g;
const whole = /百分百|百分之百/g;
const run = new RegExp(`${character}+(?:点${digit}+)?`, 'g');
const measured = new RegExp(`^\\s?(?:多|余|来)?\\s?(?:${measures})`);

type Reading = Omit<Magnitude, 'start' | 'end' | 'style'>;

/** Without one of these characters there is nothing to find. */
const anyNumberCharacter = new RegExp(`${character}|[几数半倍折成番]|减半|腰斩`);

/** Numbers in Chinese characters: 三成, 两倍, 翻番, 九折, 三分之二, 百分之五, 一百二十万. */
export function findChineseWords(text: string): readonly Magnitude[] {
  if (!anyNumberCharacter.test(text)) return [];
  const words = mask(text, spansOf(none, text));
  const patterns: readonly (readonly [RegExp, (match: RegExpMatchArray, end: number) => Reading | null])[] = [
    [percent, ([, value = '']) => share(numberOf(value), stepOfText(value))],
    [perMille, ([, value = '']) => share(tenthOf(numberOf(value)), stepOfText(value) / 10)],
    [fraction, ([, bottom = '', top = '']) => share(quotient(numberOf(top), numberOf(bottom)), 1)],
    [tenths, ([, value = '', extra]) => share(tenfold(numberOf(value), extra === undefined ? 0 : 5), 10)],
    [discount, ([, value = '']) => share(offOf(numberOf(value)), 1)],
    [redouble, ([, times = '一']) => change(100 * (2 ** (numberOf(times) ?? 1) - 1))],
    [doubled, () => change(100)],
    [halved, () => change(-50)],
    [half, ([word]) => ({ ...share(50, 1), ...(word === '过半' ? { hedge: 'over' as const } : {}) })],
    [whole, () => share(100, 1)],
    [vague, () => ({ value: null, step: 1 })],
    [halfUnit, () => ({ value: 0.5, step: 0.1 })],
    [run, ([raw], end) => readRun(raw, words.slice(end, end + 4), words[end - raw.length - 1] ?? '')],
  ];
  return patterns.flatMap(([pattern, read]) =>
    [...words.matchAll(pattern)].flatMap((match): readonly Magnitude[] => {
      const end = match.index + match[0].length;
      const reading = read(match, end);
      return reading === null ? [] : [{ start: match.index, end, style: 'words', ...reading }];
    }),
  );
}

/** A run of characters is a number unless it is a single one that counts nothing: 一 as an article, 第三, 万 alone. */
function readRun(raw: string, after: string, before: string): Reading | null {
  const value = chineseNumber(raw);
  // 第二 counts like "second"; 第三次 says how often.
  if (before === '第')
    return (value ?? 0) > 2 && /^(?:次|个?(?:季度|月|年头)|周)/.test(after) ? { value: null, step: 1 } : null;
  if (raw.length === 1) {
    if (raw in largeScales || (raw in places && !/[十廿卅]/.test(raw))) return null;
    if (raw === '一' || raw === '壹')
      return /^(?:倍|季度)/u.test(after) && !/[每上下这那个]/u.test(before) ? { value, step: 1 } : null;
    if (!measured.test(after) && (raw === '零' || raw === '〇'))
      return /[为是到从]/u.test(before) ? { value, step: 1 } : null;
  }
  return { value, step: stepOfText(raw) };
}

function share(value: number | null, step: number): Reading {
  return { value, step, unit: 'percent' };
}

function change(value: number): Reading {
  return { value, step: 1, unit: 'percent', isChange: true };
}

function quotient(top: number | null, bottom: number | null): number | null {
  return top === null || bottom === null || bottom === 0 ? null : (top / bottom) * 100;
}

function tenthOf(value: number | null): number | null {
  return value === null ? null : value / 10;
}

function tenfold(value: number | null, extra: number): number | null {
  return value === null ? null : value * 10 + extra;
}

/** 九折 is 10% off, 八五折 (85折) is 15% off. */
function offOf(value: number | null): number | null {
  if (value === null || value <= 0 || value >= 100) return null;
  return Number((value < 10 ? 100 - value * 10 : 100 - value).toPrecision(6));
}

function numberOf(text: string): number | null {
  return /^\d/.test(text) ? Number(text) : chineseNumber(text);
}

/** One unit of what is said last: 一百二十万 is said to the 万. */
function stepOfText(text: string): number {
  const [, decimals] = /[.点](.+)$/u.exec(text) ?? [];
  if (decimals !== undefined && !/[万萬亿億]/u.test(decimals)) return 10 ** -decimals.length;
  return largeScales[text.at(-1) ?? ''] ?? 1;
}
