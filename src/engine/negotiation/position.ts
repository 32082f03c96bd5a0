import type { ItemState } from '../../dossier/health.ts';
import type { PositionFacts, PositionItem, PositionPart } from '../../dossier/position.ts';
import { call, calledWithGaps, divide, given, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { type WeighedItem, weigh } from '../health/weigh.ts';
import { type Named, named } from '../named.ts';

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

type ItemName =
  | Exclude<PositionPartName, 'usage' | 'hygiene'>
  | 'login'
  | 'activeUsers'
  | 'coreFeatures'
  | 'support'
  | 'receivables';

/** A part or an item with how its credit and its weight are called. */
type PositionNames<N extends string> = { readonly id: N; readonly s: Named; readonly weight: Named };

function namesOf<N extends string>(id: N): PositionNames<N> {
  const name = (key: string) =>
    named(`negotiation.position.${id}.${key}`, `negotiation.position.${key}`, { item: id });
  return { id, s: name('s'), weight: name('weight') };
}

/** A part of our position, and the items that share its weight equally. */
type Part = {
  readonly own: PositionNames<PositionPartName>;
  readonly items: readonly PositionNames<ItemName>[];
  readonly count: Quantity;
};

function partOf(id: PositionPartName, items: readonly ItemName[]): Part {
  return {
    own: namesOf(id),
    items: items.map((item) => namesOf(item)),
    count: given(items.length),
  };
}

const parts = [
  partOf('usage', ['login', 'activeUsers', 'coreFeatures']),
  partOf('value', ['value']),
  partOf('relationship', ['relationship']),
  partOf('switching', ['switching']),
  partOf('rival', ['rival']),
  partOf('hygiene', ['support', 'receivables']),
];

/** METHODS §12: how strong our position is, a composite of METHODS §0 with its interval and class. */
export function buildPosition(
  inputs: PositionInputs,
  weightOf: (part: PositionPartName) => Quantity,
): PositionFacts {
  const credits = creditsOf(inputs);
  const weighed: WeighedItem[] = [];
  const positionParts = parts.map((part) => buildPart(part, weightOf(part.own.id), credits, weighed));
  const composite = weigh(weighed);
  const { own } = composite;
  const position = fact('negotiation.position', 'index', composite.score, own);
  const lower = fact('negotiation.positionLower', 'index', composite.lower, own);
  const upper = fact('negotiation.positionUpper', 'index', composite.upper, own);
  const coverage = fact('negotiation.positionCoverage', 'share', composite.coverage, own);
  const positionClass = call('positionClass', [position, coverage], classOf);
  return {
    position,
    positionLower: lower,
    positionUpper: upper,
    positionCoverage: coverage,
    positionClass: fact('negotiation.positionClass', 'code', positionClass, own),
    positionParts,
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

function classOf(score: number, known: number) {
  return roundHalfAway(known, 4) < leastCoverage ? unknown('notEnoughCoverage') : positionClassOf(score);
}

function creditsOf(inputs: PositionInputs): Readonly<Record<ItemName, Credit>> {
  return {
    login: inputs.login,
    activeUsers: inputs.activeUsers,
    coreFeatures: inputs.coreFeatures,
    value: inputs.value,
    relationship: creditOf(outOf100(inputs.relationship)),
    switching: creditOf(switchingCost(inputs)),
    rival: creditOf(distanceOfRival(inputs)),
    support: creditOf(outOf100(inputs.support)),
    receivables: creditOf(subtract(one, outOf100(inputs.receivables))),
  };
}

const one = given(1);
const hundred = given(100);

/** What is no item of the scorecard is as fresh as it is sure. */
function creditOf(s: Quantity): Credit {
  return { s, freshness: s.confidence };
}

function outOf100(index: Quantity): Quantity {
  return divide(index, hundred);
}

/** The dearer it is to leave, measured by what they pay us a year, the stronger we stand. */
function switchingCost({ oneOff, annualPrice }: PositionInputs): Quantity {
  return call('lowerOf', [one, divide(oneOff, annualPrice)], Math.min);
}

/** One less the threat; where the book names no rival, only a confirmed "none" says that there is none. */
function distanceOfRival({ hasRivals, threat, rivalEvaluation }: PositionInputs): Quantity {
  if (hasRivals) return subtract(one, outOf100(threat));
  return call('noRival', [rivalEvaluation], ifConfirmed);
}

function ifConfirmed(state: string) {
  return state === 'confirmed_none' ? 1 : unknown('missing', { column: 'competitor', file: 'competitors' });
}

/** A part with its items, of which those that apply are weighed. */
function buildPart(
  { own, items, count }: Part,
  partWeight: Quantity,
  credits: Readonly<Record<ItemName, Credit>>,
  weighed: WeighedItem[],
): PositionPart {
  const weight = fact(own.weight.id, 'number', partWeight, own.weight);
  const isAlone = items.length === 1;
  const scored = items.map((item): PositionItem => {
    const { s: credit, freshness } = credits[item.id];
    const s = fact(item.s.id, 'ratio', credit, item.s);
    const share = isAlone ? weight : fact(item.weight.id, 'number', divide(weight, count), item.weight);
    const state = stateOf(s, share);
    if (state !== 'notApplicable') weighed.push({ s, weight: share, freshness });
    return { id: item.id, state, s, weight: share };
  });
  const [first] = scored;
  const s = isAlone && first !== undefined ? first.s : meanOfKnown(own.s, scored);
  return { id: own.id, s, weight, items: scored };
}

function stateOf(s: Fact<number>, weight: Fact<number>): ItemState {
  if (s.reason?.code === 'notApplicable' || weight.value === 0) return 'notApplicable';
  return s.value === null ? 'unknown' : 'known';
}

function meanOfKnown(name: Named, items: readonly PositionItem[]): Fact<number> {
  const credits = items.map((item) => item.s);
  let sum = 0;
  let known = 0;
  for (const { value } of credits) {
    if (value === null) continue;
    sum += value;
    known += 1;
  }
  const mean = known === 0 ? unknown('nothingKnown') : sum / known;
  return fact(name.id, 'ratio', calledWithGaps('meanOfKnown', credits, mean), name);
}
