import type { Fact, Input, Series } from './node.ts';

/** All facts of one account, each with its ancestors, in the order in which they were given. */
export type Ledger = {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly series: ReadonlyMap<string, Series>;
};

/** A fault of the engine, not of the data: two facts under one id, or a shareable fact that rests on an internal one. */
export class LedgerError extends Error {}

/**
 * Collects facts and all that they were computed from.
 *
 * @throws {LedgerError} if one id has two definitions, or a shareable fact has an internal ancestor.
 */
export function buildLedger(roots: Iterable<Fact | Series>): Ledger {
  const facts = new Map<string, Fact>();
  const series = new Map<string, Series>();
  const collect = (input: Input): void => {
    switch (input.kind) {
      case 'series':
        if (series.get(input.id) !== input) claim(series, input);
        break;
      case 'fact':
        if (facts.get(input.id) === input) return;
        if (input.audience === 'shareable' && input.from.audience === 'internal') {
          throw new LedgerError(`${input.id} is marked shareable but rests on an internal value`);
        }
        collect(input.from);
        claim(facts, input);
        break;
      case 'operation':
      case 'call':
        for (const part of input.inputs) collect(part);
        break;
    }
  };
  for (const root of roots) collect(root);
  return { facts, series };
}

/** Puts an item where its id has none yet: a map that does not grow has another, and need not be asked first. */
function claim<T extends { readonly id: string }>(known: Map<string, T>, item: T): void {
  const before = known.size;
  known.set(item.id, item);
  if (known.size === before) throw new LedgerError(`${item.id} has two definitions`);
}

/** The facts that an input was directly computed from: the nearest named values below it, in order, each once. */
export function parentsOf(input: Input): readonly (Fact | Series)[] {
  const found = new Set<Fact | Series>();
  const visit = (part: Input): void => {
    if (part.kind === 'fact' || part.kind === 'series') found.add(part);
    else if (part.kind === 'operation' || part.kind === 'call') part.inputs.forEach(visit);
  };
  if (input.kind === 'fact') visit(input.from);
  else visit(input);
  return [...found];
}
