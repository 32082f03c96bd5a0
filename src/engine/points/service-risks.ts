import type { Point } from '../../dossier/point.ts';
import { type Findings, point } from './point-builder.ts';

/** What is open between us besides the contract: tickets, broken times, money that is long overdue (METHODS §6, §8). */
export function findServiceRisks({ support, receivables }: Findings): readonly Point[] {
  const urgent = support.open.slice(0, 2).flatMap((ticket) => {
    const weight = { P0: 96, P1: 92 }[ticket.severity.value ?? ''];
    if (weight === undefined) return [];
    return [
      point('risk', 'openTicket', weight, {
        severity: ticket.severity,
        subject: ticket.subject,
        age: ticket.ageDays,
      }),
    ];
  });
  const { breaches, judged } = support;
  return [
    ...urgent,
    ...((breaches.value ?? 0) > 0 ? [point('risk', 'timesBroken', 56, { breaches, judged })] : []),
    ...(receivables.financeFirst.value === true
      ? [point('risk', 'longOverdue', 75, { amount: receivables.over90 })]
      : []),
  ];
}
