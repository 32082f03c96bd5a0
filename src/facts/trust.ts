import type { CellLeaf, Fact, Input } from './node.ts';

/**
 * What conflicts leave of the confidence in a value: the lowest trust of all cells and series below it, 1 where nothing
 * speaks against any of them. Unlike confidence it does not count how weak the evidence itself is.
 */
export function trustOf(input: Input): number {
  const seen = new Set<Fact>();
  const visit = (part: Input): number => {
    switch (part.kind) {
      case 'cell':
      case 'series':
        return part.trust ?? 1;
      case 'fact':
        if (seen.has(part)) return 1;
        seen.add(part);
        return visit(part.from);
      case 'operation':
      case 'call':
        return part.inputs.reduce((least, one) => Math.min(least, visit(one)), 1);
      default:
        return 1;
    }
  };
  return visit(input);
}

/** Tells of the cells that an input reads itself, not through a fact, and that a conflict speaks against. */
export function visitDisputed(input: Input, found: (leaf: CellLeaf) => void): void {
  if (input.kind === 'cell') {
    if (input.trust !== null) found(input);
  } else if (input.kind === 'operation' || input.kind === 'call') {
    for (const part of input.inputs) visitDisputed(part, found);
  }
}
