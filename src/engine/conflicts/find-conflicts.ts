import type { Context } from '../context.ts';
import type { Metric } from '../usage/series.ts';
import { findArrConflicts } from './arr-conflicts.ts';
import { spokenTexts } from './book-texts.ts';
import { findClaimConflicts } from './claim-conflicts.ts';
import { findContractConflicts } from './contract-conflicts.ts';
import type { Finding } from './finding.ts';
import { findInstructions } from './instruction-conflicts.ts';
import { findInvoiceConflicts } from './invoice-conflicts.ts';
import { findPeopleInText } from './people-in-text.ts';
import { findRivalsInText } from './rivals-in-text.ts';
import { findRowConflicts } from './row-conflicts.ts';
import { findScaleConflicts } from './scale-conflicts.ts';
import { findStandingConflicts } from './standing-conflicts.ts';
import { findStatusConflicts } from './status-conflicts.ts';
import { findUsageConflicts } from './usage-conflicts.ts';
import { findValueConflicts } from './value-conflicts.ts';

/**
 * Everything in the account's rows that a careful analyst would question. It is found before any fact is built, so that
 * each fact that reads a disputed cell can carry the doubt.
 */
export function findConflicts(context: Context, metrics: readonly Metric[]): readonly Finding[] {
  const spoken = spokenTexts(context.account);
  const today = context.asOf.value ?? '';
  const heard = spoken.filter(({ date }) => (date ?? '') <= today);
  return findArrConflicts(context).concat(
    findInvoiceConflicts(context),
    findContractConflicts(context),
    findUsageConflicts(context, metrics),
    findStatusConflicts(context),
    findScaleConflicts(context),
    findValueConflicts(context),
    findRowConflicts(context),
    findStandingConflicts(context),
    findClaimConflicts(context, heard),
    findPeopleInText(context, heard),
    findRivalsInText(context, heard),
    findInstructions(context, spoken),
  );
}
