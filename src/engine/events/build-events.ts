import type { BookEvent } from '../../dossier/event.ts';
import { compareText } from '../compare-text.ts';
import type { Context } from '../context.ts';
import type { Metric } from '../usage/series.ts';
import { addComputedEvents, type DatedFacts } from './computed-events.ts';
import { addRowEvents } from './row-events.ts';
import { addUsageMoves } from './usage-moves.ts';

/** Everything in the book that has a date, in its order; of one day by id, so that the order of rows never counts. */
export function buildEvents(
  context: Context,
  facts: DatedFacts,
  metrics: readonly Metric[],
): readonly BookEvent[] {
  const events: BookEvent[] = [];
  addComputedEvents(events, context, facts);
  addRowEvents(events, context);
  addUsageMoves(events, context, facts.usage, metrics);
  return events.sort(
    (a, b) => compareText(a.date.value ?? '', b.date.value ?? '') || compareText(a.id, b.id),
  );
}
