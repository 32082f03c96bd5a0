import type { Context } from '../context.ts';
import { cellSide, dispute, type Finding } from './finding.ts';

const daysOfMonth = 30.4375;
/** Days by which a notice period in days and one in months may differ and still be the same clause. */
const sameClauseDays = 5;
/** A cap on increases above this is no cap. */
const highestCap = 0.5;

/** What the contract's own terms say against each other, and what no contract says. */
export function findContractConflicts({ account }: Context): readonly Finding[] {
  const { row } = account;
  const { notice_days: days, notice_months: months, uplift_cap: cap } = row;
  const found: Finding[] = [];
  if (
    days.value !== null &&
    months.value !== null &&
    Math.abs(days.value - months.value * daysOfMonth) > sameClauseDays
  ) {
    found.push({
      code: 'noticeTwice',
      about: '',
      sides: [cellSide('noticeDays', 'days', days), cellSide('noticeMonths', 'months', months)],
      disputes: [dispute('accounts', row, 'notice_days', 'notice_months')],
    });
  }
  if ((cap.value ?? 0) > highestCap) {
    found.push({
      code: 'capTooHigh',
      about: '',
      sides: [cellSide('cap', 'share', cap)],
      disputes: [dispute('accounts', row, 'uplift_cap')],
    });
  }
  return found;
}
