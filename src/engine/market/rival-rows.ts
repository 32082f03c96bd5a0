import type { Account } from '../../book/account.ts';
import { roundHalfAway } from '../../facts/round.ts';

export type RivalRow = Account['rows']['competitors'][number];

/** What decides between rows of one day. */
export type Standing = { readonly threat: number | null; readonly price: number | null };

/**
 * One row a rival: the latest, then the one with the higher threat, then with the lower price (METHODS §10). What is
 * dated after the day of the run is not known yet; an undated row is older than any other.
 *
 * @param standingOf asked for only where rows of one rival are equally new
 */
export function latestRows(
  rows: readonly RivalRow[],
  today: string,
  standingOf: (row: RivalRow) => Standing,
): readonly RivalRow[] {
  const latest = new Map<string, RivalRow>();
  for (const row of rows) {
    const name = row.competitor.value;
    if (name === null || (row.observed_on.value ?? '') > today) continue;
    const other = latest.get(name);
    if (other === undefined || isAhead(row, other, standingOf)) latest.set(name, row);
  }
  return [...latest.values()];
}

/** No price is higher than any. */
const none = Number.POSITIVE_INFINITY;

function isAhead(row: RivalRow, other: RivalRow, standingOf: (row: RivalRow) => Standing): boolean {
  const [day, otherDay] = [row.observed_on.value ?? '', other.observed_on.value ?? ''];
  if (day !== otherDay) return day > otherDay;
  const [own, its] = [standingOf(row), standingOf(other)];
  const [threat, otherThreat] = [shown(own.threat) ?? -1, shown(its.threat) ?? -1];
  if (threat !== otherThreat) return threat > otherThreat;
  const [price, otherPrice] = [shown(own.price) ?? none, shown(its.price) ?? none];
  if (price !== otherPrice) return price < otherPrice;
  return contentOf(row) < contentOf(other);
}

/** Compared as they are shown, so that no noise in the last digit decides. */
function shown(value: number | null): number | null {
  return value === null ? null : roundHalfAway(value, 2);
}

/** The last resort, so that the order of the rows never decides. */
function contentOf(row: RivalRow): string {
  return Object.values(row)
    .map((part) => String(part.value ?? ''))
    .join('\u0000');
}
