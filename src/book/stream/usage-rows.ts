import type { Cell } from '../../facts/cell.ts';
import type { Row } from '../account.ts';
import { columnsOf } from '../map-headers.ts';
import type { Decoded } from './usage-codes.ts';
import type { UsageTable } from './usage-table.ts';

type UsageRow = Row<'usage'>;
type UsageColumn = keyof UsageRow;
type Kind = NonNullable<UsageRow['kind']['value']>;

/**
 * The rows of accounts, made from a compact table when they are asked for. Only those of one account are kept: the
 * rows of all would not fit.
 *
 * @param present the columns that the file has.
 */
export function makeRowsOf(
  table: UsageTable,
  present: ReadonlySet<string>,
): (accountId: string) => readonly UsageRow[] {
  const placesOf = placesByAccount(table);
  const audiences = new Map(columnsOf('usage').map(({ name, info }) => [name, info.audience]));
  const { store, codes, lines, file } = table;

  const rowAt = (place: number): UsageRow => {
    const { account, metric, group, month } = store.keyOf(place);
    const record = store.recordAt(place);
    const where = { file, record, line: lines.lineOf(record) };
    const cell = <T>(column: UsageColumn, value: T | null, state: Cell['state']): Cell<T> => ({
      value,
      state,
      place: present.has(column) ? { column, ...where } : { file, column },
      audience: audiences.get(column) ?? 'internal',
    });
    const kind = codes.kindOf(store.noteAt(place)) as Decoded & { readonly value: Kind | null };
    const { value: groupName, state: groupState } = codes.groupOf(group, store.noteAt(place));
    return {
      account_id: cell('account_id', codes.accounts.texts[account] ?? '', 'known'),
      month: cell('month', monthName(month), 'known'),
      metric: cell('metric', codes.metrics.texts[metric] ?? '', 'known'),
      value: cell('value', store.valueAt(place), 'known'),
      kind: cell('kind', kind.value, kind.state),
      group: cell('group', groupName, groupState),
    };
  };
  // Whoever looks at an account looks at it many times before the next one.
  let last: { readonly accountId: string; readonly rows: readonly UsageRow[] } = { accountId: '', rows: [] };
  return (accountId) => {
    if (last.accountId !== accountId) {
      last = { accountId, rows: placesOf(codes.accounts.find(accountId)).map(rowAt) };
    }
    return last.rows;
  };
}

function monthName(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The places of an account's months in the order of their records. */
function placesByAccount({ store, codes }: UsageTable): (account: number) => readonly number[] {
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
  return (account) => {
    if (account < 0) return [];
    return [...sorted.subarray(starts[account], starts[account + 1])]
      .flatMap((year) => Array.from({ length: 12 }, (_, month) => year * 12 + month))
      .filter((place) => store.isKnown(place))
      .sort((a, b) => store.recordAt(a) - store.recordAt(b));
  };
}
