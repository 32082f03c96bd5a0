import type { Problem } from '../../book/problem.ts';
import type { CheckReport } from '../../run/check.ts';
import type { Say } from './say.ts';
import { gapWords } from './section-lines.ts';

/** The report as `--json` prints it: everything, with the sentences of the gaps and what to do about a problem. */
export function checkJson({ sections, problems, ...report }: CheckReport, say: Say): unknown {
  const tables = new Map(report.files.map(({ file, table }) => [file, table]));
  const fixOf = ({ code, file }: Problem) =>
    say.has(`fix.${code}`) ? { fix: say(`fix.${code}`, { table: tables.get(file) ?? '' }) } : {};
  return {
    ...report,
    sections: sections.map((section) => ({
      ...section,
      gaps: section.gaps.map((gap) => ({ text: gapWords(gap, section, say), ...gap })),
    })),
    problems: problems.map((problem) => ({ ...problem, ...fixOf(problem) })),
  };
}
