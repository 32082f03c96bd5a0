import { humanise } from '../../facts/print/vocabulary.ts';
import type { Words } from '../../templating/words.ts';
import type { Price, Spending } from './spending.ts';
import { spendingOf } from './spending.ts';
import type { SectionOutcome } from './write-section.ts';

/**
 * What there is to tell at the terminal of a brief that a model has written: who wrote each section, what it used, what
 * was cut and why, and the sum.
 */
export function reportWriting(
  outcomes: readonly SectionOutcome[],
  priceOf: (model: string) => Price | null,
  currency: string,
  words: Words,
): readonly string[] {
  const lines = outcomes.flatMap((outcome) => {
    const spent = describeSpending(spendingOf(outcome.answers, priceOf), currency);
    const who =
      outcome.fallback === null
        ? 'written by the model'
        : `written offline: ${outcome.failure?.message ?? wordFor(words, 'fallback', outcome.fallback)}`;
    return [
      `  ${wordFor(words, 'section', outcome.section)}: ${who}${spent === '' ? '' : ` (${spent})`}`,
      ...outcome.cuts.map(
        ({ path, sentence, code }) =>
          `    cut from ${path}: "${sentence}" (${wordFor(words, 'finding', code)})`,
      ),
    ];
  });
  const all = outcomes.flatMap(({ answers }) => answers);
  const sum = describeSpending(spendingOf(all, priceOf), currency);
  return sum === '' ? lines : [...lines, `  in all: ${sum}`];
}

function describeSpending({ inputTokens, outputTokens, cost }: Spending, currency: string): string {
  if (inputTokens + outputTokens === 0) return '';
  const tokens = `${inputTokens} tokens in, ${outputTokens} out`;
  return cost === null ? `${tokens}, price unknown` : `${tokens}, ${currency} ${cost.toFixed(4)}`;
}

function wordFor(words: Words, kind: string, code: string): string {
  const word = words[`${kind}.${code}`];
  return typeof word === 'string' ? word : humanise(code);
}
