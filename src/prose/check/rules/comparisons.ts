import { wrongComparisons } from '../compared-prices.ts';
import type { Flaw, Rule } from '../finding.ts';

/** A price that is told to lie above or below another one does so. */
export const checkComparisons: Rule = ({ text, references, index }) =>
  wrongComparisons(text, references, index.offer.facts).map(
    ({ start, end, price, against, isAbove }): Flaw => ({
      code: 'contradictedDirection',
      start,
      end,
      expected: `what is true: ${price.fact?.id} is ${isAbove ? 'above' : 'below'} ${against}`,
    }),
  );
