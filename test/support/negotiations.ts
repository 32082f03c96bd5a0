import type { Account } from '../../src/book/account.ts';
import type { NegotiationFacts } from '../../src/dossier/negotiation.ts';
import { buildDossier, type EngineSettings } from '../../src/engine/build-dossier.ts';
import type { Context } from '../../src/engine/context.ts';
import { type Indices, unknownIndices } from '../../src/engine/negotiation/leverage.ts';
import { buildNegotiation, type NegotiationInputs } from '../../src/engine/negotiation/negotiation.ts';
import { given } from '../../src/facts/expression.ts';

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

/** The negotiation of an account, with the indices of other methods put in by hand. */
export function negotiationOf(
  account: Account,
  settings: EngineSettings,
  asOf: string,
  known: KnownIndices,
  groundOf: (context: Context) => Ground = () => buildDossier(account, settings, asOf),
): NegotiationFacts {
  const { setting, flag, npsScale, policy, health: model } = settings;
  const currency = account.row.currency.value;
  const context = { account, asOf: given(asOf, 'asOf'), currency, setting, flag, npsScale };
  const { contract, value, health, competitors } = groundOf(context);
  const quantity = (value: number | undefined, otherwise: Indices['support']) =>
    value === undefined ? otherwise : given(value);
  return buildNegotiation(context, policy, {
    contract,
    value,
    health,
    model,
    competitors,
    indices: {
      renewalProbability: quantity(known.renewalProbability, unknownIndices.renewalProbability),
      relationship: quantity(known.relationship, unknownIndices.relationship),
      support: quantity(known.support, unknownIndices.support),
      receivables: quantity(known.receivables, unknownIndices.receivables),
      threatOf: (slug) => quantity(known.threats?.[slug], unknownIndices.threatOf(slug)),
    },
  });
}
