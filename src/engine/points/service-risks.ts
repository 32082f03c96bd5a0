import type { Point } from '../../dossier/point.ts';
import { type Findings, point } from './point-builder.ts';

/** How much an open ticket of the gravest severities matters. */
const ticketWeights: Readonly<Record<string, number>> = { P0: 96, P1: 92 };

/** What is open between us besides the contract: tickets, broken times, money that is long overdue (METHODS §6, §8). */
export function findServiceRisks({ support, receivables }: Findings): readonly Point[] {
  const risks: Point[] = [];
  for (const { severity, subject, ageDays: age } of support.open.slice(0, 2)) {
    const weight = ticketWeights[severity.value ?? ''];
    if (weight !== undefined) risks.push(point('risk', 'openTicket', weight, { severity, subject, age }));
  }
  const { breaches, judged } = support;
  if ((breaches.value ?? 0) > 0) risks.push(point('risk', 'timesBroken', 56, { breaches, judged }));
  if (receivables.financeFirst.value === true)
    risks.push(point('risk', 'longOverdue', 75, { amount: receivables.over90 }));
  return risks;
}
