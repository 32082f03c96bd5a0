import { parseDate, parseDateTime, parseMonth } from '../facts/parse/date.ts';
import { parseNumeral, parseShare } from '../facts/parse/numeral.ts';
import { invalid, known, type Parsed, parseMark } from '../facts/parse/parsed.ts';
import type { ColumnInfo } from './column.ts';

export type CellValue = string | number | boolean | readonly string[];

const amount = 'an amount such as 1,234.50 or 12万';
const zeroOrMore = 'a number of zero or more';

/** Reads the text of a cell as its column says. */
export function parseCell(text: string, info: ColumnInfo): Parsed<CellValue> {
  switch (info.kind) {
    case 'text':
      return parseMark(text) ?? known(text.trim());
    case 'money':
    case 'ask':
      return atLeastZero(parseNumeral(text, amount), 'an amount of zero or more');
    case 'signedMoney':
      return parseNumeral(text, amount);
    case 'count':
      return atLeastZero(parseNumeral(text, zeroOrMore), zeroOrMore);
    case 'number':
      return parsePercentOrNumber(text);
    case 'share':
      return parseShare(text, info.most);
    case 'date':
      return parseDate(text);
    case 'dateTime':
      return parseDateTime(text);
    case 'month':
      return parseMonth(text);
    case 'flag':
      return parseFlag(text);
    case 'choice':
      return parseMark(text) ?? parseChoice(text, info);
    case 'choices':
      return parseChoices(text, info);
  }
}

function atLeastZero(parsed: Parsed<number>, expected: string): Parsed<number> {
  return parsed.kind === 'known' && parsed.value < 0 ? invalid(expected) : parsed;
}

/** A measured value may be written as a percentage: 85% is 0.85. */
function parsePercentOrNumber(text: string): Parsed<number> {
  return /[%％]\s*$/.test(text) ? parseShare(text) : parseNumeral(text, 'a number such as 1,234.5');
}

const yes = new Set(['true', 'yes', 'y', '1', '是', '有']);
const no = new Set(['false', 'no', 'n', '0', '否', '无']);

function parseFlag(text: string): Parsed<boolean> {
  const mark = parseMark(text);
  if (mark !== null) return mark;
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return known(true);
  return no.has(word) ? known(false) : invalid('yes or no');
}

function parseChoice(text: string, { words, values }: ColumnInfo): Parsed<string> {
  if (values.includes(text)) return known(text);
  const word = text.normalize('NFKC').trim().toLowerCase();
  const value =
    values.find((candidate) => candidate.toLowerCase() === word) ??
    (Object.hasOwn(words, word) ? words[word] : undefined);
  return value === undefined ? invalid(`one of ${values.join(', ')}`) : known(value);
}

function parseChoices(text: string, info: ColumnInfo): Parsed<readonly string[]> {
  const mark = parseMark(text);
  if (mark !== null) return mark;
  const chosen: string[] = [];
  for (const part of text
    .split(/[;；]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')) {
    const parsed = parseChoice(part, info);
    if (parsed.kind !== 'known') return invalid(`a list of ${info.values.join(', ')}, separated by ";"`);
    if (!chosen.includes(parsed.value)) chosen.push(parsed.value);
  }
  return known(chosen);
}

/**
 * Reads what a customer asks for: an amount a year, or a change off today's price (`-10%`, `9折`, `95折`).
 *
 * @returns the change as a share, −0.1 for ten percent off; null where the text is no change.
 */
export function parseAskChange(text: string): number | null {
  const folded = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  const percent = /^([+-]\d+(?:\.\d+)?)\s*%$/.exec(folded);
  if (percent !== null) return Number(percent[1]) / 100;
  const fold = /^(\d{1,2})折$/.exec(folded);
  if (fold === null) return null;
  const digits = fold[1] ?? '';
  return Number((Number(digits) / 10 ** digits.length - 1).toPrecision(12));
}
