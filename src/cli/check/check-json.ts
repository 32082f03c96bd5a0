import type { CheckReport } from '../../run/check.ts';
import type { Say } from './say.ts';
import { gapWords } from './section-lines.ts';

/** The report as `--json` prints it: everything, with the sentences of the gaps and what to do about a problem. */
export function checkJson({ sections, problems, ...report }: CheckReport, say: Say): unknown {
  return {
    ...report,
    sections: sections.map((section) => ({
      ...section,
      gaps: section.gaps.map((gap) => ({ text: gapWords(gap, section, say), ...gap })),
    })),
    problems: problems.map((problem) => ({
      ...problem,
      ...(!say.has(`fix.${problem.code}`)
        ? {}
        : { fix: say(`fix.${problem.code}`, { table: tableOf(report.files, problem.file) }) }),
    })),
  };
}

function tableOf(files: CheckReport['files'], file: string): string {
  return files.find((report) => report.file === file)?.table ?? '';
}
