import type { ContractFacts } from '../../dossier/contract.ts';
import type { NegotiationFacts } from '../../dossier/negotiation.ts';
import { add, called, divide } from '../../facts/expression.ts';
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
  const { seats, unitPrice, safeSeats } = contract;
  const pricePerSeat = divide(target, seats);
  const inputs = [seats, unitPrice, safeSeats, pricePerSeat];
  const before = { seats: seats.value ?? 0, price: unitPrice.value ?? 0 };
  const after = { seats: safeSeats.value ?? 0, price: pricePerSeat.value ?? 0 };
  const effect = after.seats < before.seats ? splitPriceVolume(before, after) : null;
  const none = unknown('none');
  const volume = fact(
    'negotiation.resized.volume',
    'money',
    called('volumeEffect', inputs, effect?.volume ?? none),
    { currency },
  );
  const price = fact(
    'negotiation.resized.price',
    'money',
    called('priceEffect', inputs, effect?.price ?? none),
    {
      currency,
    },
  );
  return {
    volume,
    price,
    total: fact('negotiation.resized.total', 'money', add(volume, price), { currency }),
  };
}
