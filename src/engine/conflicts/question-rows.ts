import type { Row } from '../../book/account.ts';
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
  const context = { ...asGiven, account: { ...asGiven.account, rows: asGiven.account.rows } };
  const metrics = buildMetrics(context.account, context.asOf.value ?? '');
  const findings = findConflicts(context, metrics);
  const disputes = findings.flatMap((finding) => finding.disputes ?? []);
  const trust = context.setting('assumptions.conflict_confidence').value ?? 1;
  return {
    context: { ...context, account: lowerTrust(context.account, disputes, trust) },
    metrics: doubtMetrics(metrics, placesOfUse(disputes), trust),
    findings,
  };
}

/** The cells of use that something speaks against. */
function placesOfUse(disputes: readonly Dispute[]): ReadonlySet<Place> {
  const places = new Set<Place>();
  for (const { table, row, columns } of disputes) {
    if (table === 'usage' && columns.includes('value')) places.add((row as Row<'usage'>).value.place);
  }
  return places;
}
