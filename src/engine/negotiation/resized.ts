import type { ContractFacts } from '../../dossier/contract.ts';
import type { NegotiationFacts } from '../../dossier/negotiation.ts';
import { add, call, divide } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { splitPriceVolume } from '../contract/revenue.ts';

/** What happens to ARR if they renew only the seats that they need, at the target price a seat (METHODS §1). */
export function buildResized(
  contract: ContractFacts,
  target: Fact<number>,
  currency: string | null,
): NegotiationFacts['resized'] {
  const pricePerSeat = divide(target, contract.seats);
  const part = (name: 'volume' | 'price') =>
    call(
      `${name}Effect`,
      [contract.seats, contract.unitPrice, contract.safeSeats, pricePerSeat],
      (seats, now, needed, next) =>
        needed >= seats
          ? unknown('none')
          : splitPriceVolume({ seats, price: now }, { seats: needed, price: next })[name],
    );
  const volume = fact('negotiation.resized.volume', 'money', part('volume'), { currency });
  const price = fact('negotiation.resized.price', 'money', part('price'), { currency });
  return {
    volume,
    price,
    total: fact('negotiation.resized.total', 'money', add(volume, price), { currency }),
  };
}
