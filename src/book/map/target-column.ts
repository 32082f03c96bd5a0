import type { MapScale } from '../../config/map-schema.ts';
import type { Place } from '../../facts/cell.ts';
import type { Parsed } from '../../facts/parse/parsed.ts';
import { isDated, isNumeric } from '../column.ts';
import type { Column } from '../map-headers.ts';
import { type Lookups, type Reference, type Taken, take, writingOf } from './export-file.ts';
import { foldWord, isBlank, type MapRow } from './map-row.ts';
import { settleText } from './settle-text.ts';

/** The words of a column that mean something else in the book. */
export type Enumeration = {
  readonly words: ReadonlyMap<string, string>;
  /** What every other word means; null where another word is a problem. */
  readonly otherwise: string | null;
  readonly known: readonly string[];
};

/** Where a column of the book comes from: the first of these cells that says something. */
export type TargetColumn = {
  readonly column: Column;
  readonly from: readonly Reference[];
  readonly enumeration: Enumeration | null;
  readonly scale: MapScale | null;
};

/** A cell of the book before it is read. `invalid`: the map does not know what stands there. */
export type TargetCell = {
  readonly text: string;
  readonly place: (() => Place) | null;
  /** The reference of which it came, null where no cell says anything. */
  readonly reference: Reference | null;
  readonly invalid: { readonly found: string; readonly expected: string; readonly hint: string } | null;
  /** It can be read in two ways; its column as a whole is reported. */
  readonly isOpen?: true;
};

/**
 * The text of a column for a row, translated and settled.
 *
 * @param isReadHere whether the map has to read the text itself, in place of the book
 */
export function targetCell(
  target: TargetColumn,
  row: MapRow,
  lookups: Lookups,
  isReadHere = false,
): TargetCell {
  const { taken, reference } = firstGiven(target.from, row, lookups);
  if (taken === null || reference === null) return { text: '', place: null, reference: null, invalid: null };
  const { text, place } = taken;
  const word = translate(text, target.enumeration);
  const settled: Parsed<string> =
    word.kind === 'known' && target.enumeration === null && (isReadHere || isSettled(target, reference))
      ? settleText(text, target.column.info.kind, writingOf(reference, target.column.info), target.scale)
      : word;
  if (settled.kind === 'known') return { text: settled.value, place, reference, invalid: null };
  if (settled.kind !== 'invalid') return { text: '', place, reference, invalid: null, isOpen: true };
  const { expected } = settled;
  const hint =
    declaredHint(target, reference) ?? settled.hint ?? 'Fix the cell; until then it counts as unknown.';
  return { text: '', place, reference, invalid: { found: text, expected, hint } };
}

/** Whether the map itself says how the cells of a column are written; of others the book decides. */
export function isSettled({ column, scale }: TargetColumn, { file }: Reference): boolean {
  const { dateOrder, decimal } = file.writing.declared;
  const { kind } = column.info;
  if (isDated(kind)) return dateOrder !== null;
  return isNumeric(kind) && (decimal !== null || scale !== null);
}

/** Whether nobody has to tell what the points in a column's texts are: settled here, or numbers of JSON. */
export function isTyped(target: TargetColumn): boolean {
  return target.from.every(
    (reference) =>
      isSettled(target, reference) ||
      reference.file.parts.every(({ typed, positions }) => typed?.has(positions.get(reference.header) ?? -1)),
  );
}

/** What the map says of a file, for a cell that contradicts it. */
function declaredHint({ column, enumeration }: TargetColumn, { file }: Reference): string | null {
  if (enumeration !== null) return null;
  const { dateOrder, decimal } = file.writing.declared;
  if (isDated(column.info.kind)) return dateOrder === null ? null : `The map says date_order: ${dateOrder}.`;
  return decimal === null ? null : `The map says decimal: ${decimal}.`;
}

/** The first cell that says something; where none does, the first that there is. */
function firstGiven(
  references: readonly Reference[],
  row: MapRow,
  lookups: Lookups,
): { readonly taken: Taken | null; readonly reference: Reference | null } {
  let first: { readonly taken: Taken; readonly reference: Reference } | null = null;
  for (const reference of references) {
    const taken = take(row, reference, lookups);
    if (taken === null) continue;
    if (!isBlank(taken.text)) return { taken, reference };
    first ??= { taken, reference };
  }
  return first ?? { taken: null, reference: null };
}

function translate(text: string, enumeration: Enumeration | null): Parsed<string> {
  if (enumeration === null || isBlank(text)) return { kind: 'known', value: text };
  const word = enumeration.words.get(foldWord(text)) ?? enumeration.otherwise;
  if (word !== null) return { kind: 'known', value: word };
  return {
    kind: 'invalid',
    expected: `one of ${enumeration.known.join(', ')}`,
    hint: 'Add it to enumerations in the map, or say there what else: means.',
  };
}
