import type { WrittenMirror } from '../sections.ts';
import type { Writer } from './writer.ts';

/** A talk has room for so many points; what is weaker stands in its own section all the same. */
const most = 10;

/** Procurement's case from the same data, each point with our answer or the advice to concede it. */
export function writeMirror({ dossier, say }: Writer): WrittenMirror {
  return dossier.mirror
    .flatMap(({ code, params, answer }) => {
      const point = say(`mirror.point.${code}`, params);
      const reply = say(`mirror.${answer.stance}.${answer.code}`, answer.params);
      return point === null || reply === null ? [] : [{ point, stance: answer.stance, answer: reply }];
    })
    .slice(0, most);
}
