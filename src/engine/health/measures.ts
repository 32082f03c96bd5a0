import type { AdoptionFacts, SeatFacts } from '../../dossier/usage.ts';
import type { ValueFacts } from '../../dossier/value.ts';
import { daysBetween } from '../../facts/dates.ts';
import { called, cell, divide } from '../../facts/expression.ts';
import type { Quantity, Series } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { latestOf } from '../adoption/seats.ts';
import type { Context } from '../context.ts';
import { ageInDays, isStale } from '../freshness.ts';
import { median } from '../statistics/median.ts';
import { lastDayOfMonth } from '../usage/months.ts';
import type { Metric } from '../usage/series.ts';
import { type Measure, noMeasure } from './measure.ts';
import { type Attendance, countAttended } from './reviews.ts';
import { signalMeasure } from './signals.ts';

/** What the scorecards draw on besides the book. */
export type MeasureInputs = {
  readonly metrics: readonly Metric[];
  readonly seats: SeatFacts;
  readonly adoption: AdoptionFacts;
  readonly value: ValueFacts;
  readonly npsMean: Quantity;
  /** The day of the newest answer to the NPS question. */
  readonly npsNewest: string | null;
  readonly attendance: Attendance;
};

export type MeasureName =
  | 'login'
  | 'activeUsers'
  | 'coreFeatures'
  | 'coreDepth'
  | 'roi'
  | 'otherDepartments'
  | 'reference'
  | 'qbrExecutive'
  | 'reply'
  | 'nps'
  | 'budgetCut'
  | 'reorganisation'
  | 'rivalEvaluation'
  | 'dataCompleteness'
  | 'netNewUsers'
  | 'kpi'
  | 'valueAwareness'
  | 'internalPromotion';

/** The measures of METHODS §4 by the name of their item. A custom model may use any of them, or `usage.<metric>`. */
export function measureOf(context: Context, inputs: MeasureInputs, name: string): Measure {
  const { adoption } = inputs;
  switch (name as MeasureName) {
    case 'login':
      return usageMeasure(context, inputs, 'login_days_per_week', 'number');
    case 'activeUsers':
      return {
        unit: 'share',
        value: activeShare(context, inputs),
        ageDays: usageAge(context, seriesOf(inputs, 'active_users')),
        validity: usageValidity(context),
      };
    case 'coreFeatures':
      return {
        unit: 'share',
        value: adoption.coreShare,
        ageDays: featureAge(context),
        validity: usageValidity(context),
      };
    case 'coreDepth':
      return {
        unit: 'share',
        value: adoption.coreDepth,
        ageDays: featureAge(context),
        validity: usageValidity(context),
      };
    case 'roi':
      return roiMeasure(context, inputs);
    case 'otherDepartments':
      return signalMeasure(context, 'other_departments');
    case 'reference':
      return signalMeasure(context, 'reference');
    case 'qbrExecutive':
      return executiveMeasure(context, inputs);
    case 'reply':
      return replyMeasure(context);
    case 'nps':
      return npsMeasure(context, inputs);
    case 'budgetCut':
      return signalMeasure(context, 'budget_cut');
    case 'reorganisation':
      return signalMeasure(context, 'reorganisation');
    case 'rivalEvaluation':
      return signalMeasure(context, 'rival_evaluation');
    case 'dataCompleteness':
      return usageMeasure(context, inputs, 'data_completeness', 'share');
    case 'netNewUsers':
      return netNewUsers(context, inputs);
    case 'kpi':
      return kpiMeasure(inputs);
    case 'valueAwareness':
      return signalMeasure(context, 'value_awareness');
    case 'internalPromotion':
      return signalMeasure(context, 'internal_promotion');
    default:
      return usageMeasure(context, inputs, name.replace(/^usage\./, ''), 'number');
  }
}

function seriesOf(inputs: MeasureInputs, name: string): Series | null {
  return inputs.metrics.find((metric) => metric.name === name)?.total ?? null;
}

function usageMeasure(context: Context, inputs: MeasureInputs, name: string, unit: Measure['unit']): Measure {
  const series = seriesOf(inputs, name);
  return {
    unit,
    value: latestOf(context, series, name),
    ageDays: usageAge(context, series),
    validity: usageValidity(context),
  };
}

function usageAge({ asOf }: Context, series: Series | null): number | null {
  const month = series?.points.at(-1)?.month;
  return month === undefined ? null : ageInDays(lastDayOfMonth(month), asOf.value ?? '');
}

function usageValidity({ setting }: Context): Quantity {
  return setting('assumptions.freshness.usage');
}

/** Active users of seats, or with a site licence of those who are eligible. */
function activeShare({ account }: Context, { seats }: MeasureInputs): Quantity {
  return account.row.site_licence.value === true
    ? divide(seats.active, cell(account.row.eligible_users))
    : seats.utilisation;
}

function featureAge({ account, asOf }: Context): number | null {
  let newest = '';
  for (const { month } of account.rows.features) {
    if (month.value !== null && month.value > newest) newest = month.value;
  }
  return newest === '' ? null : Math.max(0, ageInDays(lastDayOfMonth(newest), asOf.value ?? '') ?? 0);
}

/** Conservative ROI, as old as the measurement of its largest line. */
function roiMeasure(context: Context, { value }: MeasureInputs): Measure {
  let largest: (typeof value.lines)[number] | null = null;
  for (const line of value.lines) {
    if (line.value.value !== null && line.value.value > (largest?.value.value ?? -Infinity)) largest = line;
  }
  const measured = largest?.measuredOn.value ?? null;
  const today = context.asOf.value ?? '';
  const ageDays = measured === null || measured > today ? null : ageInDays(measured, today);
  const validity = context.setting('assumptions.freshness.roi');
  const ratio = value.scenarios.conservative.ratio;
  if (value.cost.value === 0)
    return noMeasure('share', { code: 'notApplicable', params: { column: 'amount', file: 'costs' } });
  if (isStale(ageDays, validity.value ?? 0))
    return noMeasure('share', { code: 'stale', params: { column: 'measured_on' } });
  return { unit: 'share', value: ratio, ageDays, validity };
}

const newContractDays = 90;

/** Share of the year's reviews that an executive attended; none held is 0, a young contract cannot be judged. */
function executiveMeasure(context: Context, { attendance }: MeasureInputs): Measure {
  const started = context.account.row.contract_start.value;
  if (started !== null && daysBetween(started, context.asOf.value ?? '') < newContractDays) {
    return noMeasure('share', {
      code: 'notApplicable',
      params: { column: 'contract_start', file: 'accounts' },
    });
  }
  if ('code' in attendance) return noMeasure('share', attendance);
  const share = attendance.length === 0 ? 0 : countAttended(attendance) / attendance.length;
  return { unit: 'share', value: called('shareTrue', attendance, share), ageDays: 0, validity: null };
}

/** Median reply time in hours over the active contacts, as old as the newest contact with them. */
function replyMeasure({ account, asOf, setting }: Context): Measure {
  const people = account.rows.stakeholders.filter(
    (row) => row.status.value !== 'left' && row.reply_hours.value !== null,
  );
  if (people.length === 0)
    return noMeasure('hours', { code: 'missing', params: { column: 'reply_hours', file: 'stakeholders' } });
  const today = asOf.value ?? '';
  let newest = '';
  for (const { last_touch: touch } of people) {
    if (touch.value !== null && touch.value <= today && touch.value > newest) newest = touch.value;
  }
  const ageDays = ageInDays(newest === '' ? null : newest, today);
  const validity = setting('assumptions.freshness.relationship');
  if (isStale(ageDays, validity.value ?? 0))
    return noMeasure('hours', { code: 'stale', params: { column: 'last_touch' } });
  const cells = people.map((row) => cell(row.reply_hours));
  const middle = median(people.map((row) => row.reply_hours.value ?? 0)) ?? unknown('tooFew');
  return { unit: 'hours', value: called('median', cells, middle), ageDays, validity };
}

function npsMeasure(context: Context, { npsMean, npsNewest }: MeasureInputs): Measure {
  const ageDays = ageInDays(npsNewest, context.asOf.value ?? '');
  const validity = context.setting('assumptions.freshness.nps');
  if (isStale(ageDays, validity.value ?? 0))
    return noMeasure('number', { code: 'stale', params: { column: 'date' } });
  return { unit: 'number', value: npsMean, ageDays, validity };
}

/** Change of active users on the month before; cannot be asked of an account whose seats are all taken. */
function netNewUsers(context: Context, inputs: MeasureInputs): Measure {
  const base = usageMeasure(context, inputs, 'active_users', 'signedCount');
  const series = seriesOf(inputs, 'active_users');
  if (series === null || base.value.value === null) return base;
  if ((inputs.seats.utilisation.value ?? 0) >= 1)
    return noMeasure('signedCount', { code: 'notApplicable', params: { column: 'seats', file: 'accounts' } });
  const [before, last] = series.points.slice(-2);
  const change =
    before === undefined || last === undefined
      ? unknown('tooFew')
      : roundHalfAway(last.value - before.value, 9);
  const { unit, ageDays, validity } = base;
  return { unit, value: called('changeOnMonthBefore', [series], change), ageDays, validity };
}

/** Mean progress towards the goals whose baseline, target and current value are known. */
function kpiMeasure({ value }: MeasureInputs): Measure {
  const known = value.goals.map((goal) => goal.progress).filter((progress) => progress.value !== null);
  if (known.length === 0)
    return noMeasure('share', { code: 'missing', params: { column: 'current', file: 'goals' } });
  const mean = known.reduce((sum, progress) => sum + (progress.value ?? 0), 0) / known.length;
  return { unit: 'share', value: called('mean', known, mean), ageDays: null, validity: null };
}
