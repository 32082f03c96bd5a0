import type { MapSource } from '../../config/map-schema.ts';
import { parseCell } from '../parse-cell.ts';
import type { Namer } from './column-names.ts';
import type { Constant } from './compiled-source.ts';
import type { MapFaults } from './map-faults.ts';
import { foldWord } from './map-row.ts';
import type { Enumeration } from './target-column.ts';

/** Values that the map gives itself; each must be one that its column can hold. */
export function compileConstants(
  values: MapSource,
  path: string,
  name: Namer,
  faults: MapFaults,
): readonly Constant[] {
  return Object.entries(values.constants ?? {}).flatMap(([column, value]) => {
    const at = `${path}.constants.${column}`;
    const known = name(column, at);
    if (known === null) return [];
    const parsed = parseCell(String(value), known.info);
    if (parsed.kind === 'invalid') faults.add(at, String(value), parsed.expected, known.info.values);
    return [{ column: known, text: String(value), path: at }];
  });
}

/** Words of the export and what they mean; the meaning must be one that its column can hold. */
export function compileEnumerations(
  values: MapSource,
  path: string,
  name: Namer,
  faults: MapFaults,
): ReadonlyMap<string, Enumeration> {
  const compiled = new Map<string, Enumeration>();
  for (const [column, listed] of Object.entries(values.enumerations ?? {})) {
    const at = `${path}.enumerations.${column}`;
    const known = name(column, at);
    if (known === null) continue;
    for (const [word, value] of Object.entries(listed)) {
      const parsed = parseCell(String(value), known.info);
      if (parsed.kind === 'invalid')
        faults.add(`${at}.${word}`, String(value), parsed.expected, known.info.values);
    }
    const { else: otherwise, ...words } = listed;
    compiled.set(known.name, {
      words: new Map(Object.entries(words).map(([word, value]) => [foldWord(word), String(value)])),
      otherwise: otherwise === undefined ? null : String(otherwise),
      known: Object.keys(words),
    });
  }
  return compiled;
}
