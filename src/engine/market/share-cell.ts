import type { Cell } from '../../facts/cell.ts';
import { absent, cell } from '../../facts/expression.ts';
import type { Quantity } from '../../facts/node.ts';

/** A judgement between 0 and 1; anything else cannot be meant so. */
export function shareCell(source: Cell<number>): Quantity {
  const { value, place } = source;
  return value !== null && (value < 0 || value > 1)
    ? absent({ code: 'implausible', params: { column: place.column, file: place.file } }, 'internal')
    : cell(source);
}
