import type { Dossier } from '../../dossier/dossier.ts';
import type { Param, Point, Question, Side } from '../../dossier/point.ts';
import { compareText } from '../compare-text.ts';

/** What is built from the findings, and so is none of them. */
type Told =
  | 'points'
  | 'questions'
  | 'conflicts'
  | 'checkLimits'
  | 'events'
  | 'sequences'
  | 'openPromises'
  | 'flips'
  | 'mirror'
  | 'ledger';

/** The dossier before it has anything to say: what the rules for points and questions look at. */
export type Findings = Omit<Dossier, Told>;

type Params = Readonly<Record<string, Param>>;

export const words = (text: string): Param => ({ words: text });
export const code = (value: string, vocabulary: string): Param => ({ code: value, vocabulary });

export function point(side: Side, pointCode: string, weight: number, params: Params = {}): Point {
  return { code: pointCode, side, weight, params };
}

export function question(
  questionCode: string,
  weight: number,
  ask: string | null,
  params: Params = {},
): Question {
  return { code: questionCode, weight, ask, params };
}

/** Heaviest first; ties by code and then in the order found, so that the same account always reads the same. */
export function ranked<T extends { readonly code: string; readonly weight: number }>(
  items: readonly T[],
): readonly T[] {
  return [...items].sort((a, b) => b.weight - a.weight || compareText(a.code, b.code));
}
