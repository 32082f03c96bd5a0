import type { Dossier } from '../../../dossier/dossier.ts';
import { sayFirst } from '../../catalogue/say.ts';
import { type CallWriter, told, type WrittenStep } from './person-to-call.ts';

/** Who is on the line, and whether they are still the one to speak to. */
export function confirmStep({ dossier, say, person, style }: CallWriter): WrittenStep {
  const params = { person: { words: person?.name ?? '' }, caller: { words: dossier.account.csm ?? '' } };
  const gone = newestDeparture(dossier);
  return {
    lines: told(
      sayFirst(say, [`call.greet.${style.tone}`, 'call.greet.anybody'], params),
      gone === undefined
        ? null
        : say('call.confirm.left', { person: { words: gone.name ?? '' }, date: gone.leftOn }),
      person === null ? null : say('call.confirm.owner'),
    ),
    notes: told(say('call.confirm.changed')),
  };
}

function newestDeparture({ people }: Dossier) {
  return people
    .filter((person) => person.status === 'left' && person.replaced !== true && person.leftOn.value !== null)
    .sort((a, b) => ((a.leftOn.value ?? '') < (b.leftOn.value ?? '') ? 1 : -1))[0];
}

/** Why we call: what has to be told first, then the date, then how the product is used. */
export function reasonStep({ dossier, say }: CallWriter): WrittenStep {
  const { contract, points } = dossier;
  const ticket = points.find((point) => point.code === 'openTicket');
  const dates = `call.reason.${contract.state.value ?? 'open'}`;
  return {
    lines: told(
      ticket === undefined ? null : say('call.reason.ticket', ticket.params),
      say(dates),
      sayFirst(say, ['call.reason.use', 'call.reason.activeOnly']),
    ),
    notes: told(contract.endDate.value === null ? say('call.reason.noDates') : null),
  };
}

/** What they need: the same again, what they raised themselves, and what should be better. */
export function needsStep({ dossier, say, posture }: CallWriter): WrittenStep {
  if (posture === 'winBack')
    return { lines: told(say('call.needs.ended'), say('call.needs.back')), notes: [] };
  const raised = dossier.expansions.find(
    (one) => one.raisedByCustomer.value === true && one.description !== null,
  );
  const hasEmptySeats = dossier.points.some((point) => point.code === 'seatsUnused');
  return {
    lines: told(
      say(hasEmptySeats ? 'call.needs.seats' : 'call.needs.same'),
      raised === undefined
        ? null
        : say('call.needs.raised', { opportunity: { words: raised.description ?? '' } }),
      say('call.needs.better'),
    ),
    notes: told(raised?.verdict.value === 'hold' ? say('call.needs.hold') : null),
  };
}

/** Help and paper: what they were promised comes before what we offer. */
export function guidanceStep({ dossier, say, person }: CallWriter): WrittenStep {
  const owed = dossier.openPromises.filter(
    ({ params }) => params.to !== undefined && 'words' in params.to && params.to.words === person?.name,
  );
  const isLate = (codes: readonly string[]) =>
    dossier.openPromises.some(
      (promise) =>
        !owed.includes(promise) && codes.includes(promise.code) && (promise.ageDays.value ?? 0) > 0,
    );
  return {
    lines: told(
      ...owed.map(({ code, params }) => say(`call.guidance.${code}`, params)),
      say('call.guidance.together'),
      say('call.guidance.material'),
    ),
    notes: told(
      isLate(['promiseOverdue', 'promiseOverdue.bare']) ? say('call.guidance.owed') : null,
      isLate(['ticketPastPlan']) ? say('call.guidance.owedTicket') : null,
    ),
  };
}

/** Whether what once went wrong stays mended, and what else has to be clear. */
export function questionsStep({ dossier, say }: CallWriter): WrittenStep {
  const past = dossier.events.findLast(
    ({ code, params: { severity } }) =>
      code === 'ticketResolved' &&
      severity !== undefined &&
      'code' in severity &&
      (severity.code === 'P0' || severity.code === 'P1'),
  );
  return {
    lines: told(
      past === undefined
        ? null
        : say('call.questions.past', { subject: past.params.subject ?? { words: '' }, date: past.date }),
      say('call.questions.open'),
    ),
    notes: told(dossier.faq.length === 0 ? null : say('call.questions.faq')),
  };
}

/** No call ends without a next one. */
export function nextStep({ dossier, say }: CallWriter): WrittenStep {
  const mayStillGiveNotice = (dossier.contract.daysToNotice.value ?? -1) > 0;
  return {
    lines: told(say('call.next.agree')),
    notes: told(mayStillGiveNotice ? say('call.next.beforeNotice') : null),
  };
}
