import type { MapCheck } from '../../config/map-schema.ts';
import type { Place } from '../../facts/cell.ts';
import {
  type Conditions,
  compileConditions,
  describeCells,
  holds,
  nameOf,
  referenceTo,
} from './condition.ts';
import { type ExportFile, type Reference, take } from './export-file.ts';
import type { MapFaults } from './map-faults.ts';
import { isBlank, keyOf, type MapRow, placeIn } from './map-row.ts';
import { type MapRun, reportUnreadable } from './map-run.ts';
import { readDay } from './settle-text.ts';

/** Something that the rows of a file must not do, and how they should be instead. */
export type CompiledCheck = { readonly expected: string } & (
  | { readonly kind: 'when'; readonly conditions: Conditions; readonly header: string }
  | { readonly kind: 'duplicate'; readonly of: Reference }
  | { readonly kind: 'overlap'; readonly by: Reference; readonly from: Reference; readonly to: Reference }
);

/** A check at work. Its findings are notices: the rows are read all the same. */
export type RowCheck = {
  readonly add: (row: MapRow, account: string | null) => void;
  readonly finish: () => void;
};

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

export function startCheck(check: CompiledCheck, run: MapRun): RowCheck {
  switch (check.kind) {
    case 'when':
      return {
        add: (row, account) => {
          if (
            holds(
              check.conditions,
              row,
              run.lookups,
              reportUnreadable(run, row, () => account),
            )
          )
            tell(check, row, check.header, describeCells(check.conditions, row, run.lookups), account, run);
        },
        finish: () => undefined,
      };
    case 'duplicate':
      return checkDuplicates(check, run);
    case 'overlap':
      return checkOverlaps(check, run);
  }
}

/** Remembers every value: its memory grows with the rows. */
function checkDuplicates(check: Extract<CompiledCheck, { kind: 'duplicate' }>, run: MapRun): RowCheck {
  const seen = new Map<string, string>();
  return {
    add: (row, account) => {
      const value = keyOf(take(row, check.of, run.lookups)?.text ?? '');
      if (isBlank(value)) return;
      const first = seen.get(value);
      if (first === undefined) seen.set(value, whereIs(row));
      else tell(check, row, check.of.header, `${nameOf(check.of)} ${value}, as in ${first}`, account, run);
    },
    finish: () => undefined,
  };
}

type Interval = {
  readonly row: MapRow;
  readonly account: string | null;
  readonly from: string;
  readonly to: string;
};

/** After every day: what has no end overlaps all that begins later. */
const noEnd = '9999-12-31';

/** Remembers every interval: its memory grows with the rows. */
function checkOverlaps(check: Extract<CompiledCheck, { kind: 'overlap' }>, run: MapRun): RowCheck {
  const intervals = new Map<string, Interval[]>();
  const dayOf = (row: MapRow, reference: Reference) =>
    readDay(take(row, reference, run.lookups)?.text ?? '', reference.file.writing);
  return {
    add: (row, account) => {
      const from = dayOf(row, check.from);
      const to = dayOf(row, check.to);
      if (from.kind !== 'known' || to.kind === 'invalid') return;
      const owner = keyOf(take(row, check.by, run.lookups)?.text ?? '');
      const own = intervals.get(owner) ?? [];
      own.push({ row, account, from: from.value, to: to.kind === 'known' ? to.value : noEnd });
      intervals.set(owner, own);
    },
    finish: () => {
      for (const own of intervals.values()) {
        own.sort((a, b) => (a.from < b.from || (a.from === b.from && a.to <= b.to) ? -1 : 1));
        let longest: Interval | undefined;
        for (const interval of own) {
          if (longest !== undefined && interval.from <= longest.to) {
            const until = longest.to === noEnd ? 'without an end' : `until ${longest.to}`;
            const found = `${interval.from}, while ${whereIs(longest.row)} runs ${until}`;
            tell(check, interval.row, check.from.header, found, interval.account, run);
          }
          if (longest === undefined || interval.to > longest.to) longest = interval;
        }
      }
    },
  };
}

function whereIs({ record: { line, record } }: MapRow): string {
  return line === undefined ? `record ${record}` : `line ${line}`;
}

function tell(
  { expected }: CompiledCheck,
  row: MapRow,
  header: string,
  found: string,
  account: string | null,
  { tally }: MapRun,
): void {
  const place = (): Place => placeIn(row, header);
  tally.add(
    {
      code: 'failedCheck',
      severity: 'notice',
      found,
      expected,
      hint: 'It was read all the same.',
      ...(account === null ? {} : { account }),
    },
    row.part.file,
    header,
    place,
  );
}
