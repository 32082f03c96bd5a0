/** Something wrong with an answer, in words for the one who mends it. */
export type AnswerProblem = {
  /** Where in the answer: `risks.2.mitigation`; empty for the whole. */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
};
