import type { Account } from '../../book/account.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { PortfolioEntry } from '../../dossier/portfolio.ts';
import { borrowFact } from '../../facts/borrowed-fact.ts';
import { cell, given } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';

/** What a portfolio keeps of an account. `slug` tells the accounts of the portfolio apart in the ids of facts. */
export function portfolioEntry(account: Account, slug: string, dossier: Dossier): PortfolioEntry {
  const prefix = `account.${slug}`;
  const own = <T extends Readonly<Record<string, Fact>>>(facts: T): T =>
    Object.fromEntries(Object.entries(facts).map(([name, one]) => [name, borrowFact(one, prefix)])) as T;
  const { arr, renewalDate, daysToRenewal, lastNoticeDay, daysToNotice, state } = dossier.contract;
  const { overdueCount, standardCount } = dossier.plan;
  const { score, lower, upper, coverage, grade, floor, gaps } = dossier.health.card;
  const { askFirst, narrows } = dossier.flips;
  const { id, name, currency, csm } = dossier.account;
  return {
    account: { id, name, currency, csm },
    slug,
    name: accountNameFact(account, prefix),
    contract: own({ arr, renewalDate, daysToRenewal, lastNoticeDay, daysToNotice, state }),
    plan: own({ overdueCount, standardCount }),
    health: {
      ...own({ score, lower, upper, coverage, grade, floor }),
      gaps: gaps.map((item) => ({ id: item.id, label: item.label })),
      flips: own({ askFirst, narrows }),
    },
    renewal: own(dossier.renewal),
  };
}

/** The name of an account as a fact; its id where the book has no name. */
export function accountNameFact({ name, row }: Account, prefix: string): Fact<string> {
  const from = row.name.value === null ? given(name) : cell(row.name);
  return fact(`${prefix}.name`, 'text', from, { label: { code: 'account.name' } });
}
