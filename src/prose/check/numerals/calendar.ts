import { ordinals } from '../lexicon/number-words-en.ts';
import { chineseNumber } from './chinese-number.ts';
import type { Numeral } from './numeral.ts';

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const month = `(${monthNames})\\.?`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const dayWord = `(?:the\\s)?(${Object.keys(ordinals).join('|')})`;
const year = String.raw`((?:19|20|21)\d{2})`;
const hanzi = '[〇零一二两三四五六七八九十]';

type Parts = {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
};

/** Patterns of dates and months, the fullest first; groups in the order of the reader. */
const dates: readonly (readonly [RegExp, (groups: readonly (string | undefined)[]) => Parts])[] = [
  [
    new RegExp(String.raw`(?<![\d.])${year}[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)`, 'g'),
    ([y, m, d]) => ({ year: y, month: m, day: d }),
  ],
  [
    new RegExp(String.raw`${year}\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]`, 'g'),
    ([y, m, d]) => ({ year: y, month: m, day: d }),
  ],
  [
    new RegExp(`(${hanzi}{4})年(${hanzi}{1,2})月(?:(${hanzi}{1,3})[日号])?`, 'g'),
    ([y, m, d]) => ({ year: y, month: m, day: d }),
  ],
  [
    new RegExp(String.raw`\b${day}\s+(?:of\s+)?${month},?\s+${year}\b`, 'gi'),
    ([d, m, y]) => ({ year: y, month: m, day: d }),
  ],
  [new RegExp(String.raw`\b${day}-${month}-${year}\b`, 'gi'), ([d, m, y]) => ({ year: y, month: m, day: d })],
  [
    new RegExp(String.raw`\b${month}\s+${day},?\s+${year}\b`, 'gi'),
    ([m, d, y]) => ({ year: y, month: m, day: d }),
  ],
  [
    new RegExp(`\\b${dayWord}\\s(?:of\\s)?${month}(?:,?\\s${year})?(?![A-Za-z\\u00c0-\\u024f])`, 'gi'),
    ([d, m, y]) => ({ year: y, month: m, day: String(ordinals[d?.toLowerCase() ?? ''] ?? 0) }),
  ],
  [
    new RegExp(`\\b${month}\\s${dayWord}(?:,?\\s${year})?\\b`, 'gi'),
    ([m, d, y]) => ({ year: y, month: m, day: String(ordinals[d?.toLowerCase() ?? ''] ?? 0) }),
  ],
  [
    new RegExp(String.raw`(?<![\d.-])${year}-(0[1-9]|1[0-2])(?![\d-])`, 'g'),
    ([y, m]) => ({ year: y, month: m }),
  ],
  [
    new RegExp(String.raw`${year}\s?年\s?(\d{1,2})\s?月(?:份|底|初|中旬)?`, 'g'),
    ([y, m]) => ({ year: y, month: m }),
  ],
  [new RegExp(String.raw`\b${month},?\s+(?:of\s+)?${year}\b`, 'gi'), ([m, y]) => ({ year: y, month: m })],
  [/(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/g, ([m, d]) => ({ month: m, day: d })],
  [
    new RegExp(`(?<!${hanzi})(${hanzi}{1,2})月(${hanzi}{1,3})[日号]`, 'g'),
    ([m, d]) => ({ month: m, day: d }),
  ],
  [
    new RegExp(String.raw`\b${day}\s+(?:of\s+)?${month}(?![A-Za-z\u00c0-\u024f\u3400-\u9fff])`, 'gi'),
    ([d, m]) => ({ month: m, day: d }),
  ],
  [new RegExp(String.raw`\b${month}\s+${day}(?![\d%.,]*\d|%)\b`, 'gi'), ([m, d]) => ({ month: m, day: d })],
  [/(?<![\d.个])(\d{1,2})\s?月(?:份|底|初|中旬)?(?!度)/g, ([m]) => ({ month: m })],
  [
    new RegExp(`(?<!${hanzi}|[个每上下这本当次]|[一两三几]个)(${hanzi}{1,2})月(?:份|底|初|中旬)?(?!度)`, 'g'),
    ([m]) => ({ month: m }),
  ],
];

/** Months by name alone; "may" and "march" only where they must be months. */
const named =
  /\b(January|February|April|June|July|August|September|October|November|December|(?:Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=[\s.,;)]|$)|(?<=\b(?:in|since|until|till|by|from|of|early|late|mid|next|last|this|before|after|during)[\s-])(?:March|May|Mar))\b/g;

const periods: readonly RegExp[] = [
  /(?<![A-Za-z\u00c0-\u024f\u3400-\u9fff\d])(?:(?:FY\s?)?(?:19|20|21)?\d{2}[\s-]?)?[QH][1-4](?:[\s/'-]{0,2}(?:FY\s?)?(?:19|20|21)?\d{2})?(?![A-Za-z\u00c0-\u024f\u3400-\u9fff\d])/g,
  /(?<![A-Za-z\u00c0-\u024f\u3400-\u9fff\d])FY\s?'?(?:19|20|21)?\d{2}(?!\d)/g,
  /\b(?:first|second|third|fourth)\s(?:fiscal\s)?quarter\b/gi,
  /(?:第?[一二三四1-4]|第)(?<![每上下这那个一]一)季度/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  /(?<![\d.,])(?:19|20|21)\d{2}\s?年(?:度|底|初)?/g,
  new RegExp(`[一二]${hanzi}{3}年`, 'g'),
];

const anyDate = /\d|月|季度|年|quarter|[A-Z][a-z]{2}/;

/** Dates, months, quarters and times of day, in either language. */
export function findCalendar(text: string): readonly Numeral[] {
  if (!anyDate.test(text)) return [];
  return [
    ...dates.flatMap(([pattern, read]) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const date = dateOf(read(match.slice(1)));
        // The full stop of an abbreviated month may end the sentence as well.
        const end = match.index + match[0].replace(/\.$/, '').length;
        return isWordMay(match[0])
          ? []
          : [numeral(match.index, end, date?.length === 7 || date === null ? 'month' : 'date', date)];
      }),
    ),
    ...[...text.matchAll(named)].map((match) =>
      numeral(match.index, match.index + match[0].length, 'month', dateOf({ month: match[0] })),
    ),
    ...periods.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) =>
        numeral(match.index, match.index + match[0].length, 'period', null),
      ),
    ),
  ];
}

/** "may 3" inside a sentence is no date: the month has a capital. */
function isWordMay(raw: string): boolean {
  return /\b(?:may|mar|march)\b/.test(raw);
}

function numeral(start: number, end: number, unit: Numeral['unit'], date: string | null): Numeral {
  return {
    start,
    end,
    value: null,
    step: 1,
    style: 'digits',
    unit,
    currencies: null,
    sign: null,
    hedge: null,
    per: null,
    isChange: false,
    date,
  };
}

/** `2026-12-02`, `2026-12`, `12-02` without a year, `--12` for a month alone; null for a day that does not exist. */
function dateOf({ year: yearText, month: monthText, day: dayText }: Parts): string | null {
  const monthNumber = monthOf(monthText ?? '');
  const dayNumber = dayText === undefined ? null : numberOf(dayText);
  if (monthNumber < 1 || monthNumber > 12 || (dayNumber !== null && (dayNumber < 1 || dayNumber > 31)))
    return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const end = dayNumber === null ? '' : `-${two(dayNumber)}`;
  return yearText === undefined
    ? dayNumber === null
      ? `--${two(monthNumber)}`
      : `${two(monthNumber)}${end}`
    : `${numberOf(yearText)}-${two(monthNumber)}${end}`;
}

function monthOf(text: string): number {
  const index = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    text.slice(0, 3).toLowerCase(),
  );
  return index === -1 ? numberOf(text) : index + 1;
}

function numberOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (chineseNumber(text) ?? 0);
}
