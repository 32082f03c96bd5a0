import type { Conflict } from '../../dossier/conflict.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Place } from '../../facts/cell.ts';
import type { Fact, Input, Series } from '../../facts/node.ts';
import { clip } from '../../facts/print/clip.ts';
import { printLabel } from '../../facts/print/label.ts';
import { fill } from '../../facts/print/numeral.ts';
import type { WrittenChecks } from '../../prose/sections.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import type { BriefNotes } from '../brief-notes.ts';
import { type Language, phrase } from '../language.ts';
import { placeRanges } from '../place-ranges.ts';
import { proseMarkdown } from '../prose.ts';
import { refer } from '../references.ts';
import { codeName, listed, seriesName } from './names.ts';

/** How long the name of a figure may be in a cell of the table. */
const maxName = 70;
const maxLowered = 3;
const maxRanges = 2;

/** Tables that are held against the account's own rows; without them there is nothing to compare. */
const comparedTables = [
  'usage',
  'benefits',
  'costs',
  'stakeholders',
  'meetings',
  'tickets',
  'invoices',
  'competitors',
];

export type ChecksView = {
  readonly rows: readonly CheckRow[] | null;
  readonly nothing: Markdown | null;
  readonly limits: Markdown | null;
  readonly unchecked: Markdown | null;
};

type CheckRow = {
  readonly finding: Markdown;
  readonly where: Markdown;
  readonly used: Markdown;
  readonly lowers: Markdown;
};

/** What to check before speaking: each doubt with its cells, what was used, and what it makes less certain. */
export function buildChecksView(
  dossier: Dossier,
  checks: WrittenChecks,
  { missingTables }: BriefNotes,
  language: Language,
): ChecksView {
  const { conflicts, checkLimits } = dossier;
  const told = new Map(checks.map(({ id, finding }) => [id, finding]));
  const rows = conflicts.flatMap((conflict) => {
    const finding = told.get(conflict.id);
    return finding === undefined ? [] : [checkRow(conflict, finding, dossier, language)];
  });
  const unchecked = comparedTables.filter((table) => missingTables.includes(table));
  const tolerance = refer(checkLimits.tolerance);
  return {
    rows: rows.length === 0 ? null : rows,
    nothing: rows.length === 0 ? phrase(language, 'checks.nothing', { tolerance }) : null,
    limits:
      rows.length === 0
        ? null
        : phrase(language, 'checks.limits', { confidence: refer(checkLimits.confidence), tolerance }),
    unchecked:
      unchecked.length === 0
        ? null
        : phrase(
            language,
            'checks.unchecked',
            { tables: listed(unchecked, 'table', language) },
            unchecked.length,
          ),
  };
}

function checkRow(conflict: Conflict, finding: string, dossier: Dossier, language: Language): CheckRow {
  return {
    finding: proseMarkdown(finding),
    where: whereOf(conflict.sides, language),
    used: phrase(language, 'checks.used', {
      used: codeName(conflict.used, 'conflictUsed', language),
      why: codeName(conflict.why, 'conflictWhy', language),
    }),
    lowers: loweredOf(conflict.lowers, dossier, language),
  };
}

/** Every side with the cells that it was read from; sides of the same cells stand together. */
function whereOf(sides: readonly Fact[], language: Language): Markdown {
  const byPlace = new Map<string, Markdown[]>();
  // A month is a cell of the same row as the value that it belongs to.
  for (const side of sides.filter(({ unit }) => unit !== 'month')) {
    const ranges = placeRanges(placesBehind(side));
    const places = ranges.length > maxRanges ? ranges.slice(0, maxRanges) : ranges;
    const rest = ranges.length - places.length;
    const more = rest > 0 ? [fill(language.locale.format.patterns.more, { n: String(rest) })] : [];
    const key = [...places, ...more].join(', ');
    if (key === '') continue;
    const values = byPlace.get(key) ?? [];
    if (isWorthRepeating(side)) values.push(refer(side));
    byPlace.set(key, values);
  }
  const said = [...byPlace].map(([key, values]) => {
    const place = escapeMarkdown(key);
    const value = trustMarkdown([...new Set(values)].join(', '));
    return value === '' ? place : phrase(language, 'checks.cell', { value, place });
  });
  return said.length === 0 ? phrase(language, 'value.nothing') : trustMarkdown(said.join(' · '));
}

/** A text stands in the finding already, and a class is no reading of a cell. */
function isWorthRepeating({ unit, value, from }: Fact): boolean {
  if (value === null || unit === 'text') return false;
  return unit !== 'code' || from.kind === 'cell';
}

/** All cells that a value was read from, through whatever it was computed from. */
function placesBehind(side: Fact): readonly Place[] {
  const places: Place[] = [];
  const seen = new Set<Input>();
  const visit = (part: Input): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === 'cell') places.push(part.place);
    else if (part.kind === 'series') places.push(...part.points.flatMap((point) => point.places));
    else if (part.kind === 'fact') visit(part.from);
    else if (part.kind === 'operation' || part.kind === 'call') part.inputs.forEach(visit);
  };
  visit(side);
  return places.filter(({ line, pointer }) => line !== undefined || pointer !== undefined);
}

/** The values that read the disputed cell themselves, each with what it is. */
function loweredOf(lowers: readonly (Fact | Series)[], dossier: Dossier, language: Language): Markdown {
  if (lowers.length === 0) return phrase(language, 'checks.lowersNothing');
  const said = lowers.slice(0, maxLowered).map((item) => {
    if (item.kind === 'series') return nameOfSeries(item, dossier, language);
    const name = escapeMarkdown(clip(printLabel(item.label, language.locale), maxName));
    if (item.unit === 'text') return trustMarkdown(`${name} [[@${item.id}]]`);
    return phrase(language, 'checks.lowered', { name, value: refer(item) });
  });
  const rest = lowers.length - said.length;
  const more = fill(language.locale.format.patterns.more, { n: String(rest) });
  return trustMarkdown(
    (rest > 0 ? [...said, escapeMarkdown(more)] : said).join(language.locale.format.lists.apart),
  );
}

function nameOfSeries(series: Series, { usage }: Dossier, language: Language): Markdown {
  const own = usage.flatMap((one) => [one, ...one.groups]).find((one) => one.series.id === series.id);
  return escapeMarkdown(own === undefined ? series.id : seriesName(own, language));
}
