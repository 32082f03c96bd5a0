import type { CurrencyPortfolio, PortfolioEntry, PortfolioTotals } from '../../dossier/portfolio.ts';
import { call, callWithGaps } from '../../facts/expression.ts';
import { fact, isKnown, roundedValue } from '../../facts/fact.ts';
import type { Expression, Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { slugOf } from '../../facts/slug.ts';

/**
 * METHODS §15 added up over the accounts of one currency. Amounts of several currencies are never added: no rate is that of
 * the day on which each of them will be paid.
 */
export function portfolioTotals(
  lists: CurrencyPortfolio<PortfolioEntry>,
  entries: readonly PortfolioEntry[],
): PortfolioTotals {
  const { currency, ranked, hidden, committed, lapsed } = lists;
  const total = (name: keyof PortfolioTotals, unit: 'money' | 'count', from: Expression<number>) =>
    fact(`portfolio.${currency === null ? 'none' : slugOf(currency)}.${name}`, unit, from, {
      currency: unit === 'money' ? currency : null,
      label: { code: `portfolio.${name}`, params: { currency: currency ?? '' } },
    });
  const arrOf = ({ contract }: PortfolioEntry) => contract.arr;
  const arrs = entries.map(arrOf);
  return {
    accounts: total('accounts', 'count', countOf(entries.map(({ name }) => name))),
    arr: total('arr', 'money', sumOfKnown(arrs)),
    arrKnown: total('arrKnown', 'count', countOf(arrs.filter(isKnown))),
    risk: total('risk', 'money', sumOfKnown(ranked.map(({ renewal }) => renewal.risk))),
    hiddenRisk: total('hiddenRisk', 'money', sumOfKnown(hidden.map(({ renewal }) => renewal.hiddenRisk))),
    committed: total('committed', 'money', sumOfKnown(committed.map(arrOf))),
    lapsed: total('lapsed', 'money', sumOfKnown(lapsed.map(arrOf))),
  };
}

/**
 * What is known, added up as it is shown, so that a table adds up to its total; what is unknown lowers the confidence as if
 * it were worth as much as the others.
 */
function sumOfKnown(parts: readonly Fact<number>[]): Quantity {
  const known = parts.filter(isKnown);
  return callWithGaps(
    'sumOfKnown',
    parts,
    () =>
      parts.length === 0
        ? unknown('none')
        : known.length === 0
          ? unknown('nothingKnown')
          : known.reduce((sum, part) => sum + (roundedValue(part) ?? 0), 0),
    parts.length === 0 ? 0 : known.reduce((sum, part) => sum + part.confidence, 0) / parts.length,
  );
}

function countOf(rows: readonly Fact[]): Quantity {
  return call('countRows', rows, (...found) => found.length);
}
