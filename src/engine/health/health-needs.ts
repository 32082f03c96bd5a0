import { arrSources } from '../contract/contract-needs.ts';
import { madeSetting, type Need, noRows, rows, type Source } from '../needs/need.ts';
import { benefitSources } from '../value/value-needs.ts';
import type { MeasureName } from './measures.ts';
import type { ModelItem } from './model-item.ts';
import { riskFlags, signalStates } from './signals.ts';

function usage(metric: string): Source {
  return rows('usage', ['value'], { where: { metric: [metric] }, dated: ['month', 'usage'] });
}

/** A risk flag that was confirmed not to be there has to say when (METHODS §0). */
function signal(name: keyof typeof signalStates): readonly Source[] {
  const states = signalStates[name];
  const source = (some: readonly string[], columns: readonly ('state' | 'observed_on')[]) =>
    rows('signals', columns, {
      where: { signal: [name], state: some },
      dated: ['observed_on', 'relationship'],
    });
  return riskFlags.has(name)
    ? [source(['present'], ['state']), source(['confirmed_none'], ['state', 'observed_on'])]
    : [source(states, ['state'])];
}

const activeUsers = usage('active_users');
const coreFeatures = rows('features', ['users'], { where: { core: [true] }, dated: ['month', 'usage'] });
const reviews = ['qbr', 'ebr'] as const;

/** What each measure of METHODS §4 looks at. */
const measureSources: Readonly<Record<MeasureName, readonly (readonly Source[])[]>> = {
  login: [[usage('login_days_per_week')]],
  activeUsers: [
    [activeUsers],
    [rows('accounts', ['seats']), rows('accounts', ['eligible_users'], { where: { site_licence: [true] } })],
  ],
  coreFeatures: [[coreFeatures]],
  coreDepth: [[coreFeatures], [activeUsers]],
  roi: [benefitSources, [...arrSources, rows('costs', ['amount'], { where: { kind: ['fee'] } })]],
  otherDepartments: [signal('other_departments')],
  reference: [signal('reference')],
  qbrExecutive: [
    [
      rows('meetings', ['executive_attended'], { where: { kind: reviews } }),
      noRows('meetings', { kind: reviews }),
    ],
  ],
  reply: [
    [
      rows('stakeholders', ['reply_hours'], {
        where: { status: ['active', null] },
        dated: ['last_touch', 'relationship'],
      }),
    ],
  ],
  nps: [
    [rows('nps', ['score'], { dated: ['date', 'nps'] })],
    [rows('nps', ['scale']), madeSetting('health.nps_scale')],
  ],
  budgetCut: [signal('budget_cut')],
  reorganisation: [signal('reorganisation')],
  rivalEvaluation: [signal('rival_evaluation')],
  dataCompleteness: [[usage('data_completeness')]],
  netNewUsers: [[activeUsers]],
  kpi: [[rows('goals', ['baseline', 'target', 'current'])]],
  valueAwareness: [signal('value_awareness')],
  internalPromotion: [signal('internal_promotion')],
};

/** Which way health has gone is no item of the card, and has no points on it. */
const history: Need = {
  code: 'health.history',
  section: 'health',
  weight: 0,
  allOf: [[rows('health_history', ['value'])]],
  unlocks: 'health.trendChange',
};

/** The needs of a scorecard, each weighing as much as its item. An item of the team's own may look at any metric of usage. */
export function healthNeeds(items: readonly ModelItem[]): readonly Need[] {
  const card: readonly Need[] = items
    .filter((item) => (item.weight.value ?? 0) > 0)
    .map((item) => ({
      code: `health.item.${item.id}`,
      section: 'health',
      weight: item.weight.value ?? 0,
      allOf: Object.hasOwn(measureSources, item.measure)
        ? measureSources[item.measure as MeasureName]
        : [[usage(item.measure.replace(/^usage\./, ''))]],
      unlocks: `health.item.${item.id}.s`,
    }));
  return [...card, history];
}
