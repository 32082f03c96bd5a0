import type { Audience, Place } from '../facts/cell.ts';
import type { Setting } from '../facts/setting.ts';
import type { Config } from './config.ts';
import { defaults } from './defaults.ts';
import type { SettingValues } from './schema.ts';

/** Whom settings are for: the overrides of the segment, then those of the account, stand over the team's. */
export type Scope = { readonly segment: string | null; readonly accountId: string };

/** The settings of one account, every one of them with where it came from. */
export type Settings = {
  readonly values: SettingValues;
  /** The setting at a dotted path. @throws RangeError if there is none. */
  readonly at: <T>(path: string) => Setting<T>;
  /** The team's dated rates; null where there are none, so that no currencies are added up. */
  readonly rates: Rates | null;
};

export type Rates = {
  readonly date: string;
  readonly base: string;
  /** What one unit of a currency is worth in the base; null where the table does not say. */
  readonly of: (currency: string) => Setting<number> | null;
};

/** Defaults, configuration, segment and account laid over one another: maps merge, lists replace. */
export function resolveSettings(config: Config, scope: Scope): Settings {
  const { segments, accounts, policy, assumptions, health } = config.values;
  const base = { policy, assumptions, health };
  const layers = [
    { prefix: '', values: base },
    ...(scope.segment !== null && segments?.[scope.segment] !== undefined
      ? [{ prefix: `segments.${scope.segment}.`, values: segments[scope.segment] }]
      : []),
    ...(accounts?.[scope.accountId] !== undefined
      ? [{ prefix: `accounts.${scope.accountId}.`, values: accounts[scope.accountId] }]
      : []),
  ];
  const values = layers.reduce<unknown>(
    (merged, layer) => merge(merged, layer.values),
    defaults,
  ) as SettingValues;
  const placeOf = (path: string): Place | null => {
    for (const { prefix } of [...layers].reverse()) {
      const line = config.lines.get(prefix + path);
      if (line !== undefined && config.file !== null) return { file: config.file, column: path, line };
    }
    return null;
  };
  return {
    values,
    at: <T>(path: string): Setting<T> => {
      const found = valueAt(values, path);
      if (found === undefined) throw new RangeError(`there is no setting ${path}`);
      const place = placeOf(path);
      return {
        path,
        value: found as T | null,
        origin: place === null ? 'default' : 'user',
        place,
        audience: audienceOf(path),
      };
    },
    rates: ratesOf(config),
  };
}

function ratesOf({ file, lines, values }: Config): Rates | null {
  if (values.rates === undefined) return null;
  const { date, base, ...table } = values.rates;
  return {
    date,
    base,
    of: (currency) => {
      const value = Object.hasOwn(table, currency) ? table[currency] : undefined;
      const path = `rates.${currency}`;
      const line = lines.get(path);
      if (typeof value !== 'number') return null;
      const place = file === null || line === undefined ? null : { file, column: path, line };
      return { path, value, origin: 'user', place, audience: 'internal' };
    },
  };
}

function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isMap(base) || !isMap(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = merge(base[key], value);
  return merged;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return isMapOrList(value) && !Array.isArray(value);
}

/** A list is read by its indexes: `policy.gets.0.years`. */
function isMapOrList(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, key) => (isMapOrList(part) && Object.hasOwn(part, key) ? part[key] : undefined),
      values,
    );
}

/** Assumptions behind figures that a customer may see; everything else, policy above all, is internal. */
const shareablePaths = [
  'freshness.usage',
  'undated_freshness',
  'trend_',
  'depth_',
  'recent_change',
  'fees_in_advance',
  'roi_years',
  'value_discount_rate',
  'realisation',
  'attribution',
  'evidence',
];

function audienceOf(path: string): Audience {
  return shareablePaths.some((shareable) => path.startsWith(`assumptions.${shareable}`))
    ? 'shareable'
    : 'internal';
}
