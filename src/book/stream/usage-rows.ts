import type { Audience, Cell, Place } from '../../facts/cell.ts';
import type { Row } from '../account.ts';
import { columnsOf } from '../map-headers.ts';
import type { UsageRows } from './batch-reader.ts';
import type { Decoded } from './usage-codes.ts';
import type { UsageTable } from './usage-table.ts';

type UsageRow = Row<'usage'>;
type UsageColumn = keyof UsageRow;
type Kind = NonNullable<UsageRow['kind']['value']>;

type StoredColumn = {
  readonly audience: Audience;
  /** Where its cells stand if the file does not have it. */
  readonly absent: Place | null;
};

/**
 * The rows of accounts, made from a compact table when they are asked for. Only those of one account are kept: the
 * rows of all would not fit.
 *
 * @param present the columns that the file has.
 */
export function makeRowsOf(table: UsageTable, present: ReadonlySet<string>): UsageRows['rowsOf'] {
  const placesOf = placesByAccount(table);
  const columns = Object.fromEntries(
    columnsOf('usage').map(({ name, info }) => [
      name,
      { audience: info.audience, absent: present.has(name) ? null : { file: table.file, column: name } },
    ]),
  ) as Readonly<Record<UsageColumn, StoredColumn>>;
  const { store, codes, lines, file } = table;
  const monthNames = new Map<number, string>();

  const rowAt = (place: number): UsageRow => {
    const { account, metric, group, month } = store.keyOf(place);
    const record = store.recordAt(place);
    const line = lines.lineOf(record);
    const note = store.noteAt(place);
    const cell = <T>(column: UsageColumn, value: T | null, state: Cell['state']): Cell<T> => {
      const { audience, absent } = columns[column];
      return { value, state, place: absent ?? { column, file, record, line }, audience };
    };
    const name = monthNames.get(month) ?? monthName(month);
    monthNames.set(month, name);
    const kind = codes.kindOf(note) as Decoded & { readonly value: Kind | null };
    const { value: groupName, state: groupState } = codes.groupOf(group, note);
    return {
      account_id: cell('account_id', codes.accounts.texts[account] ?? '', 'known'),
      month: cell('month', name, 'known'),
      metric: cell('metric', codes.metrics.texts[metric] ?? '', 'known'),
      value: cell('value', store.valueAt(place), 'known'),
      kind: cell('kind', kind.value, kind.state),
      group: cell('group', groupName, groupState),
    };
  };
  // Whoever looks at an account looks at it many times before the next one.
  let last: { readonly asked: readonly unknown[]; readonly rows: readonly UsageRow[] } = {
    asked: [],
    rows: [],
  };
  return (accountId, metrics = null) => {
    if (last.asked[0] !== accountId || last.asked[1] !== metrics) {
      const places = placesOf(codes.accounts.find(accountId), (metric) =>
        metrics === null ? true : metrics.has(codes.metrics.texts[metric] ?? ''),
      );
      last = { asked: [accountId, metrics], rows: places.map(rowAt) };
    }
    return last.rows;
  };
}

function monthName(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The places of an account's months in the order of their records. */
function placesByAccount({
  store,
  codes,
}: UsageTable): (account: number, isAskedFor: (metric: number) => boolean) => readonly number[] {
  const years = store.places / 12;
  // Sorted by counting: where the years of each account begin, then the years themselves.
  const starts = new Int32Array(codes.accounts.texts.length + 1);
  for (let year = 0; year < years; year += 1) {
    const next = store.accountAt(year * 12) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let account = 1; account < starts.length; account += 1) {
    starts[account] = (starts[account] as number) + (starts[account - 1] as number);
  }
  const free = starts.slice();
  const sorted = new Int32Array(years);
  for (let year = 0; year < years; year += 1) {
    const account = store.accountAt(year * 12);
    sorted[free[account] as number] = year;
    free[account] = (free[account] as number) + 1;
  }
  return (account, isAskedFor) => {
    if (account < 0) return [];
    const places: number[] = [];
    for (const year of sorted.subarray(starts[account], starts[account + 1])) {
      if (!isAskedFor(store.metricAt(year * 12))) continue;
      for (let place = year * 12; place < year * 12 + 12; place += 1) {
        if (store.isKnown(place)) places.push(place);
      }
    }
    return places.sort((a, b) => store.recordAt(a) - store.recordAt(b));
  };
}
