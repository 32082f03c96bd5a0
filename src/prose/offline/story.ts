import type { Precursor } from '../../dossier/event.ts';
import { joinSentences } from '../../facts/print/join-sentences.ts';
import { passage, type Say } from '../catalogue/say.ts';
import type { WrittenStory } from '../sections.ts';
import type { Writer } from './writer.ts';

/** Promises by age, falls with what came before them as order in time, and everything in the book that has a date. */
export function writeStory(writer: Writer): WrittenStory {
  const { dossier, say } = writer;
  const sequences = sequencesOf(writer);
  return {
    promises: dossier.openPromises.flatMap(
      ({ code, params, ageDays }) => say(`promise.${code}`, { age: ageDays, ...params }) ?? [],
    ),
    sequences,
    sequenceNote: sequences.length === 0 ? null : say('sequence.order'),
    events: dossier.events.flatMap(({ code, kind, isAhead, date, params }) => {
      const what = say(`event.${code}`, params);
      return what === null || date.value === null ? [] : [{ date: date.value, kind, isAhead, what }];
    }),
  };
}

/**
 * Falls and what came before them; those with the same before them stand together, so that it is told once. A fall
 * before which nothing can be told is left to the list of events.
 */
function sequencesOf({ dossier, say }: Writer): readonly string[] {
  const byBefore = new Map<string, string[]>();
  for (const { movement, precursors } of dossier.sequences) {
    const said = say(`event.${movement.code}`, movement.params);
    const fall = said === null ? null : say('sequence.movement', { movement: { sentence: said } });
    const before = passage(precursors.map((precursor) => precursorOf(precursor, say)));
    if (fall !== null && before !== null) byBefore.set(before, [...(byBefore.get(before) ?? []), fall]);
  }
  return [...byBefore].map(([before, falls]) => joinSentences([...falls, before]));
}

function precursorOf({ code, relation, params }: Precursor, say: Say): string | null {
  const precursor = say(`sequence.${code}`, params);
  return precursor === null ? null : say(`sequence.${relation}`, { precursor: { sentence: precursor } });
}
