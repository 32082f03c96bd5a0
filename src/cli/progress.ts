import type { CliEffects } from './effects.ts';

export type ProgressReporter = {
  readonly show: (done: number, total: number) => void;
  /** Leaves the line to whatever comes next. */
  readonly end: () => void;
};

/** How many lines tell of the progress where they cannot take each other's place. */
const plainLines = 10;

/** Tells how far a run has come: in one line at a terminal, in ten elsewhere. */
export function progressReporter(
  isQuiet: boolean,
  {
    isReportTerminal,
    report,
    showProgress,
  }: Pick<CliEffects, 'isReportTerminal' | 'report' | 'showProgress'>,
): ProgressReporter {
  if (isQuiet) return { show: () => {}, end: () => {} };
  const lineOf = (done: number, total: number) => `${done} of ${total} briefs`;
  if (isReportTerminal)
    return { show: (done, total) => showProgress(lineOf(done, total)), end: () => showProgress(null) };
  const stepOf = (done: number, total: number) => Math.floor((done * plainLines) / total);
  return {
    show: (done, total) => {
      if (stepOf(done, total) > stepOf(done - 1, total)) report(lineOf(done, total));
    },
    end: () => {},
  };
}
