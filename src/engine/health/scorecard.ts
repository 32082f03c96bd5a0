import type { ItemState, Scale, Scorecard, ScoreItem } from '../../dossier/health.ts';
import type { Scalar } from '../../facts/cell.ts';
import {
  call,
  called,
  calledWithGaps,
  callWithGaps,
  divide,
  given,
  multiply,
  subtract,
} from '../../facts/expression.ts';
import { fact, roundedValue } from '../../facts/fact.ts';
import type { Expression, Fact, Quantity } from '../../facts/node.ts';
import { type Unknown, unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { freshness } from '../freshness.ts';
import { interpolate } from './composite.ts';
import { type Bands, bandOf, confidenceLevel, gradeOf } from './grade.ts';
import type { Measure } from './measure.ts';
import type { CardName, ModelItem } from './model-item.ts';
import { type WeighedItem, weigh } from './weigh.ts';

/** An item of the model with what it looks at in the account. */
export type CardItem = {
  readonly item: ModelItem;
  /** That of the item, unless another stands in for what the account lacks. */
  readonly scale: Scale;
  readonly measure: Measure;
};

/** The score at which an item neither helps nor hurts: impacts add up to score − 70 (METHODS §4). */
const neutral = given(0.7);
/** Those of a whole card. */
const points = given(100);

/** How the facts of a card are called. */
function idsOf(card: CardName) {
  return {
    score: `${card}.score`,
    lower: `${card}.lower`,
    upper: `${card}.upper`,
    coverage: `${card}.coverage`,
    confidence: `${card}.confidence`,
    knownWeight: `${card}.knownWeight`,
    confidenceLevel: `${card}.confidenceLevel`,
    grade: `${card}.grade`,
    floor: `${card}.floor`,
  };
}

const ids = { health: idsOf('health'), weekly: idsOf('weekly') };

/** Builds a scorecard from its items and their measures. */
export function buildScorecard(
  context: Context,
  card: CardName,
  items: readonly CardItem[],
  bands: Bands,
): Scorecard {
  const id = ids[card];
  const undated = context.setting('assumptions.undated_freshness');
  const scored = items.map((item) => scoreItem(item, undated.value ?? 0));
  const applicable = scored.filter((item) => item.state !== 'notApplicable');
  const assumed: Quantity[] = [undated];
  const weighed: Quantity[] = [];
  let weightOfKnown = 0;
  for (const { own, s, weight } of applicable) {
    const { validity } = own.measure;
    if (validity !== null && !assumed.includes(validity)) assumed.push(validity);
    weighed.push(s, weight);
    if (s.value !== null) weightOfKnown += weight.value ?? 0;
  }
  const composite = weigh(applicable, assumed);
  const { own } = composite;
  const score = fact(id.score, 'score', composite.score, own);
  const lower = fact(id.lower, 'score', composite.lower, own);
  const upper = fact(id.upper, 'score', composite.upper, own);
  const coverage = fact(id.coverage, 'share', composite.coverage, own);
  const confidence = fact(id.confidence, 'share', composite.confidence, own);
  const knownWeight = fact(
    id.knownWeight,
    'number',
    calledWithGaps('knownWeight', weighed, weightOfKnown, own.confidence),
    own,
  );
  const all: ScoreItem[] = scored.map((item) => finishItem(item, knownWeight));
  return {
    score,
    lower,
    upper,
    coverage,
    confidence,
    confidenceLevel: fact(
      id.confidenceLevel,
      'code',
      call('confidenceLevel', [confidence], (share) => confidenceLevel(roundHalfAway(share, 4))),
    ),
    grade: fact(
      id.grade,
      'code',
      callWithGaps('grade', [score, lower, coverage], (s, lo, share) =>
        s === null || lo === null || share === null
          ? 'none'
          : gradeOf(
              { score: roundHalfAway(s, 1), lower: roundHalfAway(lo, 1), coverage: roundHalfAway(share, 4) },
              bands,
            ),
      ),
      own,
    ),
    floor: fact(
      id.floor,
      'code',
      call('band', [lower], (lo) => bandOf(roundHalfAway(lo, 1), bands)),
      own,
    ),
    items: all,
    drivers: topDrivers(all),
    gaps: all.filter((item) => item.state === 'unknown'),
  };
}

/** An item of the card with its credit, ready to be weighed. */
type Scored = WeighedItem & {
  readonly own: CardItem;
  readonly state: ItemState;
  readonly weight: Fact<number>;
  readonly measure: Fact;
  readonly s: Fact<number>;
};

function scoreItem(own: CardItem, undated: number): Scored {
  const { item, scale } = own;
  const { unit, value, ageDays, validity } = own.measure;
  const { weight, facts } = item;
  const measure = fact<Scalar>(facts.measure.id, unit, value as Expression<Scalar>, facts.measure);
  const credit = called('anchored', [measure], scoreOf(scale, measure.value));
  const s = fact(facts.s.id, 'ratio', credit, facts.s);
  const isNotApplicable = s.reason?.code === 'notApplicable' || (weight.value ?? 0) === 0;
  const state = s.value !== null ? 'known' : isNotApplicable ? 'notApplicable' : 'unknown';
  const isCounted = validity === null && ageDays !== null;
  const fresh = isCounted ? 1 : freshness(ageDays, validity?.value ?? 1, undated);
  return { s, weight, freshness: fresh, own, state, measure };
}

/** @param value null where the measure is not known: the credit then has the reason of the measure. */
function scoreOf(scale: Scale, value: Scalar | null): number | Unknown {
  if ('states' in scale) return scale.states[String(value)] ?? unknown('invalid');
  return typeof value === 'number' ? interpolate(scale.anchors, value) : unknown('invalid');
}

function finishItem(
  { own, state, weight, measure, s, freshness }: Scored,
  knownWeight: Fact<number>,
): ScoreItem {
  const { id, label, facts } = own.item;
  const impact = multiply(divide(multiply(points, weight), knownWeight), subtract(s, neutral));
  return {
    id,
    label,
    state,
    weight,
    measure,
    scale: own.scale,
    s,
    impact: fact(facts.impact.id, 'impact', impact, facts.impact),
    freshness,
  };
}

/** The known items that move the score most: five at most, and beyond three only those worth a point. */
function topDrivers(items: readonly ScoreItem[]): readonly ScoreItem[] {
  return items
    .filter((item) => item.state === 'known')
    .map((item) => ({ item, size: Math.abs(roundedValue(item.impact) ?? 0) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, 5)
    .filter(({ size }, index) => index < 3 || size >= 1)
    .map(({ item }) => item);
}
