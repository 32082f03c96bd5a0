import type { Account } from '../../book/account.ts';
import type { CallClass, CallFacts } from '../../dossier/call.ts';
import { addDays } from '../../facts/dates.ts';
import { absent, call, called, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { listCell } from '../list-cell.ts';
import { type Named, named } from '../named.ts';
import { pathsUnder } from '../setting-paths.ts';
import { classifyCall, intents, nextSteps } from './outcome.ts';

type MeetingRow = Account['rows']['meetings'][number];

/** METHODS §14: how the latest conversation on record ended, and what follows from it by when. */
export function buildCall(context: Context): CallFacts {
  const rows = latestWithOutcome(context);
  const [first] = rows;
  const result = classifyCall(rows.flatMap((row) => row.outcome.value ?? []));
  const date = fact('call.date', 'date', first === undefined ? noOutcome : cell(first.date));
  const outcome = fact(
    'call.outcome',
    'code',
    result === null
      ? noOutcome
      : called(
          'callOutcome',
          rows.map((row) => listCell(row.outcome)),
          result,
        ),
  );
  const nextDays = daysByClass(context);
  const days = result === null || result === 'D' ? null : nextDays[result];
  return {
    date,
    outcome,
    intent: fact(
      'call.intent',
      'code',
      call('intentOf', [outcome], (of) => intents[of as CallClass] ?? unknown('unreached')),
    ),
    nextStep: fact(
      'call.nextStep',
      'code',
      call('nextStepOf', [outcome], (of) => nextSteps[of as CallClass]),
    ),
    nextDue: fact(
      'call.nextDue',
      'date',
      days === null
        ? result === null
          ? noOutcome
          : absent<string>({ code: 'noDeadline' }, 'internal')
        : call('addDays', [date, days], addDays),
    ),
    nextDays,
  };
}

/** After a refusal the next step depends on the reason, so D has no day. */
const datedClasses = ['A', 'B', 'C', 'E', 'F'] as const satisfies readonly CallClass[];
const nextDaysPaths = pathsUnder('assumptions.call.next_days', datedClasses);
const nextDaysNames: Readonly<Record<CallClass, Named>> = {
  A: nextDaysOf('A'),
  B: nextDaysOf('B'),
  C: nextDaysOf('C'),
  D: nextDaysOf('D'),
  E: nextDaysOf('E'),
  F: nextDaysOf('F'),
};

function nextDaysOf(name: CallClass): Named {
  return named(`call.nextDays.${name}`, 'call.nextDays', { class: name });
}

const noDeadline = absent<number>({ code: 'noDeadline' }, 'internal');

/** METHODS §14: the days after which the next step is due, by class. */
function daysByClass({ setting }: Context): CallFacts['nextDays'] {
  const days = ({ id, label }: Named, from: Quantity) => fact(id, 'days', from, { label });
  const after = (name: (typeof datedClasses)[number]) =>
    days(nextDaysNames[name], setting(nextDaysPaths[name]));
  return {
    A: after('A'),
    B: after('B'),
    C: after('C'),
    D: days(nextDaysNames.D, noDeadline),
    E: after('E'),
    F: after('F'),
  };
}

const noOutcome: Expression<string> = absent(
  { code: 'missing', params: { column: 'outcome', file: 'meetings' } },
  'internal',
);

/** The rows of the newest day, up to the day of the run, that has an outcome on record. */
function latestWithOutcome({ account, asOf }: Context): readonly MeetingRow[] {
  const today = asOf.value ?? '';
  let latest: MeetingRow[] = [];
  for (const row of account.rows.meetings) {
    const day = row.date.value;
    if (day === null || day > today || (row.outcome.value ?? []).length === 0) continue;
    const newest = latest[0]?.date.value ?? '';
    if (day > newest) latest = [row];
    else if (day === newest) latest.push(row);
  }
  return latest;
}
