import type { Flip, HealthFlips } from '../../dossier/flip.ts';
import type { Scorecard, ScoreItem } from '../../dossier/health.ts';
import type { Scalar } from '../../facts/cell.ts';
import { absent, call, called } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Fact } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import { decimalsOf } from '../../facts/unit.ts';
import type { Bands } from '../health/grade.ts';
import { type CardState, type FlipItem, findFlip } from './find-flip.ts';

/** What would move the band of the health card, and which unknown item is worth asking about first. */
export function buildFlips(card: Scorecard, bands: Bands): HealthFlips {
  const items = card.items.flatMap((item) => flipItem(item) ?? []);
  const applicable = card.items
    .filter((item) => item.state !== 'notApplicable')
    .reduce((sum, item) => sum + (item.weight.value ?? 0), 0);
  const state: CardState = { items, applicable, bands };
  return {
    up: buildFlip(card, state, 'up'),
    down: buildFlip(card, state, 'down'),
    ...buildAskFirst(card),
  };
}

function flipItem(item: ScoreItem): FlipItem | null {
  const { value, unit } = item.measure;
  if (item.state !== 'known' || item.s.value === null || value === null || typeof value === 'boolean')
    return null;
  return {
    id: item.id,
    weight: item.weight.value ?? 0,
    value,
    s: item.s.value,
    scale: item.scale,
    decimals: decimalsOf(unit) ?? 0,
  };
}

function buildFlip(card: Scorecard, state: CardState, way: 'up' | 'down'): Flip {
  const found = card.score.value === null ? null : findFlip(state, way);
  const item = card.items.find((one) => one.id === found?.id);
  const label = (code: string) => ({ label: { code: `health.flip.${code}`, params: { way } } });
  const id = (part: string) => `health.flip.${way}.${part}`;
  if (found === null || item === undefined) {
    const nothing = absent<never>(whyNot(card), 'internal');
    return {
      band: fact(id('band'), 'code', nothing, label('band')),
      item: fact(id('item'), 'code', nothing, label('item')),
      measure: fact<Scalar>(id('measure'), 'number', nothing, label('measure')),
      needed: fact<Scalar>(id('needed'), 'number', nothing, label('needed')),
    };
  }
  const inputs = [card.score, card.lower, card.coverage, item.weight, item.measure] as const;
  const smallest = <T extends Scalar>(name: string, value: T): Expression<T> => called(name, inputs, value);
  return {
    band: fact(id('band'), 'code', smallest('bandAfterChange', found.band), label('band')),
    item: fact(id('item'), 'code', smallest('itemOfSmallestChange', found.id), label('item')),
    measure: fact<Scalar>(id('measure'), item.measure.unit, item.measure, label('measure')),
    needed: fact<Scalar>(
      id('needed'),
      item.measure.unit,
      smallest('smallestChange', found.needed),
      label('needed'),
    ),
  };
}

/** Why no item alone moves the band: nothing is known, too little for a grade, or the card is at its end. */
function whyNot({ score, grade }: Scorecard): Reason {
  if (score.reason !== null) return score.reason;
  return grade.value === 'none' ? { code: 'notEnoughCoverage' } : { code: 'none' };
}

/** The interval narrows by an item's weight, whatever the answer: the weightiest unknown item, first in the card. */
function buildAskFirst({ gaps, items }: Scorecard): Pick<HealthFlips, 'askFirst' | 'narrows'> {
  const weightOf = (item: ScoreItem) => item.weight.value ?? 0;
  const [first] = [...gaps].sort((a, b) => weightOf(b) - weightOf(a) || items.indexOf(a) - items.indexOf(b));
  const applicable = items.filter((item) => item.state !== 'notApplicable').map((item) => item.weight);
  const nothing = absent<never>({ code: 'none', params: { file: 'health' } }, 'internal');
  const weights: readonly Fact<number>[] = first === undefined ? [] : [first.weight, ...applicable];
  return {
    askFirst: fact(
      'health.askFirst',
      'code',
      first === undefined
        ? nothing
        : called(
            'weightiestUnknown',
            gaps.map((item) => item.weight),
            first.id,
          ),
    ),
    narrows: fact(
      'health.askFirst.narrows',
      'index',
      first === undefined
        ? nothing
        : call(
            'shareOfInterval',
            weights,
            (own, ...all) => (100 * own) / all.reduce((sum, one) => sum + one, 0),
          ),
    ),
  };
}
