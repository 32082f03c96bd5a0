import type { CellLeaf, Fact, Input, Series } from './node.ts';

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

/** The cells and series that a fact reads itself, not through another fact, and that a conflict speaks against. */
export function disputedIn(source: Fact): readonly (CellLeaf | Series)[] {
  const found: (CellLeaf | Series)[] = [];
  const visit = (part: Input): void => {
    if (part.kind === 'cell' || part.kind === 'series') {
      if (part.trust !== undefined) found.push(part);
    } else if (part.kind === 'operation' || part.kind === 'call') {
      part.inputs.forEach(visit);
    }
  };
  visit(source.from);
  return found;
}
