import { markShape } from '../../facts/parse/decimal-mark.ts';
import { parseNumeral, splitRate } from '../../facts/parse/numeral.ts';
import { splitNumeral } from '../../facts/parse/numeral-parts.ts';
import { ambiguous, type Parsed } from '../../facts/parse/parsed.ts';
import type { ColumnDecision } from './decision.ts';

/** Whether a text is one that its column would not have been decided with, had it stood in front. */
export function isContrary(text: string, { contrary }: ColumnDecision): boolean {
  if (contrary === null || !/[.,]/.test(text)) return false;
  const parts = splitNumeral(splitRate(text)?.count ?? text);
  return parts !== null && markShape(parts.digits) === contrary;
}

/** Reads a numeral with the decimal mark of its column. What contradicts a rule is ambiguous. */
export function readNumeral(text: string, expected: string, decision: ColumnDecision): Parsed<number> {
  return isContrary(text, decision) ? ambiguous('decimal') : parseNumeral(text, expected, decision.decimal);
}
