import type { Cell, Place } from '../facts/cell.ts';
import { cleanText } from './clean-text.ts';
import { ambiguityTrouble } from './columns/column-problems.ts';
import type { ColumnDecision } from './columns/decision.ts';
import type { Column } from './map-headers.ts';
import { parseAskChange } from './parse-cell/ask.ts';
import { type CellValue, parseCell } from './parse-cell.ts';
import { partCounted } from './part-counted.ts';
import { type Problem, problemAt } from './problem.ts';

/** The row that a cell is of: whose it is, and what its cells are collected into. */
export type RowInProgress = {
  readonly account: string;
  /** It tells how many minor units make one. */
  readonly currency: string | null;
  readonly problems: Problem[];
  /** What the marks beside its amounts can stand for, by column; null until there is one. */
  currencies: Map<string, readonly string[]> | null;
};

export function unknownCell(place: Place, column: Column): Cell<CellValue> {
  return { value: null, state: 'unknown', place, audience: column.info.audience };
}

/** Reads the text of a cell. What cannot be read is reported, and counts as unknown. */
export function readCell(
  raw: string,
  column: Column,
  decision: ColumnDecision,
  place: Place,
  row: RowInProgress,
): Cell<CellValue> {
  const { info } = column;
  const { account, problems } = row;
  const { text, removed } = cleanText(raw);
  if (removed > 0) {
    problems.push(
      problemAt(place, {
        code: 'strippedText',
        severity: 'notice',
        account,
        found: `${removed} invisible ${removed === 1 ? 'character' : 'characters'}`,
        expected: 'text that can be seen',
        hint: 'They were taken out.',
      }),
    );
  }
  if (info.kind === 'ask' && parseAskChange(text) !== null) return unknownCell(place, column);
  const parsed = parseCell(text, info, decision, row.currency);
  switch (parsed.kind) {
    case 'known':
      noteCurrency(row, column, parsed.currencies ?? null, decision.currency);
      if ((info.parts === 'day' || info.parts === 'month') && !Number.isInteger(parsed.value))
        problems.push(problemAt(place, { ...partCounted(info.parts, text), account }));
      return { value: parsed.value, state: 'known', place, audience: info.audience };
    case 'unknown':
    case 'notApplicable':
      return { value: null, state: parsed.kind, place, audience: info.audience };
    case 'ambiguous': {
      const { between } = parsed;
      // The column has said it once for all of its cells.
      if (!decision.unsettled.some((open) => open.between === between)) {
        const trouble = ambiguityTrouble({ between, example: text, index: 0, count: 1 });
        problems.push(problemAt(place, { ...trouble, account }));
      }
      return { value: null, state: 'invalid', place, audience: info.audience };
    }
    case 'invalid':
      problems.push(
        problemAt(place, {
          code: parsed.code ?? 'invalidValue',
          severity: 'error',
          account,
          found: info.isPersonal ? '(hidden)' : text,
          expected: parsed.expected,
          hint: remedy(parsed.hint, info.isRequired),
        }),
      );
      return { value: null, state: 'invalid', place, audience: info.audience };
  }
}

/** What to do about a cell that cannot be read, and what was done with it. */
function remedy(hint: string | undefined, isRequired: boolean): string {
  if (hint === undefined)
    return `Fix the cell; ${isRequired ? 'the row was left out' : 'it counts as unknown'}.`;
  return `${hint} ${isRequired ? 'The row was left out.' : 'It counts as unknown.'}`;
}

/** Remembers what the mark beside an amount and the declaration of its column leave as its currency. */
function noteCurrency(
  row: RowInProgress,
  { name }: Column,
  marked: readonly string[] | null,
  declared: string | null,
): void {
  const possible = declared === null || (marked !== null && !marked.includes(declared)) ? marked : [declared];
  if (possible === null) return;
  row.currencies ??= new Map();
  row.currencies.set(name, possible);
}

/** The change off today's price that a customer asks for, where the text is one. */
export function changeCell(text: string | undefined, column: Column, place: Place): Cell<number> {
  const change = text === undefined ? null : parseAskChange(cleanText(text).text);
  return {
    value: change,
    state: change === null ? 'unknown' : 'known',
    place,
    audience: column.info.audience,
  };
}
