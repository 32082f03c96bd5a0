import type { WrittenStory } from '../../prose/sections.ts';
import type { Markdown } from '../../templating/escape.ts';
import { proseList } from '../prose.ts';

/** What the customer still waits for: it is settled, or has a date, before anybody talks of a price. */
export type PromisesView = { readonly promises: readonly Markdown[] | null };

export function buildPromisesView({ promises }: WrittenStory): PromisesView {
  return { promises: promises.length === 0 ? null : proseList(promises) };
}
