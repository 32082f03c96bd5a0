import type { RawRecord } from '../files/raw-table.ts';
import { problemAt } from '../problem.ts';
import { type ExportFile, follow, type Link } from './export-file.ts';
import { type FilePart, keyOf, type MapRow, placeIn, textIn } from './map-row.ts';
import type { MapRun } from './map-run.ts';

/** Finds the rows of a file by their key, for the links that lead to it. Of rows with one key the first stands. */
export function indexRows(
  file: ExportFile,
  part: FilePart,
  records: readonly RawRecord[],
  lookups: Map<ExportFile, Map<string, MapRow>>,
  { problems }: MapRun,
): void {
  const { key } = file;
  if (key === null) return;
  const rows = lookups.get(file) ?? new Map<string, MapRow>();
  lookups.set(file, rows);
  for (const record of records) {
    const row = { part, record };
    const value = keyOf(textIn(row, key));
    const first = rows.get(value);
    if (value === '') continue;
    if (first === undefined) rows.set(value, row);
    else if (first.record.texts.join('\u0000') !== record.texts.join('\u0000')) {
      problems.push(
        problemAt(placeIn(row, key), {
          code: 'conflictingRow',
          severity: 'error',
          found: value,
          expected: `one row for each ${key}`,
          hint: `It stands already in ${first.part.file}:${first.record.line ?? first.record.record}, to which links lead.`,
        }),
      );
    }
  }
}

/** Reports the links of a row that lead nowhere, counted for each account. */
export function checkLinks(
  row: MapRow,
  chains: readonly (readonly Link[])[],
  account: string | null,
  { lookups, tally }: MapRun,
): void {
  for (const chain of chains) {
    const end = follow(row, chain, lookups);
    if (!('broken' in end)) continue;
    const { broken, at } = end;
    tally.add(
      {
        code: 'brokenLink',
        severity: 'error',
        found: textIn(at, broken.by),
        expected: `a row of ${broken.target.name} with this ${broken.target.key}`,
        hint: 'What it would tell is unknown; a row that cannot do without it was left out.',
        ...(account === null ? {} : { account }),
      },
      at.part.file,
      broken.by,
      () => placeIn(at, broken.by),
    );
  }
}
