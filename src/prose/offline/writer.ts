import type { Dossier } from '../../dossier/dossier.ts';
import type { Point } from '../../dossier/point.ts';
import { joinSentences } from '../../facts/print/join-sentences.ts';
import type { Say } from '../catalogue/say.ts';

/** What every section writer works with: the dossier decides what is said, the catalogue how. */
export type Writer = {
  readonly dossier: Dossier;
  readonly say: Say;
  readonly posture: Posture;
};

/** What the brief advises, in one word; front page and sections follow the same one. */
export type Posture = 'winBack' | 'committed' | 'findOut' | 'rescue' | 'defend' | 'expand' | 'hold';

/** Reads the posture from state, health and what is at stake; the first that applies (METHODS §13, §4). */
export function choosePosture(dossier: Dossier): Posture {
  const { contract, health, points, negotiation, expansions } = dossier;
  const has = (code: string) => points.some((point) => point.code === code);
  const grade = health.card.grade.value;
  if (contract.state.value === 'expired') return 'winBack';
  if (contract.state.value === 'committed') return 'committed';
  if (contract.endDate.value === null || (grade === 'none' && contract.arr.value === null)) return 'findOut';
  if (has('openTicket') || grade === 'red') return 'rescue';
  if (negotiation.ask.price.value !== null || has('rivalQuote') || has('rivalPilot')) return 'defend';
  if (grade === 'none') return 'findOut';
  return expansions.some(
    (expansion) => expansion.blockedBy.value === null && expansion.raisedByCustomer.value === true,
  )
    ? 'expand'
    : 'hold';
}

export function pointsOf(dossier: Dossier, side: Point['side']): readonly Point[] {
  return dossier.points.filter((point) => point.side === side);
}

/** What the catalogue can say of a list, in its order, without what it cannot. */
export function sayEach<T>(items: readonly T[], sayOne: (item: T) => string | null, most: number): string[] {
  const said: string[] = [];
  for (const item of items) {
    const sentence = sayOne(item);
    if (sentence !== null && !said.includes(sentence)) said.push(sentence);
    if (said.length === most) break;
  }
  return said;
}

/** The questions with the given codes (or a prefix ending in `.`), as sentences with the person to ask. */
export function sayQuestions(
  { dossier, say }: Writer,
  belongs: (code: string) => boolean,
  most: number,
): string[] {
  return sayEach(
    dossier.questions.filter((question) => belongs(question.code)),
    (question) => {
      const asked = say(`ask.${question.code}`, question.params);
      if (asked === null) return null;
      const who = question.ask === null ? null : say('ask.person', { person: { words: question.ask } });
      return who === null ? asked : joinSentences([asked, who]);
    },
    most,
  );
}

/** The parameters of a sentence on a benefit line: its words, and its id as the stem of references. */
export function lineParams(line: {
  readonly slug: string;
  readonly id: string;
  readonly description: string | null;
}) {
  return { line: { words: line.description ?? line.id }, id: { stem: `roi.line.${line.slug}` } };
}

/** A break-even share up to which it speaks for us: above it a buyer hears how little may be struck out. */
export const easilyCovered = 0.8;
