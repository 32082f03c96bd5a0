import type { Cell, Place } from '../facts/cell.ts';
import { cleanText } from './clean-text.ts';
import { ambiguityTrouble } from './columns/column-problems.ts';
import type { ColumnDecision } from './columns/decision.ts';
import type { Column } from './map-headers.ts';
import { parseAskChange } from './parse-cell/ask.ts';
import { type CellValue, parseCell } from './parse-cell.ts';
import { type Problem, problemAt } from './problem.ts';

/** A cell with what the mark beside its amount can stand for, where there is one. */
export type ReadCell = { readonly cell: Cell<CellValue>; readonly currencies: readonly string[] | null };

/** Where a cell stands and whose it is, for its problems. */
export type CellContext = {
  readonly place: Place;
  readonly account: string;
  /** Of the row: it tells how many minor units make one. */
  readonly currency: string | null;
};

export function unknownCell(place: Place, column: Column): Cell<CellValue> {
  return { value: null, state: 'unknown', place, audience: column.info.audience };
}

/** Reads the text of a cell. What cannot be read is reported, and counts as unknown. */
export function readCell(
  raw: string,
  column: Column,
  decision: ColumnDecision,
  { place, account, currency }: CellContext,
  problems: Problem[],
): ReadCell {
  const { info } = column;
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
  const bare = (state: 'unknown' | 'notApplicable' | 'invalid'): ReadCell => ({
    cell: { value: null, state, place, audience: info.audience },
    currencies: null,
  });
  if (info.kind === 'ask' && parseAskChange(text) !== null) return bare('unknown');
  const parsed = parseCell(text, info, decision, currency);
  switch (parsed.kind) {
    case 'known':
      return {
        cell: { value: parsed.value, state: 'known', place, audience: info.audience },
        currencies: parsed.currencies ?? null,
      };
    case 'unknown':
    case 'notApplicable':
      return bare(parsed.kind);
    case 'ambiguous': {
      const { between } = parsed;
      // The column has said it once for all of its cells.
      if (!decision.unsettled.some((open) => open.between === between)) {
        const trouble = ambiguityTrouble({ between, example: text, index: 0, count: 1 });
        problems.push(problemAt(place, { ...trouble, account }));
      }
      return bare('invalid');
    }
    case 'invalid':
      problems.push(
        problemAt(place, {
          code: parsed.code ?? 'invalidValue',
          severity: 'error',
          account,
          found: info.isPersonal ? '(hidden)' : text,
          expected: parsed.expected,
          hint: parsed.hint ?? 'Fix the cell; it counts as unknown.',
        }),
      );
      return bare('invalid');
  }
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
