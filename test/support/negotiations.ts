import type { Account } from '../../src/book/account.ts';
import type { NegotiationFacts } from '../../src/dossier/negotiation.ts';
import { buildDossier, type EngineSettings } from '../../src/engine/build-dossier.ts';
import type { Context } from '../../src/engine/context.ts';
import { buildNegotiation, type NegotiationInputs } from '../../src/engine/negotiation/negotiation.ts';
import { absent, given } from '../../src/facts/expression.ts';
import { fact } from '../../src/facts/fact.ts';

/** What other methods say of an account, as plain numbers; what is left out is unknown. */
export type KnownIndices = {
  readonly renewalProbability?: number;
  readonly relationship?: number;
  readonly support?: number;
  readonly receivables?: number;
  /** By the slug of the rival. */
  readonly threats?: Readonly<Record<string, number>>;
};

/** What the negotiation looks at of an account; value and health of another may stand in, where they do not matter. */
type Ground = Omit<NegotiationInputs, 'indices' | 'model'>;

const nothing = absent<number>({ code: 'nothingKnown' }, 'internal');

/** The negotiation of an account, with the indices of other methods put in by hand. */
export function negotiationOf(
  account: Account,
  settings: EngineSettings,
  asOf: string,
  known: KnownIndices,
  groundOf: (context: Context) => Ground = () => buildDossier(account, settings, asOf),
): NegotiationFacts {
  const { setting, flag, npsScale, rate, policy, health: model } = settings;
  const currency = account.row.currency.value;
  const context = { account, asOf: given(asOf, 'asOf'), currency, setting, flag, npsScale, rate };
  const { contract, value, health, competitors } = groundOf(context);
  const quantity = (value: number | undefined) => (value === undefined ? nothing : given(value));
  return buildNegotiation(context, policy, {
    contract,
    value,
    health,
    model,
    competitors: competitors.map((rival) => ({
      ...rival,
      threat: fact(`competition.${rival.slug}.threat`, 'index', quantity(known.threats?.[rival.slug])),
    })),
    indices: {
      renewalProbability: quantity(known.renewalProbability),
      relationship: quantity(known.relationship),
      support: quantity(known.support),
      receivables: quantity(known.receivables),
    },
  });
}
