import type { Dossier } from '../../dossier/dossier.ts';
import type { RivalCeiling } from '../../dossier/negotiation.ts';

/** What holds a price where it is. */
export type PriceBasis = {
  readonly opening: 'cap' | 'list' | 'level' | 'plain';
  readonly target: 'ceiling' | 'level' | 'floor' | 'capped' | 'uplift';
  /** The rival whose price, the move included, is the customer's ceiling. */
  readonly rival: RivalCeiling | undefined;
};

/** The bounds that opening and target equal to the cent, the most telling first (METHODS §12). */
export function priceBasis({ negotiation, contract }: Dossier): PriceBasis {
  const { opening, target, reservation, cap, ceiling } = negotiation;
  const list = contract.listPrice.value;
  const today = contract.arr.value;
  return {
    opening: firstEqual(
      opening.price.value,
      [
        [cap.value, 'cap'],
        [list, 'list'],
        [today, 'level'],
      ],
      'plain',
    ),
    target: firstEqual(
      target.price.value,
      [
        [ceiling.value, 'ceiling'],
        [today, 'level'],
        [reservation.price.value, 'floor'],
        [cap.value, 'capped'],
        [list, 'capped'],
      ],
      'uplift',
    ),
    rival: negotiation.rivalCeilings.find(
      (rival) => rival.isBinding && isEqual(rival.price.value, ceiling.value),
    ),
  };
}

function firstEqual<T>(
  price: number | null,
  bounds: readonly (readonly [number | null, T])[],
  otherwise: T,
): T {
  return bounds.find(([bound]) => isEqual(bound, price))?.[1] ?? otherwise;
}

function isEqual(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) < 0.005;
}
