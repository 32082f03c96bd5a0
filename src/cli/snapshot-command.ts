import { isAbsolute, join } from 'node:path';
import { makeDocuments } from '../run/brief.ts';
import { exitCodes } from '../run/run-error.ts';
import { compareSnapshots, type SnapshotDifference, type SnapshotReport } from '../run/snapshot/snapshot.ts';
import { isColoured } from './colour.ts';
import type { CliEffects } from './effects.ts';
import type { SnapshotInvocation } from './invocation.ts';
import { emptyLine, plainLine, printTonedLines, type TonedLine } from './toned-line.ts';

/** How many changed lines of a file are shown; `--verbose` shows all. */
const mostLines = 40;

/** `renewbrief snapshot`: what the documents of a book have become since they were kept. */
export async function runSnapshot(invocation: SnapshotInvocation, effects: CliEffects): Promise<number> {
  const { dir, isUpdate, isVerbose } = invocation;
  const folder = isAbsolute(dir) ? dir : join(effects.workingFolder, dir);
  const report = await compareSnapshots(
    { ...invocation, folder },
    {
      documents: (loaded) => makeDocuments(loaded, invocation),
      prompts: async (loaded) =>
        (await import('./print-prompts.ts')).comparablePrompts(loaded, invocation.language),
    },
    effects,
  );
  const lines = [
    ...report.differences.flatMap((difference) =>
      differenceLines(difference, isUpdate, isVerbose ? Number.POSITIVE_INFINITY : mostLines),
    ),
    plainLine(summaryOf(report, isUpdate)),
  ];
  const hasColour = isColoured(invocation, effects.env, effects.outputWidth !== null);
  effects.writeOutput(printTonedLines(lines, hasColour));
  const open = report.differences.filter(({ code }) => !isUpdate || code === 'orphan');
  return open.length > 0 ? exitCodes.problems : exitCodes.done;
}

function differenceLines(
  difference: SnapshotDifference,
  isUpdate: boolean,
  most: number,
): readonly TonedLine[] {
  const heading = (text: string): TonedLine => ({ text: `${difference.name}: ${text}`, tone: 'heading' });
  if (difference.code === 'missing') return [heading(isUpdate ? 'written, it was missing' : 'missing')];
  if (difference.code === 'orphan') return [heading('nothing renders it any more: delete it')];
  const { sections } = difference;
  const what = isUpdate ? 'written anew' : 'differs';
  if (sections === null) return [heading(`${what}, nearly everywhere`)];
  const named = sections.flatMap(({ section }) => (section === '' ? [] : [section]));
  const all = sections.flatMap(({ section, lines }): readonly TonedLine[] => [
    { text: `  ${section}`, tone: 'faint' },
    ...lines.map((line) => plainLine(`    ${line}`)),
  ]);
  const rest = all.length - Math.min(all.length, most);
  return [
    heading(named.length === 0 ? what : `${what} in ${namesText(named)}`),
    ...all.slice(0, most),
    ...(rest === 0 ? [] : [{ text: `    … ${rest} more lines: --verbose`, tone: 'faint' } as const]),
    emptyLine,
  ];
}

const mostNamed = 6;

function namesText(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  return [...names.slice(0, mostNamed), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

function summaryOf({ rendered, differences }: SnapshotReport, isUpdate: boolean): string {
  const count = (code: SnapshotDifference['code']) => differences.filter((one) => one.code === code).length;
  const [changed, missing, orphans] = [count('different'), count('missing'), count('orphan')];
  if (isUpdate)
    return `${rendered} documents, ${changed + missing} of them written, ${orphans} files to delete.`;
  if (differences.length === 0) return `${rendered} documents, all as they were kept.`;
  return `${rendered} documents: ${changed} changed, ${missing} missing, ${orphans} files to delete. Read what changed; --update keeps it.`;
}
