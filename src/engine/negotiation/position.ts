import type { ItemState } from '../../dossier/health.ts';
import type { PositionFacts, PositionItem, PositionPart } from '../../dossier/position.ts';
import { call, callWithGaps, divide, given, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { weigh } from '../health/weigh.ts';

export type PositionPartName = 'usage' | 'value' | 'relationship' | 'switching' | 'rival' | 'hygiene';

/** What an item of the scorecard earns, 0–1, and how fresh its evidence is. */
export type Credit = { readonly s: Quantity; readonly freshness: number };

export type PositionInputs = {
  readonly login: Credit;
  readonly activeUsers: Credit;
  readonly coreFeatures: Credit;
  /** The scorecard's item on conservative ROI. */
  readonly value: Credit;
  /** Indices, 0–100; of receivables the higher is the worse. */
  readonly relationship: Quantity;
  readonly support: Quantity;
  readonly receivables: Quantity;
  /** One-off cost of switching to the rival who is the highest threat, and what they pay us a year. */
  readonly oneOff: Quantity;
  readonly annualPrice: Quantity;
  /** Threat of that rival, 0–100. */
  readonly threat: Quantity;
  readonly hasRivals: boolean;
  /** State of the signal `rival_evaluation`: it counts where the book names no rival. */
  readonly rivalEvaluation: Expression<string>;
};

/** METHODS §12: how strong our position is, a composite of METHODS §0 with its interval and class. */
export function buildPosition(
  inputs: PositionInputs,
  weightOf: (part: PositionPartName) => Quantity,
): PositionFacts {
  const parts = partsOf(inputs).map(({ id, credits }) => buildPart(id, credits, weightOf(id)));
  const applicable = parts
    .flatMap((part) => part.scored)
    .filter(({ item }) => item.state !== 'notApplicable');
  const composite = weigh(
    applicable.map(({ item, freshness }) => ({ s: item.s, weight: item.weight, freshness })),
  );
  const { own } = composite;
  const position = fact('negotiation.position', 'index', composite.score, own);
  const lower = fact('negotiation.positionLower', 'index', composite.lower, own);
  const upper = fact('negotiation.positionUpper', 'index', composite.upper, own);
  const coverage = fact('negotiation.positionCoverage', 'share', composite.coverage, own);
  const positionClass = call('positionClass', [position, coverage], (score, known) =>
    roundHalfAway(known, 4) < leastCoverage ? unknown('notEnoughCoverage') : positionClassOf(score),
  );
  return {
    position,
    positionLower: lower,
    positionUpper: upper,
    positionCoverage: coverage,
    positionClass: fact('negotiation.positionClass', 'code', positionClass, own),
    positionParts: parts.map((part) => part.facts),
  };
}

/** Below this share of known weight a composite has no class (METHODS §0), and our position carries no increase. */
export const leastCoverage = 0.5;

/** Strong from 65, balanced from 40, weak below, by the rounded value. */
export function positionClassOf(position: number): 'strong' | 'balanced' | 'weak' {
  const rounded = roundHalfAway(position, 2);
  if (rounded >= 65) return 'strong';
  return rounded >= 40 ? 'balanced' : 'weak';
}

type Part = { readonly id: PositionPartName; readonly credits: Readonly<Record<string, Credit>> };

function partsOf(inputs: PositionInputs): readonly Part[] {
  const { login, activeUsers, coreFeatures, value } = inputs;
  return [
    { id: 'usage', credits: { login, activeUsers, coreFeatures } },
    { id: 'value', credits: { value } },
    { id: 'relationship', credits: { relationship: creditOf(outOf100(inputs.relationship)) } },
    { id: 'switching', credits: { switching: creditOf(switchingCost(inputs)) } },
    { id: 'rival', credits: { rival: creditOf(distanceOfRival(inputs)) } },
    {
      id: 'hygiene',
      credits: {
        support: creditOf(outOf100(inputs.support)),
        receivables: creditOf(subtract(given(1), outOf100(inputs.receivables))),
      },
    },
  ];
}

/** What is no item of the scorecard is as fresh as it is sure. */
function creditOf(s: Quantity): Credit {
  return { s, freshness: s.confidence };
}

function outOf100(index: Quantity): Quantity {
  return divide(index, given(100));
}

/** The dearer it is to leave, measured by what they pay us a year, the stronger we stand. */
function switchingCost({ oneOff, annualPrice }: PositionInputs): Quantity {
  return call('lowerOf', [given(1), divide(oneOff, annualPrice)], Math.min);
}

/** One less the threat; where the book names no rival, only a confirmed "none" says that there is none. */
function distanceOfRival({ hasRivals, threat, rivalEvaluation }: PositionInputs): Quantity {
  if (hasRivals) return subtract(given(1), outOf100(threat));
  return call('noRival', [rivalEvaluation], (state) =>
    state === 'confirmed_none' ? 1 : unknown('missing', { column: 'competitor', file: 'competitors' }),
  );
}

type Scored = { readonly item: PositionItem; readonly freshness: number };

/** A part whose items share its weight equally. */
function buildPart(
  id: PositionPartName,
  credits: Part['credits'],
  partWeight: Quantity,
): { readonly facts: PositionPart; readonly scored: readonly Scored[] } {
  const label = (code: string, item: string) => ({
    label: { code: `negotiation.position.${code}`, params: { item } },
  });
  const entries = Object.entries(credits);
  const weight = fact(`negotiation.position.${id}.weight`, 'number', partWeight, label('weight', id));
  const isAlone = entries.length === 1;
  const scored = entries.map(([name, { s: credit, freshness }]): Scored => {
    const s = fact(`negotiation.position.${name}.s`, 'ratio', credit, label('s', name));
    const own = isAlone
      ? weight
      : fact(
          `negotiation.position.${name}.weight`,
          'number',
          divide(weight, given(entries.length)),
          label('weight', name),
        );
    return { item: { id: name, state: stateOf(s, own), s, weight: own }, freshness };
  });
  const items = scored.map(({ item }) => item);
  const [first] = items;
  const s =
    isAlone && first !== undefined
      ? first.s
      : fact(
          `negotiation.position.${id}.s`,
          'ratio',
          callWithGaps(
            'meanOfKnown',
            items.map((item) => item.s),
            (...all) => meanOfKnown(all),
          ),
          label('s', id),
        );
  return { facts: { id, s, weight, items }, scored };
}

function stateOf(s: Fact<number>, weight: Fact<number>): ItemState {
  if (s.reason?.code === 'notApplicable' || weight.value === 0) return 'notApplicable';
  return s.value === null ? 'unknown' : 'known';
}

function meanOfKnown(values: readonly (number | null)[]) {
  const known = values.filter((value) => value !== null);
  return known.length === 0
    ? unknown('nothingKnown')
    : known.reduce((sum, value) => sum + value, 0) / known.length;
}
