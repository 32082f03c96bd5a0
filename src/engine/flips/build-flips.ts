import type { Flip, HealthFlips } from '../../dossier/flip.ts';
import type { Scorecard, ScoreItem } from '../../dossier/health.ts';
import type { Scalar } from '../../facts/cell.ts';
import { absent, called } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Fact } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import { decimalsOf, type Unit } from '../../facts/unit.ts';
import type { Bands } from '../health/grade.ts';
import { type CardState, type FlipItem, findFlip } from './find-flip.ts';

/** What would move the band of the health card, and which unknown item is worth asking about first. */
export function buildFlips(card: Scorecard, bands: Bands): HealthFlips {
  const items: FlipItem[] = [];
  let applicable = 0;
  for (const item of card.items) {
    const known = flipItem(item);
    if (known !== null) items.push(known);
    if (item.state !== 'notApplicable') applicable += item.weight.value ?? 0;
  }
  const state: CardState = { items, applicable, bands };
  const { askFirst, narrows } = buildAskFirst(card);
  return { up: buildFlip(card, state, 'up'), down: buildFlip(card, state, 'down'), askFirst, narrows };
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
  const item = found === null ? undefined : card.items.find((one) => one.id === found.id);
  if (found === null || item === undefined) {
    const nothing = absent<never>(whyNot(card), 'internal');
    return {
      band: flipFact(way, 'band', 'code', nothing),
      item: flipFact(way, 'item', 'code', nothing),
      measure: flipFact<Scalar>(way, 'measure', 'number', nothing),
      needed: flipFact<Scalar>(way, 'needed', 'number', nothing),
    };
  }
  const { unit } = item.measure;
  const inputs = [card.score, card.lower, card.coverage, item.weight, item.measure];
  return {
    band: flipFact(way, 'band', 'code', called('bandAfterChange', inputs, found.band)),
    item: flipFact(way, 'item', 'code', called('itemOfSmallestChange', inputs, found.id)),
    measure: flipFact<Scalar>(way, 'measure', unit, item.measure),
    needed: flipFact<Scalar>(way, 'needed', unit, called('smallestChange', inputs, found.needed)),
  };
}

function flipFact<T extends Scalar>(
  way: 'up' | 'down',
  part: keyof Flip,
  unit: Unit,
  from: Expression<T>,
): Fact<T> {
  const label = { code: `health.flip.${part}`, params: { way } };
  return fact(`health.flip.${way}.${part}`, unit, from, { label });
}

/** Why no item alone moves the band: nothing is known, too little for a grade, or the card is at its end. */
function whyNot({ score, grade }: Scorecard): Reason {
  if (score.reason !== null) return score.reason;
  return grade.value === 'none' ? { code: 'notEnoughCoverage' } : { code: 'none' };
}

/** The interval narrows by an item's weight, whatever the answer: the weightiest unknown item, first in the card. */
function buildAskFirst({ gaps, items }: Scorecard): Pick<HealthFlips, 'askFirst' | 'narrows'> {
  const [first] = gaps;
  if (first === undefined) {
    const nothing = absent<never>({ code: 'none', params: { file: 'health' } }, 'internal');
    return {
      askFirst: fact('health.askFirst', 'code', nothing),
      narrows: fact('health.askFirst.narrows', 'index', nothing),
    };
  }
  const weightiest = gaps.reduce((best, item) => (weightOf(item) > weightOf(best) ? item : best), first);
  const applicable = items.filter((item) => item.state !== 'notApplicable');
  const total = applicable.reduce((sum, item) => sum + weightOf(item), 0);
  const weights = [weightiest, ...applicable].map((item) => item.weight);
  const unknown = gaps.map((item) => item.weight);
  return {
    askFirst: fact('health.askFirst', 'code', called('weightiestUnknown', unknown, weightiest.id)),
    narrows: fact(
      'health.askFirst.narrows',
      'index',
      called('shareOfInterval', weights, (100 * weightOf(weightiest)) / total),
    ),
  };
}

function weightOf(item: ScoreItem): number {
  return item.weight.value ?? 0;
}
