import { builtInStates } from '../config/defaults.ts';
import type { Settings } from '../config/settings.ts';
import type { Scale } from '../dossier/health.ts';
import type { EngineSettings } from '../engine/build-dossier.ts';
import type { ModelItem } from '../engine/health/health.ts';
import { divide, given, multiply, setting } from '../facts/expression.ts';
import type { Quantity } from '../facts/node.ts';

/** The settings of an account in the form in which the engine takes them: every constant with where it came from. */
export function engineSettings(settings: Settings): EngineSettings {
  const { health, policy } = settings.values;
  const numberAt = (path: string) => setting(settings.at<number>(path));
  const card = (
    weights: Readonly<Record<string, number>>,
    key: 'weights' | 'weekly_weights',
  ): readonly ModelItem[] =>
    Object.keys(weights).map((id) => ({
      id,
      label: null,
      measure: id,
      weight: rescaled(numberAt(`health.${key}.${id}`), Object.values(weights)),
      scale: scaleOf(id, health.anchors),
    }));
  return {
    setting: numberAt,
    flag: (path) => setting(settings.at<boolean>(path)),
    npsScale: health.nps_scale,
    health: {
      bands: health.bands,
      items: health.items === undefined ? card(health.weights, 'weights') : customItems(health.items),
      weekly: card(health.weekly_weights, 'weekly_weights'),
      netScoreScale: scaleOf('netScore', health.anchors),
    },
    policy: { approvals: policy.approvals, gets: policy.gets.map(({ id, type }) => ({ id, type })) },
  };
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
  return items.map((item) => ({
    id: item.id,
    label: item.label ?? item.id,
    measure: item.measure,
    weight: rescaled(given(item.weight, `health.items.${item.id}.weight`), weights),
    scale: item.states === undefined ? { anchors: item.anchors ?? [] } : { states: item.states },
  }));
}
