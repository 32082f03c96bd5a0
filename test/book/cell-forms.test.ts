import { describe, expect, it } from 'vitest';
import { decideColumn } from '../../src/book/columns/decide-column.ts';
import { nothingDeclared } from '../../src/book/columns/declaration.ts';
import { parseAskChange } from '../../src/book/parse-cell/ask.ts';
import { parseCell } from '../../src/book/parse-cell.ts';
import { nothingSettled } from '../../src/book/reading-options.ts';
import { type CellForm, type CellOutcome, cellForms } from './cell-forms.ts';
import { columnOf } from './columns/column-of.ts';

/** The outcome of a cell that stands alone in its column, in the terms of the table. */
function read([text, kind]: CellForm): CellOutcome | string {
  const column = columnOf(kind);
  const decision = decideColumn({
    column,
    header: kind,
    declaration: nothingDeclared,
    conversion: null,
    texts: [text],
    isTyped: false,
    isPart: false,
    settled: nothingSettled,
  });
  const parsed = parseCell(text, column.info, decision);
  switch (parsed.kind) {
    case 'known':
      return parsed.value;
    case 'ambiguous':
      return { ambiguous: parsed.between };
    case 'invalid':
      return { invalid: `${parsed.expected}. ${parsed.hint ?? ''}` };
    default:
      return { is: parsed.kind };
  }
}

describe('the forms of a cell', () => {
  it('are at least 250, each once', () => {
    const keys = cellForms.map(([text, kind]) => `${kind} ${text}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThanOrEqual(250);
  });

  it.each(cellForms)('%j as %s', (...form) => {
    const [, , outcome] = form;
    const found = read(form);
    if (typeof outcome === 'object' && 'invalid' in outcome) {
      expect(found).toEqual({ invalid: expect.stringContaining(outcome.invalid) });
    } else expect(found).toEqual(outcome);
  });

  it('no number is one that is none', () => {
    for (const form of cellForms) {
      const found = read(form);
      if (typeof found === 'number') expect(Number.isFinite(found)).toBe(true);
    }
  });

  it.each([
    ['-10%', -0.1],
    ['−7.5 %', -0.075],
    ['+3%', 0.03],
    ['10% off', -0.1],
    ['9折', -0.1],
    ['95折', -0.05],
    ['9.5折', -0.05],
    ['九折', -0.1],
    ['八五折', -0.15],
    ['打9折', -0.1],
    ['102000', null],
    ['10%', null],
    ['100折', null],
  ])('an ask of %s is a change of %s', (text, change) => {
    expect(parseAskChange(text)).toBe(change);
  });
});
