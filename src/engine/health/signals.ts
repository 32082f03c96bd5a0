import type { Account } from '../../book/account.ts';
import { absent, cell } from '../../facts/expression.ts';
import type { CellLeaf, Expression } from '../../facts/node.ts';
import { compareText } from '../compare-text.ts';
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
  const newest = newestOf(account.rows.signals, signal, today);
  const ageDays = ageInDays(newest?.observed_on.value ?? null, today);
  return {
    unit: 'code',
    value: stateOf(newest, signal, isStale(ageDays, validity.value ?? 90)),
    ageDays,
    validity,
  };
}

/** The newest row of a signal that says something by then; of several of one day the worst. */
function newestOf(rows: readonly SignalRow[], signal: string, today: string): SignalRow | undefined {
  const order: readonly string[] = Object.hasOwn(signalStates, signal)
    ? signalStates[signal as keyof typeof signalStates]
    : [];
  let newest: SignalRow | undefined;
  for (const row of rows) {
    const state = row.state.value;
    const day = row.observed_on.value;
    if (row.signal.value !== signal || state === null || state === 'unknown') continue;
    if (day === null ? riskFlags.has(signal) && state === 'confirmed_none' : day > today) continue;
    const sooner = compareText(newest?.observed_on.value ?? '', day ?? '');
    const isWorse = order.indexOf(state) < order.indexOf(newest?.state.value ?? '');
    if (newest === undefined || sooner < 0 || (sooner === 0 && isWorse)) newest = row;
  }
  return newest;
}

function stateOf(row: SignalRow | undefined, signal: string, stale: boolean): Expression<string> {
  if (row === undefined)
    return absent({ code: 'missing', params: { column: signal, file: 'signals' } }, 'internal');
  return stale
    ? absent({ code: 'stale', params: { column: signal } }, 'internal')
    : (cell(row.state) as CellLeaf<string>);
}
