import type { Dossier } from '../../dossier/dossier.ts';
import type { EvidenceKind, Person, StyleCard } from '../../dossier/people.ts';
import { type Params, sayFirst } from '../catalogue/say.ts';
import type { Writer } from './writer.ts';

/** Whom the talk is with: who decides on the money, else the sponsor, else who speaks for us. */
const counterpartRoles = ['economic_buyer', 'sponsor', 'champion'];

/** The person across the table, as far as the data says; nobody is guessed from a title. */
export function counterpart({ people }: Pick<Dossier, 'people'>): Person | undefined {
  return counterpartRoles
    .map((role) => people.find((person) => person.status !== 'left' && person.roles.includes(role)))
    .find((person) => person !== undefined);
}

/** Tones that some sentences have words of their own for; every other tone uses the plain ones. */
type Tone = StyleCard['tone'];

/**
 * Says the first sentence that can be said, each in the tone of the counterpart's card where it has one. A card changes
 * the words and the order of what is said, and no figure: the variants cite the same facts (METHODS §14).
 */
export function sayToned(
  { dossier, say }: Writer,
  codes: readonly string[],
  tones: Readonly<Record<string, readonly Tone[]>>,
  params: Params,
): string | null {
  const tone = counterpart(dossier)?.styleCard.tone ?? 'plain';
  return sayFirst(
    say,
    codes.flatMap((code) => ((tones[code] ?? []).includes(tone) ? [`${code}.${tone}`, code] : [code])),
    params,
  );
}

/** What is said with the kind of evidence that it is; a sentence may serve as several kinds. */
export type Evidence = { readonly said: string; readonly kinds: readonly EvidenceKind[] };

/** The same evidence in the order in which the counterpart likes it; what the card does not name comes last. */
export function inOrderOf(card: StyleCard | undefined, evidence: readonly Evidence[]): readonly string[] {
  const order = card?.evidenceOrder ?? null;
  if (order === null) return evidence.map(({ said }) => said);
  const rankOf = ({ kinds }: Evidence) =>
    Math.min(...kinds.map((kind) => (order.includes(kind) ? order.indexOf(kind) : order.length)));
  return [...evidence].sort((a, b) => rankOf(a) - rankOf(b)).map(({ said }) => said);
}
