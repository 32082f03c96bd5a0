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
import { type WeighedItem, weigh } from './weigh.ts';

export type CardItem = {
  readonly id: string;
  readonly label: string | null;
  readonly weight: Quantity;
  readonly scale: Scale;
  readonly measure: Measure;
};

/** The score at which an item neither helps nor hurts: impacts add up to score − 70 (METHODS §4). */
const neutral = given(0.7);
/** Those of a whole card. */
const points = given(100);

/** Builds a scorecard under an id prefix (`health`, `weekly`) from its items and their measures. */
export function buildScorecard(
  context: Context,
  prefix: string,
  items: readonly CardItem[],
  bands: Bands,
): Scorecard {
  const undated = context.setting('assumptions.undated_freshness');
  const scored = items.map((item) => scoreItem(prefix, item, undated.value ?? 0));
  const applicable = scored.filter((item) => item.state !== 'notApplicable');
  const assumed: Quantity[] = [undated];
  const weighed: Quantity[] = [];
  let weightOfKnown = 0;
  for (const { item, s, weight } of applicable) {
    const { validity } = item.measure;
    if (validity !== null && !assumed.includes(validity)) assumed.push(validity);
    weighed.push(s, weight);
    if (s.value !== null) weightOfKnown += weight.value ?? 0;
  }
  const composite = weigh(applicable, assumed);
  const { own } = composite;
  const score = fact(`${prefix}.score`, 'score', composite.score, own);
  const lower = fact(`${prefix}.lower`, 'score', composite.lower, own);
  const upper = fact(`${prefix}.upper`, 'score', composite.upper, own);
  const coverage = fact(`${prefix}.coverage`, 'share', composite.coverage, own);
  const confidence = fact(`${prefix}.confidence`, 'share', composite.confidence, own);
  const knownWeight = fact(
    `${prefix}.knownWeight`,
    'number',
    calledWithGaps('knownWeight', weighed, weightOfKnown, own.confidence),
    own,
  );
  const all: ScoreItem[] = scored.map((item) => finishItem(prefix, item, knownWeight));
  return {
    score,
    lower,
    upper,
    coverage,
    confidence,
    confidenceLevel: fact(
      `${prefix}.confidenceLevel`,
      'code',
      call('confidenceLevel', [confidence], (share) => confidenceLevel(roundHalfAway(share, 4))),
    ),
    grade: fact(
      `${prefix}.grade`,
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
      `${prefix}.floor`,
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
  readonly item: CardItem;
  /** What fills the labels of its facts. */
  readonly params: { readonly item: string; readonly card: string };
  readonly state: ItemState;
  readonly weight: Fact<number>;
  readonly measure: Fact;
  readonly s: Fact<number>;
};

function scoreItem(prefix: string, item: CardItem, undated: number): Scored {
  const { unit, value, ageDays, validity } = item.measure;
  const params = { item: item.label ?? item.id, card: prefix };
  const base = `${prefix}.item.${item.id}`;
  const measure = fact<Scalar>(`${base}.measure`, unit, value as Expression<Scalar>, {
    label: { code: 'health.item.measure', params },
  });
  const weight = fact(`${base}.weight`, 'number', item.weight, {
    label: { code: 'health.item.weight', params },
  });
  const credit = called('anchored', [measure], scoreOf(item.scale, measure.value));
  const s = fact(`${base}.s`, 'ratio', credit, { label: { code: 'health.item.s', params } });
  const isNotApplicable = s.reason?.code === 'notApplicable' || (weight.value ?? 0) === 0;
  const state = s.value !== null ? 'known' : isNotApplicable ? 'notApplicable' : 'unknown';
  const isCounted = validity === null && ageDays !== null;
  const fresh = isCounted ? 1 : freshness(ageDays, validity?.value ?? 1, undated);
  return { s, weight, freshness: fresh, item, params, state, measure };
}

/** @param value null where the measure is not known: the credit then has the reason of the measure. */
function scoreOf(scale: Scale, value: Scalar | null): number | Unknown {
  if ('states' in scale) return scale.states[String(value)] ?? unknown('invalid');
  return typeof value === 'number' ? interpolate(scale.anchors, value) : unknown('invalid');
}

function finishItem(
  prefix: string,
  { item, params, state, weight, measure, s, freshness }: Scored,
  knownWeight: Fact<number>,
): ScoreItem {
  const impact = multiply(divide(multiply(points, weight), knownWeight), subtract(s, neutral));
  return {
    id: item.id,
    label: item.label,
    state,
    weight,
    measure,
    scale: item.scale,
    s,
    impact: fact(`${prefix}.item.${item.id}.impact`, 'impact', impact, {
      label: { code: 'health.item.impact', params },
    }),
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
