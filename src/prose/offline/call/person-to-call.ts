import type { Dossier } from '../../../dossier/dossier.ts';
import type { Person, StyleCard } from '../../../dossier/people.ts';
import type { Writer } from '../writer.ts';

/** What the steps of the call are written with, besides the dossier and the catalogue. */
export type CallWriter = Writer & { readonly person: Person | null; readonly style: StyleCard };

/** What to say, and what to know while saying it. */
export type WrittenStep = { readonly lines: readonly string[]; readonly notes: readonly string[] };

const roles = ['economic_buyer', 'champion', 'sponsor'];

/**
 * Whom to call: who decides, else who speaks for us, else who sponsors, else anybody who is still there; of several
 * whoever was last in touch. Null where the data names nobody.
 */
export function personToCall({ people }: Dossier): Person | null {
  const rankOf = (person: Person) => {
    const rank = roles.findIndex((role) => person.roles.includes(role));
    return rank === -1 ? roles.length : rank;
  };
  const touchOf = (person: Person) => person.lastTouch.value ?? '';
  const [first] = people
    .filter((person) => person.status !== 'left' && person.name !== null)
    .sort(
      (a, b) => rankOf(a) - rankOf(b) || (touchOf(a) < touchOf(b) ? 1 : touchOf(a) > touchOf(b) ? -1 : 0),
    );
  return first ?? null;
}

const neutral: StyleCard = {
  code: 'neutral',
  tone: 'plain',
  length: 'normal',
  evidenceOrder: ['value', 'usage', 'price'],
};

export function styleOf(person: Person | null): StyleCard {
  return person?.styleCard ?? neutral;
}

/** The sentences that can be said, in their order. */
export function told(...sentences: readonly (string | null)[]): readonly string[] {
  return sentences.filter((sentence) => sentence !== null);
}
