import type { ItemState, Scale, Scorecard, ScoreItem } from '../../dossier/health.ts';
import type { Scalar } from '../../facts/cell.ts';
import {
  call,
  calledWithGaps,
  callWithGaps,
  divide,
  given,
  multiply,
  subtract,
} from '../../facts/expression.ts';
import { fact, roundedValue } from '../../facts/fact.ts';
import type { Expression, Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { freshness } from '../freshness.ts';
import { interpolate } from './composite.ts';
import { type Bands, bandOf, confidenceLevel, gradeOf } from './grade.ts';
import type { Measure } from './measure.ts';
import { weigh } from './weigh.ts';

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
  const validities = new Set<Quantity>();
  const weighed: Quantity[] = [];
  for (const { item, s, weightFact } of applicable) {
    if (item.measure.validity !== null) validities.add(item.measure.validity);
    weighed.push(s, weightFact);
  }
  const composite = weigh(
    applicable.map(({ s, weightFact, fresh }) => ({ s, weight: weightFact, freshness: fresh })),
    [undated, ...validities],
  );
  const { own } = composite;
  const score = fact(`${prefix}.score`, 'score', composite.score, own);
  const lower = fact(`${prefix}.lower`, 'score', composite.lower, own);
  const upper = fact(`${prefix}.upper`, 'score', composite.upper, own);
  const coverage = fact(`${prefix}.coverage`, 'share', composite.coverage, own);
  const confidence = fact(`${prefix}.confidence`, 'share', composite.confidence, own);
  const knownWeight = fact(
    `${prefix}.knownWeight`,
    'number',
    calledWithGaps('knownWeight', weighed, weightOfKnown(applicable), own.confidence),
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

type Scored = {
  readonly item: CardItem;
  readonly label: string;
  readonly state: ItemState;
  readonly weightFact: Fact<number>;
  readonly measureFact: Fact;
  readonly s: Fact<number>;
  readonly fresh: number;
};

function scoreItem(prefix: string, item: CardItem, undated: number): Scored {
  const { measure, scale } = item;
  const label = item.label ?? item.id;
  const params = { item: label, card: prefix };
  const base = `${prefix}.item.${item.id}`;
  const measureFact = fact<Scalar>(`${base}.measure`, measure.unit, measure.value as Expression<Scalar>, {
    label: { code: 'health.item.measure', params },
  });
  const weightFact = fact(`${base}.weight`, 'number', item.weight, {
    label: { code: 'health.item.weight', params },
  });
  const raw = call('anchored', [measureFact], (value) => scoreOf(scale, value));
  const s = fact(`${base}.s`, 'ratio', raw, { label: { code: 'health.item.s', params } });
  const isNotApplicable = s.reason?.code === 'notApplicable' || (weightFact.value ?? 0) === 0;
  const state: ItemState = s.value !== null ? 'known' : isNotApplicable ? 'notApplicable' : 'unknown';
  const fresh =
    measure.validity === null && measure.ageDays !== null
      ? 1
      : freshness(measure.ageDays, measure.validity?.value ?? 1, undated);
  return { item, label, state, weightFact, measureFact, s, fresh };
}

function scoreOf(scale: Scale, value: Scalar): number | ReturnType<typeof unknown> {
  if ('states' in scale) return scale.states[String(value)] ?? unknown('invalid');
  return typeof value === 'number' ? interpolate(scale.anchors, value) : unknown('invalid');
}

function weightOfKnown(items: readonly Scored[]): number {
  return items.reduce((sum, item) => sum + (item.s.value === null ? 0 : (item.weightFact.value ?? 0)), 0);
}

function finishItem(
  prefix: string,
  { item, state, weightFact, measureFact, s, label, fresh }: Scored,
  knownWeight: Fact<number>,
): ScoreItem {
  const impact = multiply(divide(multiply(points, weightFact), knownWeight), subtract(s, neutral));
  return {
    id: item.id,
    label: item.label,
    state,
    weight: weightFact,
    measure: measureFact,
    scale: item.scale,
    s,
    impact: fact(`${prefix}.item.${item.id}.impact`, 'impact', impact, {
      label: { code: 'health.item.impact', params: { item: label, card: prefix } },
    }),
    freshness: fresh,
  };
}

/** The known items that move the score most: five at most, and beyond three only those worth a point. */
function topDrivers(items: readonly ScoreItem[]): readonly ScoreItem[] {
  const size = (item: ScoreItem) => Math.abs(roundedValue(item.impact) ?? 0);
  return items
    .filter((item) => item.state === 'known')
    .sort((a, b) => size(b) - size(a) || items.indexOf(a) - items.indexOf(b))
    .filter((item, index) => index < 3 || (index < 5 && size(item) >= 1));
}
