import type { Person } from '../../dossier/people.ts';
import type { RelationshipFacts } from '../../dossier/relationship.ts';
import { absent, call, called, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import { type Unknown, unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import type { Contact } from './contacts.ts';
import { touchHhi } from './formulas.ts';

/** Whether all goes through one person, over the touches of those who are still there. */
export function buildConcentration(
  { setting }: Context,
  contacts: readonly Contact[],
  persons: ReadonlyMap<string, Person>,
): Pick<
  RelationshipFacts,
  'touches' | 'topTouches' | 'topPerson' | 'touchHhi' | 'touchLimit' | 'touchConcentrated'
> {
  const touched = contacts.filter(({ hasLeft, row }) => !hasLeft && row.touches_90d.value !== null);
  const touches = touched.map(({ row }) => cell(row.touches_90d));
  const counts = touches.map(({ value }) => value ?? 0);
  const over = (name: string, result: number | Unknown) =>
    touches.length === 0 ? noTouches : called(name, touches, result);
  const sum = counts.reduce((total, count) => total + count, 0);
  const hhi = fact(
    'relationship.touchHhi',
    'ratio',
    over('herfindahl', touchHhi(counts) ?? unknown('zeroDenominator')),
  );
  const limit = fact(
    'relationship.touchLimit',
    'ratio',
    setting('assumptions.relationship.touch_concentration'),
  );
  return {
    touches: fact('relationship.touches', 'count', over('sumOf', sum)),
    topTouches: fact('relationship.topTouches', 'count', over('largestOf', Math.max(...counts))),
    topPerson: topPerson(touched, persons),
    touchHhi: hhi,
    touchLimit: limit,
    touchConcentrated: fact('relationship.touchConcentrated', 'flag', call('above', [hhi, limit], isAbove)),
  };
}

function isAbove(value: number, most: number): boolean {
  return roundHalfAway(value, 4) > most;
}

const noTouches = absent<number>(
  { code: 'missing', params: { column: 'touches_90d', file: 'stakeholders' } },
  'internal',
);

/** The slug of whom we talked to most; ties by id, nobody where there was no contact. */
function topPerson(touched: readonly Contact[], persons: ReadonlyMap<string, Person>): string | null {
  let topId = '';
  let most = 0;
  for (const { row } of touched) {
    const id = row.contact_id.value ?? '';
    const touches = row.touches_90d.value ?? 0;
    if (touches > most || (touches === most && most > 0 && id < topId)) {
      topId = id;
      most = touches;
    }
  }
  return most === 0 ? null : (persons.get(topId)?.slug ?? null);
}
