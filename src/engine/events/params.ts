import type { Param } from '../../dossier/point.ts';

/** The code, the words or the day that a parameter of an event holds; null where it holds something else, or nothing. */
export function codeIn(param: Param | undefined): string | null {
  return param !== undefined && 'code' in param ? param.code : null;
}

export function wordsIn(param: Param | undefined): string | null {
  return param !== undefined && 'words' in param ? param.words : null;
}

export function dayIn(param: Param | undefined): string | null {
  if (param === undefined || !('kind' in param) || param.unit !== 'date') return null;
  return param.value === null ? null : String(param.value);
}

/** The first words of the data among the parameters of a sentence: what it is about. */
export function firstWords(params: Readonly<Record<string, Param>>): string | null {
  for (const name in params) {
    const said = wordsIn(params[name]);
    if (said !== null) return said;
  }
  return null;
}
