import type { CallClass } from '../../dossier/call.ts';

/**
 * The class of a call from what its record names, by first match (METHODS §14): whether anybody was reached, then what
 * they said. B takes material and a follow-up together; either of them alone is B only where nothing else is recorded.
 * Null where the record names nothing.
 *
 * @example classifyCall(['busy', 'material', 'follow_up']) // 'B'
 */
export function classifyCall(outcomes: readonly string[]): CallClass | null {
  const has = (outcome: string) => outcomes.includes(outcome);
  if (has('invalid')) return 'F';
  if (has('unreachable')) return 'E';
  if (has('agreed')) return 'A';
  if (has('material') && has('follow_up')) return 'B';
  if (has('busy') || has('question')) return 'C';
  if (has('refused')) return 'D';
  return has('material') || has('follow_up') ? 'B' : null;
}

/** What a class says of their intent; E and F say nothing, because nobody was reached. */
export const intents: Readonly<Record<CallClass, string | null>> = {
  A: 'willing',
  B: 'interested',
  C: 'open',
  D: 'unwilling',
  E: null,
  F: null,
};

/** What follows on a class; F puts the champion in doubt as well as the number. */
export const nextSteps: Readonly<Record<CallClass, string>> = {
  A: 'confirmInWriting',
  B: 'sendMaterial',
  C: 'callAgain',
  D: 'escalateWithReason',
  E: 'tryThreeTimes',
  F: 'checkChampion',
};
