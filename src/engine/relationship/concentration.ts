import type { Person } from '../../dossier/people.ts';
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
  people: readonly Person[],
): Pick<
  RelationshipFacts,
  'touches' | 'topTouches' | 'topPerson' | 'touchHhi' | 'touchLimit' | 'touchConcentrated'
> {
  const touched = contacts.filter(({ hasLeft, row }) => !hasLeft && row.touches_90d.value !== null);
  const touches = touched.map(({ row }) => cell(row.touches_90d));
  const count = (id: string, name: string, compute: (...counts: readonly number[]) => number) =>
    fact(id, 'count', touches.length === 0 ? noTouches : call(name, touches, compute));
  const hhi = fact(
    'relationship.touchHhi',
    'ratio',
    touches.length === 0
      ? noTouches
      : call('herfindahl', touches, (...counts) => touchHhi(counts) ?? unknown('zeroDenominator')),
  );
  const limit = fact(
    'relationship.touchLimit',
    'ratio',
    setting('assumptions.relationship.touch_concentration'),
  );
  return {
    touches: count('relationship.touches', 'sumOf', (...counts) => counts.reduce((sum, one) => sum + one, 0)),
    topTouches: count('relationship.topTouches', 'largestOf', (...counts) => Math.max(...counts)),
    topPerson: topPerson(touched, people),
    touchHhi: hhi,
    touchLimit: limit,
    touchConcentrated: fact(
      'relationship.touchConcentrated',
      'flag',
      call('above', [hhi, limit], (value, most) => roundHalfAway(value, 4) > most),
    ),
  };
}

const noTouches = absent<number>(
  { code: 'missing', params: { column: 'touches_90d', file: 'stakeholders' } },
  'internal',
);

/** The slug of whom we talked to most; ties by id, nobody where there was no contact. */
function topPerson(touched: readonly Contact[], people: readonly Person[]): string | null {
  const touchesOf = ({ row }: Contact) => row.touches_90d.value ?? 0;
  const idOf = ({ row }: Contact) => row.contact_id.value ?? '';
  const [top] = [...touched].sort((a, b) => touchesOf(b) - touchesOf(a) || (idOf(a) < idOf(b) ? -1 : 1));
  if (top === undefined || touchesOf(top) === 0) return null;
  return people.find((person) => person.id === idOf(top))?.slug ?? null;
}
