import { isKnown } from '../../../facts/fact.ts';
import { type CallStep, callSteps } from '../../call-steps.ts';
import { passage } from '../../catalogue/say.ts';
import type { WrittenCall } from '../../sections.ts';
import type { Writer } from '../writer.ts';
import { writeClosings } from './closings.ts';
import { offerStep } from './offer-step.ts';
import { type CallWriter, personToCall, styleOf, type WrittenStep } from './person-to-call.ts';
import { confirmStep, guidanceStep, needsStep, nextStep, questionsStep, reasonStep } from './steps.ts';

const writers: Readonly<Record<CallStep, (writer: CallWriter) => WrittenStep>> = {
  confirm: confirmStep,
  reason: reasonStep,
  needs: needsStep,
  offer: offerStep,
  guidance: guidanceStep,
  questions: questionsStep,
  nextStep,
};

/** How many sentences a step may take, by the length that the style card asks for; the offer is never cut. */
const mostLines = { short: 2, normal: 3, long: Number.MAX_SAFE_INTEGER };

/**
 * The talk track of the renewal call, from confirming the person to the next step, with a closing line for each way in
 * which it can end. The style card of the person changes tone, length and order of what is said, and no number.
 */
export function writeCall(writer: Writer): WrittenCall {
  const person = personToCall(writer.dossier);
  const style = styleOf(person);
  const caller: CallWriter = { ...writer, person, style };
  const most = mostLines[style.length ?? 'normal'];
  return {
    introduction: introduction(caller),
    steps: callSteps.flatMap((name) => {
      const { lines, notes } = writers[name](caller);
      const said = name === 'offer' ? lines : lines.slice(0, most);
      return said.length + notes.length === 0 ? [] : [{ name, lines: said, notes }];
    }),
    closings: writeClosings(caller),
  };
}

/** Whom to call, how to speak to them, and how the last call ended. */
function introduction({ dossier, say, person, style }: CallWriter): string | null {
  const { date, outcome, nextStep: step, nextDue } = dossier.call;
  const isLate = isKnown(nextDue) && nextDue.value < dossier.asOf;
  const name = { words: person?.name ?? '' };
  return passage([
    person === null
      ? say('call.person.none')
      : say('call.person', { person: name, title: { words: person.title ?? '' } }),
    person === null ? null : say(`call.style.${style.code}`),
    isKnown(outcome)
      ? say(isLate ? 'call.last.late' : 'call.last', { date, outcome, step, due: nextDue })
      : say('call.last.none'),
  ]);
}
