import { structuredPatch } from 'diff';

/** The lines in which two texts differ, under the heading below which they stand. */
export type SectionDiff = {
  readonly section: string;
  /** Removed lines begin with "-", added ones with "+". */
  readonly lines: readonly string[];
};

/** Texts that differ nearly everywhere are told so, and not compared to the last line. */
const mostEdits = 4000;

/**
 * What changed from one text to another, section by section; null where it is so much that no list helps.
 *
 * @param name of the file, whose ending says what its headings look like
 */
export function diffBySection(name: string, before: string, after: string): readonly SectionDiff[] | null {
  const patch = structuredPatch(name, name, before, after, '', '', { context: 0, maxEditLength: mostEdits });
  if (patch === undefined) return null;
  const headingOf = headings(name, after.split('\n'));
  const sections = new Map<string, string[]>();
  for (const { newStart, lines } of patch.hunks) {
    const section = headingOf(newStart);
    const known = sections.get(section) ?? [];
    sections.set(section, known);
    known.push(...nearTheChange(lines.filter((line) => !line.startsWith('\\'))));
  }
  return [...sections].map(([section, lines]) => ({ section, lines }));
}

const headingForms: readonly (readonly [RegExp, RegExp])[] = [
  [/\.md$/, /^##? (.+)$/],
  [/\.html$/, /<h[12][^>]*>(.+?)<\/h[12]>/],
  [/\.txt$/, /^===== (\w+) .*: (?:system|user) =====$/],
  [/\.json$/, /^(?: {2}"(\w+)": [[{]|\s*"id": "(.+)",)$/],
];

/** The last heading at or above each line; lines are counted from 1. */
function headings(name: string, lines: readonly string[]): (line: number) => string {
  const form = headingForms.find(([ending]) => ending.test(name))?.[1];
  return (line) => {
    for (let index = Math.min(line, lines.length) - 1; form !== undefined && index >= 0; index -= 1) {
      const match = form.exec(lines[index] ?? '');
      const heading = match?.slice(1).find((group) => group !== undefined);
      if (heading !== undefined) return heading.replace(/<[^>]*>|[*_`]/g, '').trim();
    }
    return '';
  };
}

const longest = 180;
const lead = 50;

/** Long lines, such as rows of the evidence, are cut to where they begin to differ from their counterparts. */
function nearTheChange(lines: readonly string[]): readonly string[] {
  const removed = lines.filter((line) => line.startsWith('-'));
  const added = lines.filter((line) => line.startsWith('+'));
  const cut = (line: string, other: string | undefined) => {
    let same = 1;
    while (other !== undefined && same < line.length && line[same] === other[same]) same += 1;
    const from = line.length <= longest || same <= lead * 2 ? 1 : same - lead;
    const rest = line.slice(from);
    return `${line[0]} ${from > 1 ? '…' : ''}${rest.length > longest ? `${rest.slice(0, longest)}…` : rest}`;
  };
  return [
    ...removed.map((line, index) => cut(line, added[index])),
    ...added.map((line, index) => cut(line, removed[index])),
  ];
}
