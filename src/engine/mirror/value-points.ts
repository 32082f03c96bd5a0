import type { BookEvent } from '../../dossier/event.ts';
import type { MirrorPoint } from '../../dossier/mirror.ts';
import { call } from '../../facts/expression.ts';
import { fact, isKnown, roundedValue } from '../../facts/fact.ts';
import type { Context } from '../context.ts';
import { type Findings, words } from '../points/point-builder.ts';
import { lastDayOfMonth } from '../usage/months.ts';
import { answer, concede, mirrorPoint } from './mirror-point.ts';

/** What a buyer makes of the money: a thin return, a price that has risen, and a calendar that is theirs. */
export function valuePoints(
  context: Context,
  findings: Findings,
  events: readonly BookEvent[],
): readonly MirrorPoint[] {
  return [...thinReturn(context, findings), ...risenPrice(findings, events), ...calendar(context, findings)];
}

/** A return below the hurdle. Where it is negative no proof of ours can carry a price, and we say so (METHODS §9). */
function thinReturn(context: Context, { value }: Findings): readonly MirrorPoint[] {
  const { benefit, ratio } = value.scenarios.conservative;
  const hurdle = context.setting('assumptions.hurdle').value ?? 0;
  if (value.lines.length === 0) {
    return mirrorPoint('noProof', 'noProof', 66, { cost: value.cost }, concede('noProof'));
  }
  const share = roundedValue(ratio);
  if (share === null || share >= hurdle) return [];
  const params = { benefit, cost: value.cost, ratio };
  if (share < 0)
    return mirrorPoint('returnNegative', 'returnNegative', 82, params, concede('returnNegative'));
  const [anchor] = value.anchors;
  const said =
    anchor === undefined
      ? null
      : answer('anchorProof', { line: words(anchor.description ?? anchor.id), value: anchor.value });
  return mirrorPoint('returnThin', 'returnThin', 68, params, said ?? concede('returnThin', { ratio }));
}

/** The newest rise of the running term. */
function risenPrice({ value, contract }: Findings, events: readonly BookEvent[]): readonly MirrorPoint[] {
  const start = contract.startDate.value ?? '';
  const rise = events.findLast(
    ({ code, isAhead, date }) => code === 'priceRose' && !isAhead && (date.value ?? '') >= start,
  );
  if (rise === undefined) return [];
  const { benefit } = value.scenarios.conservative;
  const isProved = isKnown(benefit) && isKnown(contract.arr) && benefit.value > contract.arr.value;
  const said = isProved ? answer('valueAbovePrice', { benefit, arr: contract.arr }) : null;
  return mirrorPoint('risenPrice', 'risenPrice', 50, rise.params, said ?? concede('risenPrice'));
}

/** Days to notice from which on the calendar presses us more than them. */
const pressingDays = 30;

/** They can wait: for the end of our quarter, and for the notice day. */
function calendar({ account, asOf }: Context, { contract }: Findings): readonly MirrorPoint[] {
  if (contract.state.value !== 'open' || !isKnown(contract.daysToNotice)) return [];
  const quarterEnd = fact('mirror.quarterEnd', 'date', call('endOfQuarter', [asOf], endOfQuarter));
  const params = { notice: contract.lastNoticeDay, days: contract.daysToNotice, quarterEnd };
  const renews = account.row.auto_renew.value === true;
  const said = renews ? answer('renewsByItself', { renewal: contract.renewalDate }) : null;
  const weight = contract.daysToNotice.value <= pressingDays ? 64 : 40;
  return mirrorPoint(
    'calendar',
    'calendar',
    weight,
    params,
    said ?? concede('calendar', { notice: contract.lastNoticeDay }),
  );
}

/** @example endOfQuarter('2026-11-20') // '2026-12-31' */
export function endOfQuarter(date: string): string {
  const month = Math.ceil(Number(date.slice(5, 7)) / 3) * 3;
  return lastDayOfMonth(`${date.slice(0, 4)}-${String(month).padStart(2, '0')}`);
}
