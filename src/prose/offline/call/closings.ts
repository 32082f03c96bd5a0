import type { CallClass } from '../../../dossier/call.ts';
import type { WrittenCall } from '../../sections.ts';
import type { CallWriter } from './person-to-call.ts';

const classes: readonly CallClass[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** What to say at the end and what to do next, by the way in which the call ended (METHODS §14). */
export function writeClosings({ dossier, say }: CallWriter): WrittenCall['closings'] {
  return classes.flatMap((outcome) => {
    const line = say(`call.close.${outcome}`);
    const next = say(`call.after.${outcome}`, { days: dossier.call.nextDays[outcome] });
    return line === null || next === null ? [] : [{ outcome, line, next }];
  });
}
