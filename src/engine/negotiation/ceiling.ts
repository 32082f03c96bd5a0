import type { RivalCeiling } from '../../dossier/negotiation.ts';
import { absent, add, callWithGaps, divide } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { unknownLike } from '../../facts/reason.ts';
import { cents } from './cents.ts';
import type { Rival } from './rivals.ts';

export type CeilingInputs = {
  readonly rivals: readonly Rival[];
  readonly horizonYears: Quantity;
};

export type Ceilings = {
  readonly ceiling: Fact<number>;
  readonly rivalCeilings: readonly RivalCeiling[];
};

/** A rival this far along is a real alternative; before that it is printed as a what-if and binds nothing. */
const bindingStages: readonly (string | null)[] = ['pilot', 'quote'];

/**
 * METHODS §12: what the customer would pay a year at most, estimated as the lowest rival price with a year's part of the
 * switching cost and the risk premium. Only a pilot or a quote of which price and one-off are known can bind.
 */
export function buildCeilings({ rivals, horizonYears }: CeilingInputs, currency: string | null): Ceilings {
  const rivalCeilings = rivals.map((rival): RivalCeiling => {
    const { slug, name } = rival;
    const isBinding = bindingStages.includes(rival.stage);
    const kind = isBinding ? 'binding' : 'whatIf';
    const price = fact(`negotiation.ceiling.${kind}.${slug}`, 'money', yearlyCost(rival, horizonYears), {
      currency,
      label: {
        code: isBinding ? 'competition.ceiling' : 'negotiation.ceiling.whatIf',
        params: { competitor: name },
      },
    });
    return { slug, name, isBinding, price };
  });
  const binding = rivalCeilings.filter((rival) => rival.isBinding);
  const [first] = binding;
  const lowest =
    first === undefined
      ? absent<number>({ code: 'noRealRival' }, 'internal')
      : callWithGaps(
          'lowestKnown',
          binding.map((rival) => rival.price),
          (...prices) => {
            const known = prices.filter((price) => price !== null);
            return known.length > 0 ? Math.min(...known) : unknownLike(first.price);
          },
        );
  return { ceiling: fact('negotiation.ceiling', 'money', lowest, { currency }), rivalCeilings };
}

/** A rival's price a year with a year's part of the one-off; a risk premium that nobody has set adds nothing. */
function yearlyCost({ price, oneOff, riskPremium }: Rival, horizonYears: Quantity): Quantity {
  const moving = divide(oneOff, horizonYears);
  return riskPremium.value === null ? add(price, moving) : add(price, moving, riskPremium);
}

/**
 * Whether there is room for agreement between our reservation price and the customer's ceiling: open, none (the ceiling
 * lies below), or unknown. It is always one of the three (METHODS §12).
 */
export function buildZopa(reservation: Fact<number>, ceiling: Fact<number>): Fact<string> {
  return fact(
    'negotiation.zopa',
    'code',
    callWithGaps('zopa', [reservation, ceiling], (floor, roof) => {
      if (floor === null || roof === null) return 'unknown';
      return cents(roof) < cents(floor) ? 'none' : 'open';
    }),
  );
}
