import type { Cell } from '../facts/cell.ts';
import { cell } from '../facts/expression.ts';
import type { CellLeaf } from '../facts/node.ts';

/** A cell that holds a list, as one value of a formula: `busy; material`. */
export function listCell(source: Cell<readonly string[]>): CellLeaf<string> {
  return cell({ ...source, value: source.value === null ? null : source.value.join('; ') });
}
