import type { CurrencyPortfolio, PortfolioAccount } from '../../dossier/portfolio.ts';
import { roundedValue } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';

/**
 * METHODS §15: all accounts in the order in which they need somebody, by currency. Largest amount first, as it is shown;
 * ties by the nearer notice date, then the larger ARR, then id.
 */
export function rankPortfolio<A extends PortfolioAccount>(
  accounts: readonly A[],
): readonly CurrencyPortfolio<A>[] {
  const byCurrency = new Map<string | null, A[]>();
  for (const one of accounts) {
    const group = byCurrency.get(one.account.currency);
    if (group === undefined) byCurrency.set(one.account.currency, [one]);
    else group.push(one);
  }
  return [...byCurrency]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([currency, group]) => ({ currency, ...rankGroup(group) }));
}

function rankGroup<A extends PortfolioAccount>(group: readonly A[]): Omit<CurrencyPortfolio<A>, 'currency'> {
  const on = (list: string) => group.filter(({ renewal }) => renewal.list.value === list);
  const [committed, lapsed] = [on('committed'), on('lapsed')];
  const away = new Set([...committed, ...lapsed]);
  const present = group.filter((one) => !away.has(one));
  const ranked = ordered(present, ({ renewal }) => renewal.priority);
  const hidden = ordered(present, ({ renewal }) => renewal.hiddenRisk);
  const placed = new Set([...ranked, ...hidden]);
  return {
    ranked,
    hidden,
    committed: byDeadline(committed),
    lapsed: byDeadline(lapsed),
    unplaced: byDeadline(present.filter((one) => !placed.has(one))),
  };
}

type Keyed<A> = { readonly one: A; readonly amount: number; readonly deadline: string; readonly arr: number };

/** Those whose amount is known, the largest first. */
function ordered<A extends PortfolioAccount>(
  accounts: readonly A[],
  amountOf: (one: A) => Fact<number>,
): readonly A[] {
  const keyed = accounts.flatMap((one): readonly Keyed<A>[] => {
    const amount = roundedValue(amountOf(one));
    return amount === null ? [] : [{ ...keysOf(one), amount }];
  });
  return keyed.sort((a, b) => b.amount - a.amount || tie(a, b)).map(({ one }) => one);
}

function byDeadline<A extends PortfolioAccount>(accounts: readonly A[]): readonly A[] {
  return accounts
    .map(keysOf)
    .sort(tie)
    .map(({ one }) => one);
}

/** What breaks ties. Where no notice date is known the renewal counts alone; without either an account comes last. */
function keysOf<A extends PortfolioAccount>(one: A): Omit<Keyed<A>, 'amount'> {
  const { lastNoticeDay, renewalDate, arr } = one.contract;
  return {
    one,
    deadline: lastNoticeDay.value ?? renewalDate.value ?? '9999-12-31',
    arr: roundedValue(arr) ?? -1,
  };
}

function tie<A extends PortfolioAccount>(a: Omit<Keyed<A>, 'amount'>, b: Omit<Keyed<A>, 'amount'>): number {
  if (a.deadline !== b.deadline) return a.deadline < b.deadline ? -1 : 1;
  return b.arr - a.arr || (a.one.account.id < b.one.account.id ? -1 : 1);
}
