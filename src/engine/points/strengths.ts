import type { Point } from '../../dossier/point.ts';
import { roundedValue } from '../../facts/fact.ts';
import { isCloseUnit } from '../../facts/print/is-close-unit.ts';
import { type Findings, point, words } from './point-builder.ts';

/** What speaks for the renewal, each with the evidence for it. */
export function findStrengths(findings: Findings): readonly Point[] {
  return [...valueStrengths(findings), ...usageStrengths(findings), ...cardStrengths(findings)];
}

function valueStrengths({ value }: Findings): readonly Point[] {
  const strengths: Point[] = [];
  const { conservative } = value.scenarios;
  const ratio = roundedValue(conservative.ratio);
  if (ratio !== null && ratio > 0) {
    strengths.push(
      point('strength', 'roiPositive', 85, {
        ratio: conservative.ratio,
        benefit: conservative.benefit,
        cost: value.cost,
      }),
    );
  }
  for (const goal of value.goals) {
    if (roundedValue(goal.progress) === 1) {
      strengths.push(
        point('strength', 'goalMet', 70, {
          goal: words(goal.statement ?? goal.id),
          target: goal.target,
          current: goal.current,
          closeUnit: words(isCloseUnit(goal.unit ?? '') ? (goal.unit ?? '') : ''),
          unit: words(isCloseUnit(goal.unit ?? '') ? '' : (goal.unit ?? '')),
        }),
      );
    }
  }
  return strengths;
}

function usageStrengths({ usage, seats, contract, adoption }: Findings): readonly Point[] {
  const strengths: Point[] = [];
  const main = usage.find((series) => series.metric === 'active_users');
  if (main?.class.value === 'growing') {
    strengths.push(
      point('strength', 'usageGrowing', 80, {
        first: main.first,
        firstMonth: main.firstMonth,
        last: main.last,
        lastMonth: main.lastMonth,
        months: main.months,
      }),
    );
  }
  if (['full', 'overage'].includes(seats.class.value ?? '')) {
    strengths.push(point('strength', 'seatsFull', 78, { active: seats.active, seats: contract.seats }));
  } else if (seats.class.value === 'healthy') {
    strengths.push(point('strength', 'seatsHealthy', 60, { active: seats.active, seats: contract.seats }));
  }
  const group = adoption.newGroupNames[0];
  if ((adoption.newGroups.value ?? 0) > 0 && group !== undefined) {
    strengths.push(
      point('strength', 'newGroup', 72, {
        group: words(group),
        count: adoption.newGroups,
        share: adoption.newGroupShare,
      }),
    );
  }
  const first = adoption.features.find((feature) => feature.core && feature.class.value === 'deep');
  if (first !== undefined)
    strengths.push(
      point('strength', 'featureDeep', 50, { feature: words(first.feature), depth: first.depth }),
    );
  return strengths;
}

const itemStrengths: Readonly<Record<string, { readonly code: string; readonly weight: number }>> = {
  login: { code: 'frequentLogins', weight: 58 },
  reply: { code: 'fastReplies', weight: 42 },
  nps: { code: 'npsHigh', weight: 52 },
  qbrExecutive: { code: 'executivePresent', weight: 64 },
  reference: { code: 'referenceAgreed', weight: 66 },
  otherDepartments: { code: 'otherDepartments', weight: 54 },
  coreFeatures: { code: 'coreUsed', weight: 48 },
};

function cardStrengths({ health, adoption }: Findings): readonly Point[] {
  const strengths: Point[] = [];
  for (const { id, measure, s } of health.card.items) {
    const rule = itemStrengths[id];
    if (rule === undefined || s.value === null || (roundedValue(s) ?? 0) < 0.85) continue;
    const { reviewsHeld: held, reviewsAttended: attended } = health;
    const { coreUsed: used, coreCount: core } = adoption;
    strengths.push(point('strength', rule.code, rule.weight, { measure, held, attended, used, core }));
  }
  if (health.trendClass.value === 'improving')
    strengths.push(point('strength', 'healthRising', 56, { change: health.trendChange }));
  return strengths;
}
