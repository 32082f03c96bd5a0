import type { Written } from '../../prose/sections.ts';
import type { Markdown } from '../../templating/escape.ts';
import { proseList } from '../prose.ts';

/** What would move the health band; null where nothing can be said of it. */
export type FlipsView = { readonly flips: readonly Markdown[] | null };

export function buildFlipsView(flips: Written['flips']): FlipsView {
  return { flips: flips.length === 0 ? null : proseList(flips) };
}
