import type { MapConditions } from '../../config/map-schema.ts';
import type { Parsed } from '../../facts/parse/parsed.ts';
import { flag } from '../column.ts';
import { plainDecision } from '../columns/decision.ts';
import { parseCell } from '../parse-cell.ts';
import { anyDate, anyNumber } from './column-writing.ts';
import {
  type ExportFile,
  findReference,
  knownReferences,
  type Lookups,
  markUsed,
  type Reference,
  take,
  writingOf,
} from './export-file.ts';
import type { MapFaults } from './map-faults.ts';
import { foldWord, isBlank, type MapRow } from './map-row.ts';
import { readDay, readNumber } from './settle-text.ts';

type Literal = string | number | boolean;
type Operand = { readonly literal: string | number } | { readonly reference: Reference };
type Order = 'before' | 'after' | 'less' | 'greater';

/** One thing that must be true of a row. */
type Test = { readonly reference: Reference } & (
  | { readonly kind: 'oneOf'; readonly values: readonly Literal[]; readonly isNegated: boolean }
  | { readonly kind: 'empty'; readonly isNegated: boolean }
  | { readonly kind: Order; readonly operand: Operand }
);

/** Conditions on the rows of a file, all of which must hold. */
export type Conditions = { readonly tests: readonly Test[] };

/** A cell that could not be held against anything. */
export type Unreadable = { readonly reference: Reference; readonly text: string; readonly expected: string };

const orders: readonly Order[] = ['before', 'after', 'less', 'greater'];

/** Reads the conditions of a map; what they name and the file does not have is a fault. */
export function compileConditions(
  values: MapConditions | undefined,
  file: ExportFile,
  path: string,
  faults: MapFaults,
): Conditions {
  const tests = Object.entries(values ?? {}).flatMap(([name, value]): readonly Test[] => {
    const reference = referenceTo(name, file, `${path}.${name}`, faults);
    if (reference === null) return [];
    if (typeof value !== 'object' || Array.isArray(value))
      return [
        { reference, kind: 'oneOf', values: listOf(value as Literal | readonly Literal[]), isNegated: false },
      ];
    const { not, empty } = value;
    return [
      ...(not === undefined
        ? []
        : [{ reference, kind: 'oneOf' as const, values: listOf(not), isNegated: true }]),
      ...(empty === undefined ? [] : [{ reference, kind: 'empty' as const, isNegated: !empty }]),
      ...orders.flatMap((kind): readonly Test[] => {
        const given = value[kind];
        if (given === undefined) return [];
        const at = `${path}.${name}.${kind}`;
        const operand = compileOperand(given, kind, file, at, faults);
        return operand === null ? [] : [{ reference, kind, operand }];
      }),
    ];
  });
  return { tests };
}

/** A header of a file, or of one that it links to; anything else is a fault. */
export function referenceTo(
  name: string,
  file: ExportFile,
  path: string,
  faults: MapFaults,
): Reference | null {
  const reference = findReference(file, name);
  if (reference === null) faults.add(path, name, `a header of ${file.name}`, knownReferences(file));
  else markUsed(file, reference);
  return reference;
}

function compileOperand(
  given: Literal | { readonly column: string },
  kind: Order,
  file: ExportFile,
  path: string,
  faults: MapFaults,
): Operand | null {
  if (typeof given === 'object') {
    const reference = referenceTo(given.column, file, path, faults);
    return reference === null ? null : { reference };
  }
  const literal = typeof given === 'boolean' ? String(given) : given;
  const parsed =
    kind === 'before' || kind === 'after'
      ? readDay(String(literal), plainDecision)
      : readNumber(String(literal), plainDecision);
  if (parsed.kind === 'known') return { literal: parsed.value };
  faults.add(
    path,
    String(literal),
    kind === 'before' || kind === 'after' ? 'a date such as 2026-01-05' : 'a number',
  );
  return null;
}

function listOf(value: Literal | readonly Literal[]): readonly Literal[] {
  return typeof value === 'object' ? value : [value];
}

/**
 * Whether all conditions hold for a row. An empty cell is neither before nor after, less nor greater; a cell that cannot
 * be read is reported, and its condition does not hold.
 */
export function holds(
  { tests }: Conditions,
  row: MapRow,
  lookups: Lookups,
  report: (unreadable: Unreadable) => void,
): boolean {
  return tests.every((test) => {
    const text = take(row, test.reference, lookups)?.text ?? '';
    if (test.kind === 'empty') return isBlank(text) !== test.isNegated;
    if (test.kind === 'oneOf')
      return test.values.some((value) => isSame(text, value, test.reference)) !== test.isNegated;
    const other = operandValue(test.operand, test.kind, row, lookups, report);
    const own = isBlank(text) ? null : readFor(test.kind, text, test.reference, report);
    if (own === null || other === null) return false;
    return test.kind === 'before' || test.kind === 'less' ? own < other : own > other;
  });
}

function operandValue(
  operand: Operand,
  kind: Order,
  row: MapRow,
  lookups: Lookups,
  report: (unreadable: Unreadable) => void,
): string | number | null {
  if ('literal' in operand) return operand.literal;
  const text = take(row, operand.reference, lookups)?.text ?? '';
  return isBlank(text) ? null : readFor(kind, text, operand.reference, report);
}

function readFor(
  kind: Order,
  text: string,
  reference: Reference,
  report: (unreadable: Unreadable) => void,
): string | number | null {
  const parsed: Parsed<string | number> =
    kind === 'before' || kind === 'after'
      ? readDay(text, writingOf(reference, anyDate))
      : readNumber(text, writingOf(reference, anyNumber));
  if (parsed.kind === 'known') return parsed.value;
  if ('expected' in parsed) report({ reference, text, expected: parsed.expected });
  return null;
}

/** How a truth value is read, in whatever column it stands. */
const truth = flag();

/** Words without case, truth values in any of their spellings, numbers by what they are worth. */
function isSame(text: string, value: Literal, reference: Reference): boolean {
  if (typeof value === 'string') return foldWord(text) === foldWord(value);
  const parsed =
    typeof value === 'boolean' ? parseCell(text, truth) : readNumber(text, writingOf(reference, anyNumber));
  return parsed.kind === 'known' && parsed.value === value;
}

/** What stands in the cells that conditions look at, for the person who has to look at them too. */
export function describeCells({ tests }: Conditions, row: MapRow, lookups: Lookups): string {
  const references = tests.flatMap((test) => [
    test.reference,
    ...('operand' in test && 'reference' in test.operand ? [test.operand.reference] : []),
  ]);
  return references
    .map((reference) => `${nameOf(reference)} ${take(row, reference, lookups)?.text || '(empty)'}`)
    .join(', ');
}

/** A reference as the map writes it. */
export function nameOf({ links, header }: Reference): string {
  return [...links.map((link) => link.name), header].join('.');
}
