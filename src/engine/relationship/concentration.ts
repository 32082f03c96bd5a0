import type { RelationshipFacts } from '../../dossier/relationship.ts';
import { absent, call, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import type { Contact } from './contacts.ts';
import { touchHhi } from './formulas.ts';

/** Whether all goes through one person, over the touches of those who are still there. */
export function buildConcentration(
  { setting }: Context,
  contacts: readonly Contact[],
): Pick<RelationshipFacts, 'touchHhi' | 'touchConcentrated'> {
  const touches = contacts
    .filter(({ hasLeft, row }) => !hasLeft && row.touches_90d.value !== null)
    .map(({ row }) => cell(row.touches_90d));
  const hhi = fact(
    'relationship.touchHhi',
    'ratio',
    touches.length === 0
      ? absent<number>(
          { code: 'missing', params: { column: 'touches_90d', file: 'stakeholders' } },
          'internal',
        )
      : call('herfindahl', touches, (...counts) => touchHhi(counts) ?? unknown('zeroDenominator')),
  );
  return {
    touchHhi: hhi,
    touchConcentrated: fact(
      'relationship.touchConcentrated',
      'flag',
      call(
        'above',
        [hhi, setting('assumptions.relationship.touch_concentration')],
        (value, limit) => roundHalfAway(value, 4) > limit,
      ),
    ),
  };
}
