import type { Point } from '../../dossier/point.ts';
import type { UsageFacts } from '../../dossier/usage.ts';
import { roundedValue } from '../../facts/fact.ts';
import { isFalling, lossOf } from '../usage/direction.ts';
import { findPeopleRisks } from './people-risks.ts';
import { code, type Findings, point, words } from './point-builder.ts';
import { findServiceRisks } from './service-risks.ts';

/**
 * What can hurt this renewal, each with the evidence for it. The weights are editorial: they order what is said, and
 * enter no number.
 */
export function findRisks(findings: Findings): readonly Point[] {
  return [
    ...findServiceRisks(findings),
    ...findPeopleRisks(findings),
    ...usageRisks(findings),
    ...commercialRisks(findings),
    ...cardRisks(findings),
  ];
}

/** Unused seats worth less than this share of ARR are no lever worth a line. */
const materialShare = 0.05;

function usageRisks({ usage, seats, contract, adoption }: Findings): readonly Point[] {
  const risks: Point[] = [];
  const main = usage.find((series) => series.metric === 'active_users');
  if (main === undefined) {
    const [first] = usage
      .filter(isFalling)
      .sort((a, b) => recentOf(a) - recentOf(b) || (a.slug < b.slug ? -1 : 1));
    if (first !== undefined) risks.push(decline('usage', first, 74));
  } else {
    const falls = isFalling(main);
    if (falls) risks.push(decline('usage', main, 86));
    // A group that only fell back to where it began is not leaving.
    const leaving = main.groups
      .filter((group) => isFalling(group) && lossOf(group) > 0)
      .sort((a, b) => lossOf(b) - lossOf(a))[0];
    if (leaving !== undefined) {
      risks.push(point('risk', falls ? 'groupLeads' : 'groupLeaving', falls ? 78 : 85, groupParams(leaving)));
    }
    if (main.dropAlert.value === true)
      risks.push(point('risk', 'dropAlert', 89, { change: main.lastChange, month: main.lastMonth }));
  }
  if (
    (roundedValue(contract.contractionExposure) ?? 0) >= materialShare * (contract.arr.value ?? 0) &&
    (contract.contractionExposure.value ?? 0) > 0
  ) {
    risks.push(
      point('risk', 'seatsUnused', 76, {
        unused: seats.unused,
        exposure: contract.contractionExposure,
        safe: contract.safeSeats,
      }),
    );
  }
  const idle = adoption.features.find((feature) => feature.core && feature.users.value === 0);
  if (idle !== undefined) {
    risks.push(
      point('risk', 'coreUnused', 48, {
        used: adoption.coreUsed,
        core: adoption.coreCount,
        feature: words(idle.feature),
      }),
    );
  }
  return risks;
}

function recentOf({ recentChange }: UsageFacts): number {
  return recentChange.value ?? 0;
}

/** The half-year's fall where there is one, because it is what the customer feels; else the slope of the term. */
function decline(prefix: 'usage', series: UsageFacts, weight: number): Point {
  return series.recent.value === 'falling'
    ? point('risk', `${prefix}Falling`, weight, {
        metric: code(series.metric, 'metric'),
        change: series.recentChange,
        last: series.last,
        month: series.lastMonth,
      })
    : point('risk', `${prefix}Declining`, weight, {
        metric: code(series.metric, 'metric'),
        slope: series.relativeSlope,
        months: series.months,
        last: series.last,
      });
}

function groupParams(group: UsageFacts) {
  return {
    group: words(group.group ?? ''),
    first: group.first,
    firstMonth: group.firstMonth,
    last: group.last,
    lastMonth: group.lastMonth,
  };
}

function commercialRisks({ negotiation, competitors, plan, value, contract }: Findings): readonly Point[] {
  const risks: Point[] = [];
  const rival = competitors.find(
    (candidate) => candidate.stage.value === 'quote' || candidate.stage.value === 'pilot',
  );
  if (rival !== undefined) {
    const params = {
      rival: words(rival.name),
      stage: rival.stage,
      gap: rival.priceGap,
      price: rival.price,
      date: rival.observedOn,
      oneOff: rival.oneOff,
      months: rival.breakEvenMonths,
      breakEven: rival.breakEven,
    };
    risks.push(point('risk', rival.stage.value === 'quote' ? 'rivalQuote' : 'rivalPilot', 87, params));
  }
  if (negotiation.askBelowFloor.value === true) {
    risks.push(
      point('risk', 'askBelowFloor', 83, {
        ask: negotiation.ask.price,
        floor: negotiation.reservation.price,
      }),
    );
  }
  if (negotiation.zopa.value === 'none') {
    risks.push(
      point('risk', 'noRoom', 88, {
        ceiling: negotiation.ceiling,
        reservation: negotiation.reservation.price,
      }),
    );
  }
  const ratio = roundedValue(value.scenarios.conservative.ratio);
  if (ratio !== null && ratio < 0) {
    risks.push(
      point('risk', 'roiNegative', 82, { benefit: value.scenarios.conservative.benefit, cost: value.cost }),
    );
  } else if (value.lines.length > 0 && value.anchors.length === 0) {
    risks.push(point('risk', 'noAnchorProof', 60));
  }
  if (negotiation.valueBelowTarget.value === true && (ratio ?? -1) >= 0) {
    risks.push(
      point('risk', 'valueBelowPrice', 70, {
        ceiling: negotiation.valueCeiling,
        target: negotiation.target.price,
      }),
    );
  }
  if ((plan.overdueCount.value ?? 0) > 0 && contract.state.value !== 'expired') {
    risks.push(point('risk', 'planOverdue', 58, { overdue: plan.overdueCount, total: plan.standardCount }));
  }
  return risks;
}

/** Weak items of the scorecard that no other risk already tells. */
const itemRisks: Readonly<Record<string, { readonly code: string; readonly weight: number }>> = {
  budgetCut: { code: 'budgetCut', weight: 81 },
  reorganisation: { code: 'reorganisation', weight: 72 },
  rivalEvaluation: { code: 'rivalEvaluation', weight: 74 },
  qbrExecutive: { code: 'executiveAbsent', weight: 68 },
  reply: { code: 'slowReplies', weight: 50 },
  nps: { code: 'npsLow', weight: 55 },
  login: { code: 'rareLogins', weight: 52 },
  reference: { code: 'referenceDeclined', weight: 40 },
};

function cardRisks({ health, competitors }: Findings): readonly Point[] {
  const risks: Point[] = [];
  const isRivalTold = competitors.some(
    (rival) => rival.stage.value === 'quote' || rival.stage.value === 'pilot',
  );
  for (const { id, measure, s } of health.card.items) {
    const rule = itemRisks[id];
    if (rule === undefined || s.value === null || (roundedValue(s) ?? 0) >= 0.5) continue;
    if (id === 'rivalEvaluation' && isRivalTold) continue;
    const { reviewsHeld: held, reviewsAttended: attended } = health;
    risks.push(point('risk', rule.code, rule.weight, { measure, held, attended }));
  }
  if (health.trendClass.value === 'declining')
    risks.push(point('risk', 'healthFalling', 66, { change: health.trendChange }));
  return risks;
}
