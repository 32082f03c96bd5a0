import type { MapCheck } from '../../config/map-schema.ts';
import { type Conditions, compileConditions, referenceTo } from './condition.ts';
import type { ExportFile, Reference } from './export-file.ts';
import type { MapFaults } from './map-faults.ts';

/** Something that the rows of a file must not do, and how they should be instead. */
export type CompiledCheck = { readonly expected: string } & (
  | { readonly kind: 'when'; readonly conditions: Conditions; readonly header: string }
  | { readonly kind: 'duplicate'; readonly of: Reference }
  | { readonly kind: 'overlap'; readonly by: Reference; readonly from: Reference; readonly to: Reference }
);

/** Checks every name of a check. */
export function compileCheck(
  { expected, when, duplicate, overlap }: MapCheck,
  file: ExportFile,
  path: string,
  faults: MapFaults,
): readonly CompiledCheck[] {
  const at = (name: string, part: string) => referenceTo(name, file, `${path}.${part}`, faults);
  if (when !== undefined) {
    const conditions = compileConditions(when, file, `${path}.when`, faults);
    const header = conditions.tests.find(({ reference }) => reference.links.length === 0)?.reference.header;
    return [{ kind: 'when', expected, conditions, header: header ?? file.headers[0] ?? '' }];
  }
  if (duplicate !== undefined) {
    const of = at(duplicate, 'duplicate');
    return of === null ? [] : [{ kind: 'duplicate', expected, of }];
  }
  if (overlap === undefined) return [];
  const [by, from, to] = [
    at(overlap.by, 'overlap.by'),
    at(overlap.from, 'overlap.from'),
    at(overlap.to, 'overlap.to'),
  ];
  return by === null || from === null || to === null ? [] : [{ kind: 'overlap', expected, by, from, to }];
}
