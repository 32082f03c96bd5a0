import { isKnown } from '../../../facts/fact.ts';
import type { Flaw, Rule } from '../finding.ts';

/** Every reference names a fact that was offered and has a value, in a form that exists. */
export const checkReferences: Rule = ({ references, text }) => [
  ...references.flatMap(({ start, end, written, fact }): readonly Flaw[] => {
    if (written.form === null) {
      return [
        {
          code: 'badForm',
          start,
          end,
          expected: '[[id]], [[id|abs]], [[id|bare]], [[id|words]] or [[id|approx]]',
          ...(fact === null ? {} : { suggestion: `[[${fact.id}]]` }),
        },
      ];
    }
    if (fact === null)
      return [{ code: 'unknownReference', start, end, expected: 'the id of a fact that was offered' }];
    if (!isKnown(fact))
      return [
        {
          code: 'valueMissing',
          start,
          end,
          expected: 'a fact that has a value, or words that say it is not known',
        },
      ];
    return [];
  }),
  ...[...text.matchAll(/\[\[|\]\]/gu)].map(
    ({ index }): Flaw => ({
      code: 'badForm',
      start: index,
      end: index + 2,
      expected: 'a whole reference such as [[id]]',
    }),
  ),
];
