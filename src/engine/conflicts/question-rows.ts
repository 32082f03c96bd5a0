import type { Account, Row } from '../../book/account.ts';
import type { Place } from '../../facts/cell.ts';
import type { Context } from '../context.ts';
import { buildMetrics, doubtMetrics, type Metric } from '../usage/series.ts';
import { findConflicts } from './find-conflicts.ts';
import type { Dispute, Finding } from './finding.ts';
import { lowerTrust } from './lower-trust.ts';

export type QuestionedRows = {
  /** The context as the methods take it: with less trust in the cells that something speaks against. */
  readonly context: Context;
  readonly metrics: readonly Metric[];
  readonly findings: readonly Finding[];
};

/** Checks the rows before anything is computed from them. A conflict on an input halves its confidence (ASM). */
export function questionRows(asGiven: Context): QuestionedRows {
  // A big book puts the rows of an account together whenever they are asked for: here once for all methods.
  const { id, name, row, rows, given } = asGiven.account;
  const context = contextOf({ id, name, row, rows, given }, asGiven);
  const metrics = buildMetrics(context.account, context.asOf.value ?? '');
  const findings = findConflicts(context, metrics);
  const disputes: Dispute[] = [];
  for (const finding of findings) if (finding.disputes !== undefined) disputes.push(...finding.disputes);
  const trust = context.setting('assumptions.conflict_confidence').value ?? 1;
  return {
    context: contextOf(lowerTrust(context.account, disputes, trust), context),
    metrics: doubtMetrics(metrics, placesOfUse(disputes), trust),
    findings,
  };
}

/** The context of another account. */
function contextOf(account: Account, { asOf, currency, setting, flag, npsScale, rate }: Context): Context {
  return { account, asOf, currency, setting, flag, npsScale, rate };
}

/** The cells of use that something speaks against. */
function placesOfUse(disputes: readonly Dispute[]): ReadonlySet<Place> {
  const places = new Set<Place>();
  for (const { table, row, columns } of disputes) {
    if (table === 'usage' && columns.includes('value')) places.add((row as Row<'usage'>).value.place);
  }
  return places;
}
