import { type Problem, problemAt } from '../problem.ts';
import type { JsonFault, JsonFinding, JsonScan } from './json-scan.ts';
import { lineOf } from './line-of.ts';

/** A JSON value with what is to be said of its text. */
export type JsonDocument = { readonly value: unknown; readonly problems: readonly Problem[] };

/**
 * The value of a text that has been scanned without a fault. What JSON cannot hold stays what it is: a whole number of
 * too many digits, or one beyond all numbers, becomes a text of its digits; NaN and Infinity become null.
 *
 * @param firstLine physical line of the text's first character.
 */
export function parseScanned(file: string, text: string, scan: JsonScan, firstLine: number): JsonDocument {
  return {
    value: JSON.parse(mend(text, scan.findings)),
    problems: scan.findings.flatMap((finding) => reportFinding(file, text, finding, firstLine) ?? []),
  };
}

function mend(text: string, findings: readonly JsonFinding[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { kind, start, end } of findings) {
    if (kind === 'duplicateKey') continue;
    parts.push(text.slice(from, start), kind === 'noNumber' ? 'null' : `"${text.slice(start, end)}"`);
    from = end;
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
}

function reportFinding(
  file: string,
  text: string,
  { kind, pointer, start, end }: JsonFinding,
  firstLine: number,
): Problem | null {
  const found = text.slice(start, end);
  const place = { file, pointer, line: firstLine - 1 + lineOf(text, start).line };
  switch (kind) {
    case 'duplicateKey':
      return problemAt(place, {
        code: 'duplicateKey',
        severity: 'error',
        found: String(JSON.parse(found)),
        expected: 'each key once in an object',
        hint: 'The last of them was read.',
      });
    case 'noNumber':
      return problemAt(place, {
        code: 'invalidValue',
        severity: 'error',
        found,
        expected: 'a number or null',
        hint: 'It counts as unknown.',
      });
    case 'inexact':
      return problemAt(place, {
        code: 'inexactNumber',
        severity: 'notice',
        found,
        expected: 'a whole number of at most 15 digits, or a text in quotes',
        hint: 'Its digits were kept as a text, so that an id stays what it is.',
      });
    case 'overflow':
      return null; // The cell says so where it should hold a number.
  }
}

/**
 * What is wrong with a text that is no JSON, with line and column.
 *
 * @param part what was left unread for it.
 */
export function jsonFault(
  file: string,
  text: string,
  fault: JsonFault,
  firstLine: number,
  part: 'file' | 'line',
): Problem {
  const { line, column } = lineOf(text, fault.offset);
  const place = { file, line: firstLine - 1 + line };
  const rest = text.slice(fault.offset, fault.offset + 40);
  return problemAt(place, {
    code: fault.kind === 'limit' ? 'limitExceeded' : fault.kind === 'cut' ? 'cutOff' : 'unreadable',
    severity: 'error',
    found: fault.kind === 'cut' ? 'the end of the text' : rest,
    expected: `${fault.expected} at column ${column}`,
    hint: `${fault.kind === 'cut' && part === 'file' ? 'It was cut off: export or copy it again. ' : ''}The ${part} was left unread.`,
  });
}
