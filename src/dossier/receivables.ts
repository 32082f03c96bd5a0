import type { Fact } from '../facts/node.ts';

/** What is owed in one currency, where the currencies cannot be added up. */
export type CurrencyBalance = {
  readonly currency: string;
  readonly balance: Fact<number>;
  readonly overdue: Fact<number>;
};

export type ReceivablesFacts = {
  readonly isGiven: boolean;
  /** Open balances by the days that they are overdue; disputed invoices and credits stand apart. */
  readonly current: Fact<number>;
  readonly upTo30: Fact<number>;
  readonly upTo60: Fact<number>;
  readonly upTo90: Fact<number>;
  readonly over90: Fact<number>;
  readonly balance: Fact<number>;
  readonly overdueShare: Fact<number>;
  readonly index: Fact<number>;
  readonly credits: Fact<number>;
  /** In dispute: a matter for support, not for collection. */
  readonly disputed: Fact<number>;
  /** Invoices of which nobody knows what is still open. */
  readonly gaps: Fact<number>;
  /** Something is more than 90 days overdue: finance is aligned before anything is conceded. */
  readonly financeFirst: Fact<boolean>;
  /** A subtotal for each currency where there are several without a rate between them; otherwise empty. */
  readonly currencies: readonly CurrencyBalance[];
};
