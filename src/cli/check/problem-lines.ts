import { groupProblems, type Problem } from '../../book/problem.ts';
import type { FileCheck } from '../../run/check.ts';
import { emptyLine, plainLine, type TonedLine } from '../toned-line.ts';
import { wrapText } from '../wrap-text.ts';
import type { Say } from './say.ts';

/**
 * The problems of one severity under a heading, a line each, and under those of a kind what to do about them. Lines
 * are broken for a terminal alone: elsewhere each stays whole, to be searched.
 */
export function problemLines(
  problems: readonly Problem[],
  files: readonly FileCheck[],
  heading: TonedLine,
  say: Say,
  width: number | null,
): readonly TonedLine[] {
  if (problems.length === 0) return [];
  const tables = new Map(files.map((file) => [file.file, file.table]));
  const inWidth = (text: string, indent: string) => (width === null ? [text] : wrapText(text, width, indent));
  return [
    emptyLine,
    heading,
    ...groupProblems(problems).flatMap(({ code, file, lines }) => [
      ...lines.flatMap((line) => inWidth(`  ${line}`, '    ')).map(plainLine),
      ...(!say.has(`fix.${code}`)
        ? []
        : inWidth(`    → ${say(`fix.${code}`, { table: tables.get(file) ?? '' })}`, '      ').map(
            (text): TonedLine => ({ text, tone: 'faint' }),
          )),
    ]),
  ];
}
