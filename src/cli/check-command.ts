import { shownText } from '../book/problem.ts';
import { type CheckReport, checkBook } from '../run/check.ts';
import { exitCodes } from '../run/run-error.ts';
import { loadLanguage } from '../templating/load-language.ts';
import { loadTerminalWords } from '../templating/load-terminal-words.ts';
import { checkJson } from './check/check-json.ts';
import { fileLines } from './check/file-lines.ts';
import { problemLines } from './check/problem-lines.ts';
import { type Say, sayIn } from './check/say.ts';
import { sectionLines } from './check/section-lines.ts';
import { isColoured } from './colour.ts';
import type { CliEffects } from './effects.ts';
import { inertJson } from './inert.ts';
import type { CheckInvocation } from './invocation.ts';
import { emptyLine, plainLine, printTonedLines, type TonedLine } from './toned-line.ts';
import { readableWidth, wrapText } from './wrap-text.ts';

/** `renewbrief check`: how each file was read, what a brief can say with it, and every problem in it. */
export async function runCheck(invocation: CheckInvocation, effects: CliEffects): Promise<number> {
  const report = await checkBook({ ...invocation, asOf: invocation.asOf ?? effects.today() }, effects);
  const { check: words } = await loadTerminalWords(invocation.language);
  const say = sayIn(words, (await loadLanguage(invocation.language)).locale);
  if (invocation.isJson) {
    effects.writeOutput(inertJson(checkJson(report, say)));
  } else {
    const lines = reportLines(report, say, effects.outputWidth, invocation.isVerbose);
    const hasColour = isColoured(invocation, effects.env, effects.outputWidth !== null);
    effects.writeOutput(printTonedLines(lines, hasColour));
  }
  return report.counts.errors > 0 ? exitCodes.problems : exitCodes.done;
}

function reportLines(
  { account, counts, files, sections, problems }: CheckReport,
  say: Say,
  terminal: number | null,
  isVerbose: boolean,
): readonly TonedLine[] {
  const width = readableWidth(terminal);
  const fileCount = say('summary.files', { n: counts.files });
  const heading = (text: string) =>
    wrapText(text, width).map((line): TonedLine => ({ text: line, tone: 'heading' }));
  const errors = say('problems.errors', { n: counts.errors });
  const notices = say('problems.notices', { n: counts.notices });
  const bySeverity = (severity: 'error' | 'notice', text: string) =>
    problemLines(
      problems.filter((problem) => problem.severity === severity),
      files,
      { text, tone: severity },
      say,
      terminal === null ? null : width,
    );
  return [
    ...heading(
      account === null
        ? say('summary', { n: counts.accounts, files: fileCount })
        : say('summary.account', {
            name: shownText(account.name),
            id: shownText(account.id),
            files: fileCount,
          }),
    ),
    emptyLine,
    ...heading(say('files.heading')),
    ...fileLines(files, say, width, isVerbose),
    ...(counts.accounts === 0
      ? []
      : [emptyLine, ...heading(say('sections.heading')), ...sectionLines(sections, say, width, isVerbose)]),
    ...bySeverity('error', errors),
    ...bySeverity('notice', notices),
    emptyLine,
    plainLine(problems.length === 0 ? say('problems.none') : say('problems.end', { errors, notices })),
  ];
}
