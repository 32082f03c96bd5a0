import type { Account } from '../book/account.ts';
import type { Config } from '../config/config.ts';
import { resolveSettings } from '../config/settings.ts';
import type { EngineSettings } from '../engine/build-dossier.ts';
import { engineSettings } from './engine-settings.ts';

/** The settings of each account of a book. Those of a segment without settings of their own are worked out once. */
export function settingsByAccount(config: Config): (account: Account) => EngineSettings {
  const { segments = {}, accounts = {} } = config.values;
  const known = new Map<string, EngineSettings>();
  return ({ id, row }) => {
    const segment = row.segment.value;
    const key = JSON.stringify([
      segment !== null && Object.hasOwn(segments, segment) ? segment : null,
      Object.hasOwn(accounts, id) ? id : null,
    ]);
    const settings = known.get(key) ?? engineSettings(resolveSettings(config, { segment, accountId: id }));
    known.set(key, settings);
    return settings;
  };
}
