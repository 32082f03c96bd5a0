import { emptyConfig } from '../../src/config/config.ts';
import { resolveSettings } from '../../src/config/settings.ts';
import type { Context } from '../../src/engine/context.ts';
import { given } from '../../src/facts/expression.ts';
import { engineSettings } from '../../src/run/engine-settings.ts';
import { bookOf } from './books.ts';

/** What a method of the engine looks at, for the only account of a small book: for tests of one method alone. */
export function contextOf(
  tables: Readonly<Record<string, string>>,
  asOf: string,
  config = emptyConfig,
): Context {
  const [account] = bookOf(tables).accounts;
  if (account === undefined) throw new Error('the book has no account');
  const settings = resolveSettings(config, { segment: account.row.segment.value, accountId: account.id });
  return {
    ...engineSettings(settings),
    account,
    asOf: given(asOf, 'asOf'),
    currency: account.row.currency.value,
  };
}
