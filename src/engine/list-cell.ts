import type { Cell } from '../facts/cell.ts';
import { cell } from '../facts/expression.ts';
import type { CellLeaf } from '../facts/node.ts';

/** A cell that holds a list, as one value of a formula: `busy; material`. */
export function listCell(source: Cell<readonly string[]>): CellLeaf<string> {
  const { value, state, place, audience, trust } = source;
  const text = value === null ? null : value.join('; ');
  return cell(
    trust === undefined
      ? { value: text, state, place, audience }
      : { value: text, state, place, audience, trust },
  );
}
