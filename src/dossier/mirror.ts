import type { Param } from './point.ts';

type Params = Readonly<Record<string, Param>>;

/** What we can say to it from the data, or that we cannot and had better say so. */
export type MirrorAnswer = {
  readonly stance: 'answer' | 'concede';
  /** Said by `mirror.answer.<code>` or `mirror.concede.<code>`. */
  readonly code: string;
  readonly params: Params;
};

/** A point that a good buyer would make from the same data, with its figure. Said by `mirror.point.<code>`. */
export type MirrorPoint = {
  readonly id: string;
  readonly code: string;
  /** 0–100, the strongest first. */
  readonly weight: number;
  readonly params: Params;
  readonly answer: MirrorAnswer;
};
