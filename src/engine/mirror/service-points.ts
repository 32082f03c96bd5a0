import type { BookEvent, OpenPromise } from '../../dossier/event.ts';
import type { MirrorPoint } from '../../dossier/mirror.ts';
import type { Param } from '../../dossier/point.ts';
import { addDays } from '../../facts/dates.ts';
import type { Context } from '../context.ts';
import { codeIn } from '../events/params.ts';
import type { Findings } from '../points/point-builder.ts';
import { answer, concede, mirrorPoint } from './mirror-point.ts';

/** What a buyer makes of the service: what is broken, what was, and what they still wait for. Most of it is conceded. */
export function servicePoints(
  context: Context,
  findings: Findings,
  events: readonly BookEvent[],
  promises: readonly OpenPromise[],
): readonly MirrorPoint[] {
  return [...openIncidents(findings), ...pastOutage(context, findings, events), ...missedPromises(promises)];
}

/** At most so many of a kind are made a point of. */
const mostOfAKind = 2;

function openIncidents({ support }: Findings): readonly MirrorPoint[] {
  return support.open
    .filter(({ severity }) => severity.value === 'P0' || severity.value === 'P1')
    .slice(0, mostOfAKind)
    .flatMap(({ slug, subject, severity, ageDays }) =>
      mirrorPoint(
        `openIncident.${slug}`,
        'openIncident',
        severity.value === 'P0' ? 95 : 90,
        { subject, severity, age: ageDays },
        concede('openIncident'),
      ),
    );
}

const rememberedDays = 365;

/** The newest outage of the last year that is over. It is answered only where nothing grave is open now. */
function pastOutage(
  context: Context,
  { support }: Findings,
  events: readonly BookEvent[],
): readonly MirrorPoint[] {
  const since = addDays(context.asOf.value ?? '', -rememberedDays);
  const outage = events.findLast(
    ({ code, isAhead, date, params }) =>
      code === 'ticketResolved' &&
      !isAhead &&
      (date.value ?? '') >= since &&
      (codeIn(params.kind) === 'outage' || codeIn(params.severity) === 'P0'),
  );
  if (outage === undefined) return [];
  const isQuiet = support.open.every(({ severity }) => severity.value !== 'P0' && severity.value !== 'P1');
  const said = isQuiet ? answer('pastOutage', outage.params) : null;
  return mirrorPoint(
    'pastOutage',
    'pastOutage',
    54,
    outage.params,
    said ?? concede('pastOutage', outage.params),
  );
}

/** What was promised and is overdue, and bills that are in dispute: kept or settled, never argued. */
const missed = [
  { kind: 'promiseOverdue', weight: 78, code: 'missedPromise', names: ['promise', 'due', 'age'] },
  { kind: 'milestoneOverdue', weight: 62, code: 'missedMilestone', names: ['milestone', 'due', 'age'] },
  { kind: 'creditNotApplied', weight: 57, code: 'creditNotApplied', names: ['invoice', 'amount', 'age'] },
  { kind: 'billDisputed', weight: 56, code: 'disputedBill', names: ['invoice', 'amount', 'age'] },
] as const;

function missedPromises(promises: readonly OpenPromise[]): readonly MirrorPoint[] {
  const points: MirrorPoint[] = [];
  for (const { kind, weight, code, names } of missed) {
    const ofKind = promises.filter((promise) => promise.code === kind);
    for (const { id, params } of ofKind.slice(0, mostOfAKind)) {
      points.push(...mirrorPoint(`${code}.${id}`, code, weight, pick(params, names), concede(code)));
    }
  }
  return points;
}

function pick(params: OpenPromise['params'], names: readonly string[]): OpenPromise['params'] {
  const picked: Record<string, Param> = {};
  for (const name of names) {
    const param = params[name];
    if (param !== undefined) picked[name] = param;
  }
  return picked;
}
