import { brokenCell, unwrapText } from '../facts/parse/broken-cell.ts';
import { parseCurrency } from '../facts/parse/currency.ts';
import { parseFlag } from '../facts/parse/flag.ts';
import { invalid, known, type Parsed, parseMark } from '../facts/parse/parsed.ts';
import type { ColumnInfo } from './column.ts';
import { type ColumnDecision, plainDecision } from './columns/decision.ts';
import { parseChoice, parseChoices, parseWord } from './parse-cell/choices.ts';
import { parseDateCell } from './parse-cell/dates.ts';
import { parseAmount, parseCount, parseNumber, parseRate } from './parse-cell/numbers.ts';

export type CellValue = string | number | boolean | readonly string[];

/**
 * Reads the text of a cell as its column says and as was decided for the column.
 *
 * @param currency of the row, which tells how many minor units make one.
 */
export function parseCell(
  text: string,
  info: ColumnInfo,
  decision: ColumnDecision = plainDecision,
  currency: string | null = null,
): Parsed<CellValue> {
  switch (info.kind) {
    case 'text':
      return parseText(text, info);
    case 'money':
    case 'ask':
      return parseAmount(text, decision, currency, true);
    case 'signedMoney':
      return parseAmount(text, decision, currency, false);
    case 'count':
      return parseCount(text, info.parts === 'refused', decision);
    case 'number':
      return parseNumber(text, decision);
    case 'share':
      return parseRate(text, info.most, decision);
    case 'date':
    case 'dateTime':
    case 'month':
      return parseDateCell(text, info.kind, decision);
    case 'flag':
      return parseFlag(text);
    case 'currency':
      return parseMark(text) ?? parseCurrencyCell(text);
    case 'choice':
      return parseMark(text) ?? parseChoice(text, info);
    case 'choices':
      return parseChoices(text, info);
  }
}

function parseText(text: string, info: ColumnInfo): Parsed<string> {
  const mark = parseMark(text);
  if (mark !== null) return mark;
  // A formula may be somebody's words; the error of one never is.
  const broken = text.startsWith('#') ? brokenCell(text, 'a text') : null;
  return broken ?? known(parseWord(unwrapText(text).trim(), info));
}

function parseCurrencyCell(text: string): Parsed<string> {
  const code = parseCurrency(text);
  const expected = 'an ISO 4217 code such as USD or CNY';
  const broken = code === null ? brokenCell(text, expected) : null;
  if (broken !== null) return broken;
  return code === null
    ? invalid(expected, 'Until then amounts are printed without a currency.')
    : known(code);
}
