import type { Ledger } from '../facts/ledger.ts';
import type { Locale } from '../facts/print/locale.ts';
import { type FactRecord, type SeriesRecord, toFactRecord, toSeriesRecord } from './fact-record.ts';

/** What `facts --json` prints. */
export type FactsReport = {
  readonly account: string;
  readonly asOf: string;
  readonly facts: readonly FactRecord[];
  /** The series that facts name in `from`. */
  readonly series: readonly SeriesRecord[];
};

/** The facts of an account that is known by its id. */
export type AccountFacts = { readonly accountId: string; readonly asOf: string; readonly ledger: Ledger };

/** All facts of an account, or with `isPublic` those that the customer may see, in the order of the ledger. */
export function reportFacts(source: AccountFacts, isPublic: boolean, locale: Locale): FactsReport {
  const facts = [...source.ledger.facts.values()].filter(
    (fact) => !isPublic || fact.audience === 'shareable',
  );
  return {
    account: source.accountId,
    asOf: source.asOf,
    facts: facts.map((fact) => toFactRecord(fact, locale)),
    series: [...source.ledger.series.values()]
      .filter((one) => !isPublic || one.audience === 'shareable')
      .map(toSeriesRecord),
  };
}
