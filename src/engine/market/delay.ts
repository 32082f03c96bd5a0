import type { ContractFacts } from '../../dossier/contract.ts';
import type { DelayFacts, Expansion } from '../../dossier/market.ts';
import type { ValueFacts } from '../../dossier/value.ts';
import { absent, divide, given, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Quantity } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import { sumOf } from '../value/costs.ts';

const monthsOfYear = given(12);

/**
 * What a month of delay costs the customer (METHODS §10): at list price, without the service, or without the open
 * expansions. The offer is today's ARR, never a price of ours that they do not know.
 */
export function buildDelay(
  { currency }: Context,
  contract: Pick<ContractFacts, 'arr' | 'listPrice'>,
  value: ValueFacts,
  expansions: readonly Expansion[],
): DelayFacts {
  const monthly = (id: string, yearly: Quantity) =>
    fact(`delay.${id}`, 'money', divide(yearly, monthsOfYear), { currency });
  return {
    list: monthly('list', subtract(contract.listPrice, contract.arr)),
    lapse: monthly('lapse', subtract(value.scenarios.conservative.benefit, contract.arr)),
    expansion: monthly('expansion', benefitOfOpen(expansions)),
  };
}

/** What the open ones would bring in, as far as anybody has said. */
function benefitOfOpen(expansions: readonly Expansion[]): Quantity {
  const open = expansions.filter(({ verdict }) => verdict.value === 'open');
  if (open.length === 0) return absent({ code: 'none', params: { file: 'expansions' } }, 'internal');
  const known = open.map(({ netBenefit }) => netBenefit).filter((benefit) => benefit.value !== null);
  return (
    sumOf(known) ??
    absent({ code: 'missing', params: { column: 'net_benefit_annual', file: 'expansions' } }, 'internal')
  );
}
