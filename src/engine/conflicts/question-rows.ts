import type { Row } from '../../book/account.ts';
import type { Context } from '../context.ts';
import { buildMetrics, type Metric, rebuildMetrics } from '../usage/series.ts';
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
  const day = context.asOf.value ?? '';
  const metrics = buildMetrics(context.account, day);
  const findings = findConflicts(context, metrics);
  const disputes = findings.flatMap((finding) => finding.disputes ?? []);
  const trust = context.setting('assumptions.conflict_confidence').value ?? 1;
  const account = lowerTrust(context.account, disputes, trust);
  const disputed = disputedMetrics(disputes);
  return {
    context: { ...context, account },
    metrics: disputed.size === 0 ? metrics : rebuildMetrics(metrics, account, day, disputed),
    findings,
  };
}

function disputedMetrics(disputes: readonly Dispute[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { table, row } of disputes) {
    if (table === 'usage') names.add((row as Row<'usage'>).metric.value ?? '');
  }
  return names;
}
