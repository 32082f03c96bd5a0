import type { RelationshipFacts } from '../../dossier/relationship.ts';
import type { Cell } from '../../facts/cell.ts';
import { addDays, addMonths } from '../../facts/dates.ts';
import { absent, call, cell, given } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Context } from '../context.ts';
import type { Contact } from './contacts.ts';

/** A change of the customer's organisation is assessed within 48 hours (METHODS §7). */
const assessDays = given(2);

/** The newest change of the organisation within a year, a departure or a reorganisation, and by when to assess it. */
export function buildChanges(
  { account, asOf, setting }: Context,
  contacts: readonly Contact[],
): Pick<RelationshipFacts, 'changeOn' | 'assessBy'> {
  const today = asOf.value ?? '';
  const months = setting('assumptions.relationship.departure_months').value ?? 12;
  const since = addMonths(today, -months);
  const dates: readonly Cell<string>[] = [
    ...contacts.filter(({ hasLeft }) => hasLeft).map(({ row }) => row.left_on),
    ...account.rows.signals
      .filter(({ signal, state }) => signal.value === 'reorganisation' && state.value === 'present')
      .map(({ observed_on }) => observed_on),
  ];
  const newest = dates
    .filter(({ value }) => value !== null && value >= since && value <= today)
    .sort((a, b) => ((a.value ?? '') > (b.value ?? '') ? -1 : 1))[0];
  const changeOn = fact(
    'relationship.changeOn',
    'date',
    newest === undefined
      ? absent<string>({ code: 'none', params: { file: 'stakeholders' } }, 'internal')
      : cell(newest),
  );
  return {
    changeOn,
    assessBy: fact('relationship.assessBy', 'date', call('addDays', [changeOn, assessDays], addDays)),
  };
}
