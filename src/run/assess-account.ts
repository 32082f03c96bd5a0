import type { Account } from '../book/account.ts';
import type { Config } from '../config/config.ts';
import { resolveSettings } from '../config/settings.ts';
import { type AssessedNeed, assessNeeds } from '../engine/needs/assess-needs.ts';
import { briefNeeds } from '../engine/needs/brief-needs.ts';
import { engineSettings } from './engine-settings.ts';

/** What a brief of the account needs, and what of it is missing, by the account's own settings and scorecard. */
export function assessAccount(account: Account, config: Config, asOf: string): readonly AssessedNeed[] {
  const settings = resolveSettings(config, { segment: account.row.segment.value, accountId: account.id });
  const { health } = engineSettings(settings);
  return assessNeeds(briefNeeds(health.items), {
    account,
    asOf,
    validityDays: (validity) => settings.values.assumptions.freshness[validity],
    isSet: (path) => {
      const { value } = settings.at(path);
      return value !== null && !(Array.isArray(value) && value.length === 0);
    },
  });
}
