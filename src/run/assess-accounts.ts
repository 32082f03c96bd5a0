import type { Account } from '../book/account.ts';
import type { Config } from '../config/config.ts';
import { resolveSettings } from '../config/settings.ts';
import { type AssessedNeed, assessNeeds, type Subject } from '../engine/needs/assess-needs.ts';
import { briefNeeds } from '../engine/needs/brief-needs.ts';
import { metricsOf, type Need } from '../engine/needs/need.ts';
import { engineSettings } from './engine-settings.ts';

/** Assesses accounts, each by its own settings and scorecard: what its brief needs, and what of it is missing. */
export type Assessor = (account: Account) => readonly AssessedNeed[];

type Standard = Omit<Subject, 'account' | 'asOf'> & {
  readonly needs: readonly Need[];
  /** The metrics of usage that the needs ask for. */
  readonly metrics: ReadonlySet<string>;
};

/** An assessor for the accounts of a book. Accounts without settings of their own share what is worked out once. */
export function assessorOf(config: Config, asOf: string): Assessor {
  const { segments = {}, accounts = {} } = config.values;
  const standards = new Map<string, Standard>();
  return (account) => {
    const segment = account.row.segment.value;
    const own = (map: object, key: string | null) => (key !== null && Object.hasOwn(map, key) ? key : '');
    const key = JSON.stringify([own(segments, segment), own(accounts, account.id)]);
    const standard = standards.get(key) ?? standardOf(config, segment, account.id);
    standards.set(key, standard);
    const asked = account.ofMetrics?.(standard.metrics) ?? account;
    return assessNeeds(standard.needs, { ...standard, account: asked, asOf });
  };
}

function standardOf(config: Config, segment: string | null, accountId: string): Standard {
  const settings = resolveSettings(config, { segment, accountId });
  const needs = briefNeeds(engineSettings(settings).health.items);
  return {
    needs,
    metrics: metricsOf(needs),
    validityDays: (validity) => settings.values.assumptions.freshness[validity],
    isSet: (path) => {
      const { value } = settings.at(path);
      return value !== null && !(Array.isArray(value) && value.length === 0);
    },
  };
}
