import type { Fact, Input, Series } from './node.ts';

/** All facts of one account, each with its ancestors, in the order in which they were given. */
export type Ledger = {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly series: ReadonlyMap<string, Series>;
};

/** A fault of the engine, not of the data: two facts under one id, or a shareable fact that rests on an internal one. */
export class LedgerError extends Error {}

/**
 * Collects the facts and series that stand anywhere in the source, in their order there, each after all that it was
 * computed from.
 *
 * @throws {LedgerError} if one id has two definitions, or a shareable fact has an internal ancestor.
 */
export function buildLedger(source: unknown): Ledger {
  const facts = new Map<string, Fact>();
  const series = new Map<string, Series>();
  const isCollected = (one: Fact): boolean => facts.get(one.id) === one;
  // The values of one method often share a list of inputs, and follow one another.
  let collected: readonly Input[] | null = null;
  // Of the thousands of inputs half are cells and settings, and most of the rest is collected: neither is worth a call.
  const collectInputs = (inputs: readonly Input[]): void => {
    if (inputs === collected) return;
    for (const input of inputs) {
      if (input.kind === 'fact') {
        if (!isCollected(input)) collectFact(input);
      } else if (input.kind === 'operation' || input.kind === 'call') collectInputs(input.inputs);
      else if (input.kind === 'series') collectSeries(input);
    }
    collected = inputs;
  };
  const collectFact = (one: Fact): void => {
    const { from } = one;
    if (one.audience === 'shareable' && from.audience === 'internal') {
      throw new LedgerError(`${one.id} is marked shareable but rests on an internal value`);
    }
    if (from.kind === 'operation' || from.kind === 'call') collectInputs(from.inputs);
    else if (from.kind === 'fact' && !isCollected(from)) collectFact(from);
    claim(facts, one);
  };
  const collectSeries = (one: Series): void => {
    if (series.get(one.id) !== one) claim(series, one);
  };
  const find = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    // Thousands of lists and plain objects: an index and a key at a time take less time than iterators and lists of values.
    if (Array.isArray(part)) for (let at = 0; at < part.length; at += 1) find(part[at]);
    else if (isFact(part)) {
      if (!isCollected(part)) collectFact(part);
    } else if (isSeries(part)) collectSeries(part);
    else for (const key in part) find((part as Readonly<Record<string, unknown>>)[key]);
  };
  find(source);
  return { facts, series };
}

function isFact(part: { readonly kind?: unknown }): part is Fact {
  return part.kind === 'fact';
}

function isSeries(part: { readonly kind?: unknown }): part is Series {
  return part.kind === 'series';
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
