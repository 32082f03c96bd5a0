import type { Account } from '../../book/account.ts';
import { absent, cell } from '../../facts/expression.ts';
import type { CellLeaf, Expression } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import { ageInDays, isStale } from '../freshness.ts';
import type { Measure } from './measure.ts';

type SignalRow = Account['rows']['signals'][number];

/** Worst first: of two signals of one day the worse counts. */
export const signalStates = {
  budget_cut: ['present', 'confirmed_none'],
  reorganisation: ['present', 'confirmed_none'],
  rival_evaluation: ['present', 'confirmed_none'],
  other_departments: ['none', 'requested', 'live'],
  reference: ['declined', 'open', 'agreed'],
  value_awareness: ['no', 'asked', 'unprompted'],
  internal_promotion: ['no', 'yes'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A risk whose absence has to be confirmed, with a date. */
export const riskFlags: ReadonlySet<string> = new Set(['budget_cut', 'reorganisation', 'rival_evaluation']);

/**
 * The state of a signal: the newest counts, then the worse; one dated after the day of the run is ignored. "Confirmed
 * none" without a date confirms nothing: silence is never "no risk" (METHODS §0).
 */
export function signalMeasure({ account, asOf, setting }: Context, signal: string): Measure {
  const today = asOf.value ?? '';
  const validity = setting('assumptions.freshness.relationship');
  const order: readonly string[] = Object.hasOwn(signalStates, signal)
    ? signalStates[signal as keyof typeof signalStates]
    : [];
  const rank = (row: SignalRow) => order.indexOf(row.state.value ?? '');
  const usable = account.rows.signals
    .filter((row) => row.signal.value === signal && row.state.value !== null && row.state.value !== 'unknown')
    .filter((row) => row.observed_on.value === null || row.observed_on.value <= today)
    .filter(
      (row) =>
        !(riskFlags.has(signal) && row.state.value === 'confirmed_none' && row.observed_on.value === null),
    )
    .sort((a, b) => newestFirst(a, b) || rank(a) - rank(b));
  const newest = usable[0];
  const ageDays = ageInDays(newest?.observed_on.value ?? null, today);
  return {
    unit: 'code',
    value: stateOf(newest, signal, isStale(ageDays, validity.value ?? 90)),
    ageDays,
    validity,
  };
}

function newestFirst(a: SignalRow, b: SignalRow): number {
  const [left, right] = [a.observed_on.value ?? '', b.observed_on.value ?? ''];
  return left < right ? 1 : left > right ? -1 : 0;
}

function stateOf(row: SignalRow | undefined, signal: string, stale: boolean): Expression<string> {
  if (row === undefined)
    return absent({ code: 'missing', params: { column: signal, file: 'signals' } }, 'internal');
  return stale
    ? absent({ code: 'stale', params: { column: signal } }, 'internal')
    : (cell(row.state) as CellLeaf<string>);
}
