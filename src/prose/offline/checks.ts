import { passage } from '../catalogue/say.ts';
import type { WrittenChecks } from '../sections.ts';
import type { Writer } from './writer.ts';

/** What stands against what, the most expensive first; the last of a kind says how many more there are. */
export function writeChecks({ dossier, say }: Writer): WrittenChecks {
  return dossier.conflicts.flatMap(({ id, code, params }) => {
    const finding = passage([
      say(`conflict.${code}`, params),
      params.others === undefined ? null : say('conflict.others', params),
    ]);
    return finding === null ? [] : [{ id, finding }];
  });
}
