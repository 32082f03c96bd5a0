import { type Invalid, longestValue } from './parsed.ts';

/** What Excel, in English or German, and LibreOffice show where a formula has no result. `#N/A` is a mark for unknown. */
const formulaError =
  /^#(?:ref|div\/0|value|name|num|null|spill|calc|field|blocked|connect|busy|unknown|python|bezug|wert|zahl|überlauf|kalk)[!?]$|^#getting_data$|^err:\d{3}$|^#{3,}$/i;
/** A formula that was exported in place of its result: =A1+B1, =SUM(B2:B9), +B2*12, =-C4. */
const formula = /^[=+@]\s*(?:[-+]?\$?[A-Z]{1,3}\$?\d{1,7}\b|[-+]?[A-Z][A-Z.]+\()|^=\s*[-+(]?\d/i;
/** Numbers with a bound, a hedge or a range. */
const hedgeInFront =
  /^\s*(?:[<>≤≥~≈±]|about\b|approx|around\b|circa\b|ca\.?\s|c\.\s|over\b|under\b|nearly\b|almost\b|some\b|up to\b|at least\b|at most\b|more than\b|less than\b|约|大约|大概|近|超过|不到|至少|最多|逾)/i;
const hedgeBehind = /(?:\+|以上|以下|左右|上下|多|余)\s*(?:[元人个万亿%])?$/;
const range = /\d\s*(?:-|–|—|~|〜|～|to|至|到)\s*\d/i;

/**
 * What a spreadsheet leaves in a cell in place of a value: the error of a formula, or the formula itself.
 *
 * @example brokenCell('#REF!', 'an amount') // code brokenFormula
 */
export function brokenCell(text: string, expected: string): Invalid | null {
  const first = text.trimStart()[0];
  if (first === undefined || !'#=+@EeＥ＃＝'.includes(first)) return null;
  const folded = text.normalize('NFKC').trim();
  if (formulaError.test(folded)) {
    return {
      kind: 'invalid',
      code: 'brokenFormula',
      expected,
      hint: folded.startsWith('##')
        ? 'The column was too narrow to show the value: widen it and export again.'
        : 'The formula behind this cell broke: mend it in the spreadsheet and export again.',
    };
  }
  if (!formula.test(folded)) return null;
  return {
    kind: 'invalid',
    code: 'formulaText',
    expected,
    hint: 'This is a formula, not its result: paste values before exporting.',
  };
}

/** What to do about a number that is hedged, bounded or a range; undefined where the text is none of them. */
export function estimateHint(text: string): string | undefined {
  return text.length <= longestValue &&
    (hedgeInFront.test(text) || hedgeBehind.test(text) || range.test(text))
    ? 'A bound, an estimate or a range is not a number: write the number, or leave the cell empty.'
    : undefined;
}

/** `="00123"`, which keeps Excel from taking a text for a number, is the text between its quotes. */
export function unwrapText(text: string): string {
  const quoted = text.startsWith('="') ? /^="([^"]*)"$/.exec(text.trim()) : null;
  return quoted?.[1] ?? text;
}
