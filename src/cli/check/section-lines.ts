import { columnsOf } from '../../book/map-headers.ts';
import { shownText } from '../../book/problem.ts';
import type { TableName } from '../../book/tables.ts';
import type { Gap, Missing, SectionCheck } from '../../run/check-sections.ts';
import { plainLine, type TonedLine } from '../toned-line.ts';
import { wrapText } from '../wrap-text.ts';
import { padTo, widest } from './pad-to.ts';
import type { Say } from './say.ts';

/** How many gaps of a section are told when not all are asked for, and what the second has to weigh. */
const fewGaps = 2;
const heavy = 50;

/** How many alternatives are named. */
const fewAlternatives = 3;

/** How many accounts are named one by one. */
const fewAccounts = 3;

/** What the brief can say, a section a line, and under it what it lacks, the most helpful first. */
export function sectionLines(
  sections: readonly SectionCheck[],
  say: Say,
  width: number,
  isVerbose: boolean,
): readonly TonedLine[] {
  const titles = sections.map(({ section }) => say(`section.${section}`));
  const counts = sections.map(({ complete, accounts }) =>
    say('sections.complete', { n: complete, all: accounts }),
  );
  const left = { title: widest(titles), count: widest(counts) };
  const margin = ' '.repeat(left.title + left.count + 6);
  const lines = sections.flatMap((section, index) => {
    const head = `  ${padTo(titles[index] ?? '', left.title)}  ${(counts[index] ?? '').padStart(left.count)}  `;
    const told = isVerbose ? section.gaps : mainGaps(section);
    return [
      ...wrapText(head + givesWords(section, say), width, margin).map(plainLine),
      ...told.flatMap((gap) =>
        wrapText(`  - ${gapWords(gap, section, say)}`, width, '    ').map(
          (text): TonedLine => ({ text, tone: 'gap' }),
        ),
      ),
    ];
  });
  const untold = isVerbose
    ? 0
    : sections.reduce((sum, section) => sum + section.gaps.length - mainGaps(section).length, 0);
  return untold === 0
    ? lines
    : [
        ...lines,
        ...wrapText(`  ${say('sections.more', { n: untold })}`, width, '  ').map(
          (text): TonedLine => ({ text, tone: 'faint' }),
        ),
      ];
}

function mainGaps({ gaps }: SectionCheck): readonly Gap[] {
  return gaps.slice(0, fewGaps).filter(({ weight }, index) => index === 0 || weight >= heavy);
}

/** What can be said, by the words of each need; the items of the scorecard have none and are told by their points. */
function givesWords({ gives, points, accounts }: SectionCheck, say: Say): string {
  const named = gives
    .filter(({ code }) => say.has(`need.${code}.gives`))
    .map(({ code, accounts: some, of }) => {
      const what = say(`need.${code}.gives`);
      return some === of && of === accounts ? what : say('gives.some', { what, n: some });
    });
  const all = points === null || points.most === 0 ? named : [pointsWords(points, say), ...named];
  return all.length === 0 ? say('sections.nothing') : say.list(all);
}

function pointsWords(points: NonNullable<SectionCheck['points']>, say: Say): string {
  const [least, most] = [Math.round(points.least), Math.round(points.most)];
  return least === most ? say('gives.points', { points: most }) : say('gives.pointsBetween', { least, most });
}

/** A gap in a sentence: what is missing, for whom, and what waits for it. */
export function gapWords(gap: Gap, { accounts }: SectionCheck, say: Say): string {
  const [first] = gap.missing;
  if (first === undefined) return '';
  const kind = first.state === 'noRow' && first.values.length > 0 ? 'noRowOf' : first.state;
  const isForAll = gap.accounts.length === accounts;
  return say(`gap.${isForAll ? 'all' : 'some'}.${kind}`, {
    what: placesOf(gap.missing, say),
    value: first.values.join(say('gap.or')),
    months: first.months,
    whom:
      gap.accounts.length <= fewAccounts
        ? say.list(gap.accounts.map(shownText))
        : say('gap.whom', { n: gap.accounts.length, all: accounts }),
    lacks: lacksWords(gap, say),
  });
}

function lacksWords({ codes, weight }: Gap, say: Say): string {
  const named = codes.filter((code) => say.has(`need.${code}.lacks`));
  return named.length === 0
    ? say('lacks.points', { points: Math.round(weight) })
    : say.notes([...new Set(named.map((code) => say(`need.${code}.lacks`)))]);
}

/** Where it is missing: `accounts.arr or seats + unit_price`, a table by its name, a setting by its path. */
function placesOf(missing: readonly Missing[], say: Say): string {
  const or = say('gap.or');
  const byTable = new Map<string, string[]>();
  for (const { table, columns, setting } of missing) {
    const own = table ?? setting ?? '';
    const names = columns.filter((column) => isColumn(table, column));
    byTable.set(own, [...(byTable.get(own) ?? []), ...(names.length === 0 ? [] : [names.join(' + ')])]);
  }
  return [...byTable]
    .map(([name, alternatives]) => {
      if (alternatives.length === 0) return name;
      const few = alternatives.slice(0, fewAlternatives).join(or);
      return `${name}.${few}${alternatives.length > fewAlternatives ? ' …' : ''}`;
    })
    .join(or);
}

/** What a reading makes out of a column, such as an ask given as a change, is filled in through that column. */
function isColumn(table: TableName | null, column: string): boolean {
  return table !== null && columnsOf(table).some(({ name }) => name === column);
}
