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
    if (input.kind === 'series') {
      claim(series, input);
    } else if (input.kind === 'fact') {
      if (facts.get(input.id) === input) return;
      if (input.audience === 'shareable' && input.from.audience === 'internal') {
        throw new LedgerError(`${input.id} is marked shareable but rests on an internal value`);
      }
      collect(input.from);
      claim(facts, input);
    } else if (input.kind === 'operation' || input.kind === 'call') {
      for (const part of input.inputs) collect(part);
    }
  };
  for (const root of roots) collect(root);
  return { facts, series };
}

function claim<T extends { readonly id: string }>(known: Map<string, T>, item: T): void {
  const earlier = known.get(item.id);
  if (earlier !== undefined && earlier !== item) throw new LedgerError(`${item.id} has two definitions`);
  known.set(item.id, item);
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
