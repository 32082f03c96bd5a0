import type { Place } from '../../facts/cell.ts';
import { anyDate } from './column-writing.ts';
import type { CompiledCheck } from './compile-check.ts';
import { describeCells, holds, nameOf } from './condition.ts';
import { type ExportFile, type Reference, take, writingOf } from './export-file.ts';
import { isBlank, keyOf, type MapRow, placeIn } from './map-row.ts';
import { type MapRun, reportUnreadable } from './map-run.ts';
import { readDay } from './settle-text.ts';

/** A check at work. Its findings are notices: the rows are read all the same. */
export type RowCheck = {
  readonly add: (row: MapRow, account: string | null) => void;
  readonly finish: () => void;
};

/** Makes a check ready to take rows. */
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
      if (first === undefined) seen.set(value, whereIs(row, check.of.file));
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
  const dayOf = (row: MapRow, reference: Reference, report: ReturnType<typeof reportUnreadable>) => {
    const text = take(row, reference, run.lookups)?.text ?? '';
    const day = readDay(text, writingOf(reference, anyDate));
    if ('expected' in day) report({ reference, text, expected: day.expected });
    return day;
  };
  return {
    add: (row, account) => {
      const report = reportUnreadable(run, row, () => account);
      const from = dayOf(row, check.from, report);
      const to = dayOf(row, check.to, report);
      if (from.kind !== 'known' || 'expected' in to) return;
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
            const found = `${interval.from}, while ${whereIs(longest.row, check.from.file)} runs ${until}`;
            tell(check, interval.row, check.from.header, found, interval.account, run);
          }
          if (longest === undefined || interval.to > longest.to) longest = interval;
        }
      }
    },
  };
}

/** Where a row stands, for the message on another; with its file where several are read as one. */
function whereIs({ part, record: { line, record } }: MapRow, { parts }: ExportFile): string {
  const place = line === undefined ? `record ${record}` : `line ${line}`;
  return parts.length > 1 ? `${place} of ${part.file}` : place;
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
