import type { TableSummary } from '../run/schema.ts';
import { padTo, widest } from './check/pad-to.ts';
import type { Say } from './check/say.ts';
import { plainLine, type TonedLine } from './toned-line.ts';
import { wrapText } from './wrap-text.ts';

/** The tables of a book: what each holds, and under it what its rows need and which sections of a brief it feeds. */
export function tableLines(
  summaries: readonly TableSummary[],
  say: Say,
  width: number,
): readonly TonedLine[] {
  const names = widest(summaries.map(({ table }) => table));
  const margin = ' '.repeat(names + 2);
  return [
    ...summaries.flatMap(({ table, description, required, sections }): readonly TonedLine[] => [
      ...wrapText(`${padTo(table, names)}  ${description}`, width, margin).map(plainLine),
      ...wrapText(
        margin +
          say('schema.table', {
            required: say.list(required),
            sections: say.list(sections.map((section) => say(`section.${section}`))),
          }),
        width,
        margin,
      ).map((text): TonedLine => ({ text, tone: 'faint' })),
    ]),
    plainLine(''),
    ...wrapText(say('schema.more'), width).map(plainLine),
  ];
}
