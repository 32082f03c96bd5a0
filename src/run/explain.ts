import { nearestTo } from '../facts/nearest.ts';
import type { Fact, Input, Series } from '../facts/node.ts';
import type { Locale } from '../facts/print/locale.ts';
import { toFactRecord, toSeriesRecord } from './fact-record.ts';
import type { AccountFacts, FactsReport } from './facts.ts';
import { renderTrace } from './render-trace.ts';
import { usageError } from './run-error.ts';
import { buildTrace } from './trace.ts';

/** Months of a series that an explanation lists unless all are asked for. */
const SHORT_SERIES = 12;

/**
 * How a value came to be, down to the cells, as text. `isVerbose` lists every month of a series.
 *
 * @throws RunError (2) for an id that the ledger does not hold, with the nearest that it does.
 */
export function explainFact(source: AccountFacts, id: string, isVerbose: boolean, locale: Locale): string {
  const maxMonths = isVerbose ? Number.POSITIVE_INFINITY : SHORT_SERIES;
  return renderTrace(buildTrace(findValue(source, id), { locale, maxMonths }));
}

/** The same as data: the fact first, then all that it was computed from. */
export function explainFactAsRecords(source: AccountFacts, id: string, locale: Locale): FactsReport {
  const { facts, series } = behind(findValue(source, id));
  return {
    account: source.accountId,
    asOf: source.asOf,
    facts: facts.map((fact) => toFactRecord(fact, locale)),
    series: series.map(toSeriesRecord),
  };
}

function findValue({ ledger }: AccountFacts, id: string): Fact | Series {
  const found = ledger.facts.get(id) ?? ledger.series.get(id);
  if (found !== undefined) return found;
  const near = nearestTo(id, [...ledger.facts.keys(), ...ledger.series.keys()], 5);
  const advice =
    near.length > 0
      ? `Did you mean ${near.join(', ')}?`
      : '`renewbrief facts` lists every id of the account.';
  throw usageError(`There is no fact "${id}". ${advice}`);
}

function behind(root: Input): { readonly facts: readonly Fact[]; readonly series: readonly Series[] } {
  const facts = new Set<Fact>();
  const series = new Set<Series>();
  const visit = (input: Input): void => {
    if (input.kind === 'series') series.add(input);
    else if (input.kind === 'operation' || input.kind === 'call') input.inputs.forEach(visit);
    else if (input.kind === 'fact' && !facts.has(input)) {
      facts.add(input);
      visit(input.from);
    }
  };
  visit(root);
  return { facts: [...facts], series: [...series] };
}
