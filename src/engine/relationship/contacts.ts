import type { Account } from '../../book/account.ts';
import type { Cell } from '../../facts/cell.ts';
import { cell } from '../../facts/expression.ts';
import type { Expression } from '../../facts/node.ts';
import { bareWord } from '../bare-word.ts';
import { ageInDays } from '../freshness.ts';

type ContactRow = Account['rows']['stakeholders'][number];

/** A contact on the day of the run. `isTouched` is null where neither a date nor a count of touches is recorded. */
export type Contact = {
  readonly row: ContactRow;
  readonly hasLeft: boolean;
  readonly isTouched: boolean | null;
  readonly isEngaged: boolean;
  /** The cells that decide whether they are engaged, as far as they are filled in. */
  readonly evidence: readonly Expression[];
};

/** Words of the free column `sentiment` that mean "against us". */
const negative = new Set(['negative', 'hostile', 'detractor', 'opponent', '负面', '消极', '反对', '不满']);

/**
 * Reads who is in touch with us (METHODS §7): active, touched within so many days, and not negative. A touch dated after
 * the day of the run has not happened; without a date the count of touches decides.
 */
export function readContact(row: ContactRow, today: string, touchDays: number): Contact {
  const hasLeft = leftBy(row, today);
  const { last_touch, touches_90d } = row;
  const isDated = last_touch.value !== null && last_touch.value <= today;
  const isTouched = isDated
    ? (ageInDays(last_touch.value, today) ?? 0) <= touchDays
    : touches_90d.value === null
      ? null
      : touches_90d.value > 0;
  const isAgainst = negative.has(bareWord(row.sentiment.value ?? ''));
  return {
    row,
    hasLeft,
    isTouched,
    isEngaged: !hasLeft && isTouched === true && !isAgainst,
    evidence: knownCells([row.status, isDated ? last_touch : touches_90d, row.sentiment]),
  };
}

/** Somebody who leaves later is still there; a date of leaving counts also where nobody set the status. */
function leftBy({ status, left_on }: ContactRow, today: string): boolean {
  if (left_on.value !== null && left_on.value > today) return false;
  return status.value === 'left' || (status.value === null && left_on.value !== null);
}

/** The cells of some that are filled in. */
function knownCells(parts: readonly Cell[]): readonly Expression[] {
  const cells: Expression[] = [];
  for (const part of parts) if (part.value !== null) cells.push(cell(part));
  return cells;
}

/** The cells that decide whether they are there, one after the other. */
export function statusCells(contacts: readonly Contact[]): readonly Expression[] {
  const cells: Expression[] = [];
  for (const { row } of contacts) cells.push(...knownCells([row.status, row.left_on, row.replaced]));
  return cells;
}

/** The cells that decide whether they are engaged, one after the other. */
export function evidenceOf(contacts: readonly Contact[]): readonly Expression[] {
  const evidence: Expression[] = [];
  for (const contact of contacts) evidence.push(...contact.evidence);
  return evidence;
}

/** Days since the newest touch of anybody; null where no touch is dated. */
export function newestTouchAge(contacts: readonly Contact[], today: string): number | null {
  let newest: string | null = null;
  for (const { row } of contacts) {
    const day = row.last_touch.value;
    if (day !== null && day <= today && (newest === null || day > newest)) newest = day;
  }
  return ageInDays(newest, today);
}
