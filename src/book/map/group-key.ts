import { parseCell } from '../parse-cell.ts';
import type { CompiledSource } from './compiled-source.ts';
import { keyOf, type MapRow } from './map-row.ts';
import type { MapRun } from './map-run.ts';
import { targetCell } from './target-column.ts';

/** What a row is put together by; null where it lacks something, which has been reported. */
export function groupKey(
  row: MapRow,
  { columns, table }: CompiledSource,
  run: MapRun,
): readonly string[] | null {
  const parts: string[] = [];
  let isWhole = true;
  for (const target of columns) {
    const cell = targetCell(target, row, run.lookups, true);
    const parsed = parseCell(cell.text, target.column.info);
    if (parsed.kind === 'known') {
      const { value } = parsed;
      parts.push(typeof value === 'object' ? value.join(';') : keyOf(String(value)));
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
