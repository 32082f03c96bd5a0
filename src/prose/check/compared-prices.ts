import type { Fact } from '../../facts/node.ts';
import { numberOf } from './printed.ts';
import { type Span, spansOf } from './spans.ts';

/** A fact at its place in a text: cited there, or printed. */
export type PlacedFact = Span & { readonly fact: Fact | null };

/** Words that put a price on the wrong side of another one. */
export type WrongComparison = Span & {
  readonly price: PlacedFact;
  readonly against: string;
  readonly isAbove: boolean;
};

/** "Below today's price", 高于现价: which way, and against which price. */
const comparisons: readonly {
  readonly pattern: RegExp;
  readonly sign: -1 | 1;
  readonly against: string;
}[] = [
  ...compared(
    "today's price|what they pay(?: us)? today|the current price|the present price",
    'contract.arr',
  ),
  ...compared('(?:the )?list price', 'contract.listPrice'),
  { pattern: /(?<![不非未])高于\s?(?:现价|目前的价格|今天的价格)/gu, sign: 1, against: 'contract.arr' },
  { pattern: /(?<![不非未])低于\s?(?:现价|目前的价格|今天的价格)/gu, sign: -1, against: 'contract.arr' },
  { pattern: /(?<![不非未])高于\s?目录价/gu, sign: 1, against: 'contract.listPrice' },
  { pattern: /(?<![不非未])低于\s?目录价/gu, sign: -1, against: 'contract.listPrice' },
];

function compared(what: string, against: string) {
  const of = (words: string) =>
    new RegExp(`(?<!\\b(?:no|not|never|nor|n't) )\\b(?:${words}) (?:${what})`, 'giu');
  return [
    { pattern: of('above|over|higher than|more than|up on'), sign: 1 as const, against },
    { pattern: of('below|under|lower than|less than|down on'), sign: -1 as const, against },
  ];
}

/** Prices of a year, as they are negotiated. */
const prices =
  /^negotiation\.(?:target|opening|ask|reservation|floorOfLadder|cap|valueCeiling|ceiling|ladder\.\d+\.price|option\.\w+\.price|package\.\d+\.price)$/;

/** The comparisons of a text that the facts contradict, each of the price that was named last before it. */
export function wrongComparisons(
  text: string,
  placed: readonly PlacedFact[],
  facts: ReadonlyMap<string, Fact>,
): readonly WrongComparison[] {
  return comparisons.flatMap(({ pattern, sign, against }) => {
    const other = facts.get(against);
    const base = other === undefined ? null : numberOf(other);
    if (base === null) return [];
    return spansOf(pattern, text).flatMap((span): readonly WrongComparison[] => {
      const price = priceBefore(text, placed, span.start);
      const value = price?.fact == null ? null : numberOf(price.fact);
      if (price === null || value === null || (value - base) * sign >= 0) return [];
      return [{ ...span, price, against, isAbove: value > base }];
    });
  });
}

/** A distance right before the word ("5% below today's price") is told of itself, and has a rule of its own. */
function priceBefore(text: string, placed: readonly PlacedFact[], start: number): PlacedFact | null {
  const before = placed.filter(({ end }) => end <= start);
  const nearest = before.at(-1);
  const isDistance =
    nearest !== undefined && text.slice(nearest.end, start).trim() === '' && nearest.fact?.unit !== 'money';
  return isDistance ? null : (before.findLast(({ fact }) => fact !== null && prices.test(fact.id)) ?? null);
}
