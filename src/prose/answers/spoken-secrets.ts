import { passagesOf } from '../check/passages-of.ts';
import { idPattern } from '../prompts/id-pattern.ts';
import type { SectionName } from '../sections.ts';
import type { Flaw } from './flaw.ts';
import type { Draft } from './read-answer.ts';

/** Passages that are written to be said to the customer, word for word. */
const spoken: Partial<Readonly<Record<SectionName, RegExp>>> = {
  concessionFramework: /^openingFrame\./u,
  expansionOpeners: /^opportunities\.\d+\.opener$/u,
};

/** What is known of our own side of the table. */
const ours = idPattern(
  '{negotiation,trade,renewal,health,relationship,receivables.index,contract.contractionExposure,expansion.*.propensity}**',
);

/** References to what is ours alone, in words that are meant for the customer's ears. */
export function findSpokenSecrets(section: SectionName, draft: Draft): readonly Flaw[] {
  const isSpoken = spoken[section];
  if (isSpoken === undefined) return [];
  return passagesOf(draft)
    .filter(({ path }) => isSpoken.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\[\[([^[\]|]*)(?:\|[^[\]]*)?\]\]/gu)].flatMap((match): readonly Flaw[] =>
        ours.test(match[1] ?? '')
          ? [
              {
                code: 'notToBeSaid',
                path,
                start: match.index,
                end: match.index + match[0].length,
                found: match[0],
                expected: 'a fact that the customer may hear, because these words are said to them',
              },
            ]
          : [],
      ),
    );
}
