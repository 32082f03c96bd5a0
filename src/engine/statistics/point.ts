/** One observation of a series: `t` is its true index in time, so that a missing month leaves a gap. */
export type Point = {
  readonly t: number;
  readonly x: number;
};
