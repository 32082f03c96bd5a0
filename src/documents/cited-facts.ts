import { type Ledger, parentsOf } from '../facts/ledger.ts';
import type { Fact, Series } from '../facts/node.ts';
import { factOf } from './figures.ts';
import { ReferenceFault, referencesIn } from './references.ts';

/** What a document rests on: the facts and series that it cites, and all that they were computed from. */
export type Evidence = { readonly facts: readonly Fact[]; readonly series: readonly Series[] };

/**
 * The evidence of a document, in the order of the ledger.
 *
 * @throws {ReferenceFault} if the document cites what the ledger does not hold.
 */
export function evidenceFor(markdown: string, ledger: Ledger): Evidence {
  const found = new Set<Fact | Series>();
  const collect = (item: Fact | Series): void => {
    if (found.has(item)) return;
    found.add(item);
    if (item.kind === 'fact') parentsOf(item).forEach(collect);
  };
  for (const reference of referencesIn(markdown)) {
    if (reference.kind === 'chart' || reference.kind === 'spark') collect(seriesOf(ledger, reference.id));
    else collect(factOf(ledger, reference.id));
  }
  return {
    facts: [...ledger.facts.values()].filter((fact) => found.has(fact)),
    series: [...ledger.series.values()].filter((series) => found.has(series)),
  };
}

/** @throws {ReferenceFault} if the ledger has no such series. */
export function seriesOf(ledger: Ledger, id: string): Series {
  const series = ledger.series.get(id);
  if (series === undefined)
    throw new ReferenceFault(`a chart refers to the series ${id}, which does not exist`);
  return series;
}
