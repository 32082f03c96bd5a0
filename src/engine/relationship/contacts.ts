import type { Account } from '../../book/account.ts';
import { cell } from '../../facts/expression.ts';
import type { Expression } from '../../facts/node.ts';
import { ageInDays } from '../freshness.ts';

export type ContactRow = Account['rows']['stakeholders'][number];

/** A contact on the day of the run. `isTouched` is null where neither a date nor a count of touches is recorded. */
export type Contact = {
  readonly row: ContactRow;
  readonly hasLeft: boolean;
  readonly isTouched: boolean | null;
  readonly isEngaged: boolean;
};

/** Words of the free column `sentiment` that mean "against us". */
const negative = new Set(['negative', 'hostile', 'detractor', 'opponent', '负面', '消极', '反对', '不满']);

/**
 * Reads who is in touch with us (METHODS §7): active, touched within so many days, and not negative. A touch dated after
 * the day of the run has not happened; without a date the count of touches decides.
 */
export function readContact(row: ContactRow, today: string, touchDays: number): Contact {
  const hasLeft = leftBy(row, today);
  const isTouched = touched(row, today, touchDays);
  const isAgainst = negative.has((row.sentiment.value ?? '').normalize('NFKC').trim().toLowerCase());
  return { row, hasLeft, isTouched, isEngaged: !hasLeft && isTouched === true && !isAgainst };
}

/** Somebody who leaves later is still there; a date of leaving counts also where nobody set the status. */
function leftBy({ status, left_on }: ContactRow, today: string): boolean {
  if (left_on.value !== null && left_on.value > today) return false;
  return status.value === 'left' || (status.value === null && left_on.value !== null);
}

function touched(row: ContactRow, today: string, touchDays: number): boolean | null {
  const last = row.last_touch.value;
  if (last !== null && last <= today) return (ageInDays(last, today) ?? 0) <= touchDays;
  return row.touches_90d.value === null ? null : row.touches_90d.value > 0;
}

/** The cells that decide whether a contact is engaged, as far as they are filled in. */
export function evidenceOf({ row }: Contact): readonly Expression[] {
  const touch = row.last_touch.value === null ? row.touches_90d : row.last_touch;
  return [row.status, touch, row.sentiment]
    .filter((part) => part.value !== null)
    .map((part) => cell<string | number>(part));
}

/** Days since the newest touch of anybody; null where no touch is dated. */
export function newestTouchAge(contacts: readonly Contact[], today: string): number | null {
  const dates = contacts.flatMap(({ row }) =>
    row.last_touch.value !== null && row.last_touch.value <= today ? [row.last_touch.value] : [],
  );
  return ageInDays(dates.sort().at(-1) ?? null, today);
}
