import { parseCell } from '../parse-cell.ts';
import type { CompiledSource } from './compiled-source.ts';
import { take } from './export-file.ts';
import { keyOf, type MapRow } from './map-row.ts';
import type { MapRun } from './map-run.ts';
import { type TargetColumn, targetCell } from './target-column.ts';

/** Texts of a column whose reading is remembered; those of an export repeat themselves. */
const mostRemembered = 10_000;

/** Reads what rows are put together by; null where a row lacks something, which has been reported. */
export function keyReader(source: CompiledSource, run: MapRun): (row: MapRow) => readonly string[] | null {
  const remembered = source.columns.map(() => new Map<string, string>());
  return (row) => readKey(row, source, run, remembered);
}

/** @param remembered by column: the parts of texts that could be read. */
function readKey(
  row: MapRow,
  { columns, table }: CompiledSource,
  run: MapRun,
  remembered: readonly Map<string, string>[],
): readonly string[] | null {
  const parts: string[] = [];
  let isWhole = true;
  for (const [index, target] of columns.entries()) {
    const text = onlyText(target, row, run);
    const known = remembered[index];
    const part = text === null ? undefined : known?.get(text);
    if (part !== undefined) {
      parts.push(part);
      continue;
    }
    const cell = targetCell(target, row, run.lookups, true);
    const parsed = parseCell(cell.text, target.column.info);
    if (parsed.kind === 'known') {
      const { value } = parsed;
      const read = typeof value === 'object' ? value.join(';') : keyOf(String(value));
      if (text !== null) remember(known, text, read);
      parts.push(read);
      continue;
    }
    parts.push('');
    const { isRequired } = target.column.info;
    isWhole &&= !isRequired;
    // Its link leads nowhere, or nothing decides its column: both are reported elsewhere.
    if (cell.reference === null || cell.isOpen) continue;
    const trouble =
      cell.invalid ?? (parsed.kind === 'invalid' ? { found: cell.text, expected: parsed.expected } : null);
    if (trouble === null && !isRequired) continue;
    run.tally.add(
      {
        code: trouble === null ? 'missingValue' : 'invalidValue',
        severity: 'error',
        found: trouble?.found ?? cell.text,
        expected: trouble?.expected ?? `a value in every row of ${table}`,
        hint: isRequired ? 'The row was left out.' : 'It counts as unknown.',
      },
      row.part.file,
      cell.reference.header,
      () => cell.place?.() ?? { file: row.part.file, column: cell.reference?.header ?? '' },
    );
  }
  return isWhole ? parts : null;
}

/** A time behind a day with the year first, which says nothing of the day or its month. */
const timed = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z?$/;

/**
 * The text that alone says what a column holds: of a moment its day, where no more is asked for. Null where several
 * cells may say it, or a link leads nowhere.
 */
function onlyText({ column, from }: TargetColumn, row: MapRow, { lookups }: MapRun): string | null {
  const [reference, other] = from;
  if (reference === undefined || other !== undefined) return null;
  const text = take(row, reference, lookups)?.text ?? null;
  const { kind } = column.info;
  const isDay = text !== null && (kind === 'month' || kind === 'date') && timed.test(text);
  return isDay ? text.slice(0, 10) : text;
}

function remember(known: Map<string, string> | undefined, text: string, part: string): void {
  if (known === undefined) return;
  if (known.size >= mostRemembered) known.clear();
  known.set(text, part);
}
