import { builtInStates } from '../config/defaults.ts';
import type { Settings } from '../config/settings.ts';
import type { Scale } from '../dossier/health.ts';
import type { EngineSettings } from '../engine/build-dossier.ts';
import { type ModelItem, modelItem } from '../engine/health/model-item.ts';
import {
  type GetType,
  type GiveType,
  type NegotiationPolicy,
  type Trade,
  tradeNames,
} from '../engine/negotiation/policy.ts';
import { divide, given, multiply, setting } from '../facts/expression.ts';
import type { Quantity, SettingLeaf } from '../facts/node.ts';
import { slugEach } from '../facts/slug.ts';

/**
 * The settings of an account in the form in which the engine takes them: every constant with where it came from. Accounts
 * of one segment without settings of their own may share them; each constant is then looked up once.
 */
export function engineSettings(settings: Settings): EngineSettings {
  const { assumptions, health } = settings.values;
  const numberAt = leavesOf<number>(settings);
  const card = (
    name: 'health' | 'weekly',
    weights: Readonly<Record<string, number>>,
    key: 'weights' | 'weekly_weights',
  ): readonly ModelItem[] =>
    Object.keys(weights).map((id) => {
      const item = { id, label: null, measure: id, scale: scaleOf(id, health.anchors) };
      return modelItem(name, item, rescaled(numberAt(`health.${key}.${id}`), Object.values(weights)));
    });
  return {
    setting: numberAt,
    flag: leavesOf<boolean>(settings),
    npsScale: health.nps_scale,
    rate: (currency) => rateOf(settings, currency),
    history: Object.fromEntries(
      Object.keys(assumptions.history).map((grade) => [
        grade,
        {
          renewed: numberAt(`assumptions.history.${grade}.renewed`),
          total: numberAt(`assumptions.history.${grade}.total`),
        },
      ]),
    ),
    health: {
      bands: health.bands,
      items:
        health.items === undefined ? card('health', health.weights, 'weights') : customItems(health.items),
      weekly: card('weekly', health.weekly_weights, 'weekly_weights'),
      netScoreScale: scaleOf('netScore', health.anchors),
    },
    policy: policyOf(settings, numberAt),
  };
}

function policyOf(settings: Settings, numberAt: (path: string) => SettingLeaf<number>): NegotiationPolicy {
  const { approvals, gets, gives } = settings.values.policy;
  const slugs = slugEach([...gets, ...gives].map((trade) => trade.id));
  return {
    approvals: {
      tiers: approvals,
      limits: approvals.flatMap((tier, index) =>
        tier.up_to === undefined ? [] : [numberAt(`policy.approvals.${index}.up_to`)],
      ),
    },
    gets: gets.map((get, index) => tradeAt(settings, `policy.gets.${index}`, get, slugs[index] ?? get.id)),
    gives: gives.map((give, index) =>
      tradeAt(settings, `policy.gives.${index}`, give, slugs[gets.length + index] ?? give.id),
    ),
  };
}

/** The constants of the settings by their path, each made once. */
function leavesOf<T extends number | boolean>(settings: Settings): (path: string) => SettingLeaf<T> {
  const leaves = new Map<string, SettingLeaf<T>>();
  return (path) => {
    const known = leaves.get(path);
    if (known !== undefined) return known;
    const leaf = setting(settings.at<T>(path));
    leaves.set(path, leaf);
    return leaf;
  };
}

/** A trade with every parameter that the policy gives it, each with its place. */
function tradeAt<T extends GetType | GiveType>(
  settings: Settings,
  path: string,
  item: { readonly id: string; readonly type: T; readonly from?: string | undefined },
  slug: string,
): Trade<T> {
  const { id, type, from, ...parameters } = item;
  return {
    id,
    slug,
    facts: tradeNames(id, slug),
    type,
    name: setting(settings.at<string>(`${path}.id`)),
    from: from === undefined ? null : setting(settings.at<string>(`${path}.from`)),
    parameters: Object.fromEntries(
      Object.keys(parameters).map((key) => [key, setting(settings.at<number>(`${path}.${key}`))]),
    ),
  };
}

/** One unit of a currency in the base of the rates, which itself is 1. */
function rateOf({ rates }: Settings, currency: string): Quantity | null {
  if (rates === null) return null;
  if (currency === rates.base) return given(1, 'rates.base');
  const rate = rates.of(currency);
  return rate === null ? null : setting(rate);
}

/** Weights count by proportion; those that do not add up to 100 are brought to it (METHODS §4). */
function rescaled(weight: Quantity, all: readonly number[]): Quantity {
  const total = all.reduce((sum, one) => sum + one, 0);
  return total === 100 || total === 0 ? weight : divide(multiply(weight, given(100)), given(total));
}

function scaleOf(
  id: string,
  anchors: Readonly<Record<string, readonly (readonly [number, number])[]>>,
): Scale {
  const states = builtInStates[id];
  return states === undefined
    ? {
        anchors: anchors[id] ?? [
          [0, 0],
          [1, 1],
        ],
      }
    : { states };
}

type CustomItem = NonNullable<Settings['values']['health']['items']>[number];

function customItems(items: readonly CustomItem[]): readonly ModelItem[] {
  const weights = items.map((item) => item.weight);
  return items.map(({ id, label, measure, weight, states, anchors }) => {
    const item = {
      id,
      label: label ?? id,
      measure,
      scale: states === undefined ? { anchors: anchors ?? [] } : { states },
    };
    return modelItem('health', item, rescaled(given(weight, `health.items.${id}.weight`), weights));
  });
}
