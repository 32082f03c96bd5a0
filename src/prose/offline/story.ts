import type { Sequence } from '../../dossier/event.ts';
import { passage } from '../catalogue/say.ts';
import type { WrittenStory } from '../sections.ts';
import type { Writer } from './writer.ts';

/** Promises by age, falls with what came before them as order in time, and everything in the book that has a date. */
export function writeStory(writer: Writer): WrittenStory {
  const { dossier, say } = writer;
  const sequences = dossier.sequences.flatMap((sequence) => sequenceOf(sequence, writer) ?? []);
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

/** A fall and what came before it; null where nothing of the latter can be told. */
function sequenceOf({ movement, precursors }: Sequence, { say }: Writer): string | null {
  const fall = say(`event.${movement.code}`, movement.params);
  const before = precursors.flatMap(({ code, relation, params }) => {
    const precursor = say(`sequence.${code}`, params);
    return (
      (precursor === null ? null : say(`sequence.${relation}`, { precursor: { sentence: precursor } })) ?? []
    );
  });
  if (fall === null || before.length === 0) return null;
  return passage([say('sequence.movement', { movement: { sentence: fall } }), ...before]);
}
