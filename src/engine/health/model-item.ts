import type { Scale } from '../../dossier/health.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { type Named, named } from '../named.ts';

/** The scorecard of the account, and the one for every week. */
export type CardName = 'health' | 'weekly';

/** One item of a model as the team has it: what it looks at, what it weighs, and how it is scored. */
export type ModelItem = {
  readonly id: string;
  /** The team's own words for an item of a custom model. */
  readonly label: string | null;
  readonly measure: string;
  readonly weight: Fact<number>;
  readonly scale: Scale;
  /** How the facts of an account on it are called. */
  readonly facts: { readonly measure: Named; readonly s: Named; readonly impact: Named };
};

/** An item of a card, which is the same for every account. */
export function modelItem(
  card: CardName,
  item: Pick<ModelItem, 'id' | 'label' | 'measure' | 'scale'>,
  weight: Quantity,
): ModelItem {
  const { id, label, measure, scale } = item;
  const params = { item: label ?? id, card };
  const name = (key: string) => named(`${card}.item.${id}.${key}`, `health.item.${key}`, params);
  const own = name('weight');
  return {
    id,
    label,
    measure,
    weight: fact(own.id, 'number', weight, own),
    scale,
    facts: { measure: name('measure'), s: name('s'), impact: name('impact') },
  };
}
