import type { MirrorAnswer, MirrorPoint } from '../../dossier/mirror.ts';
import type { Param } from '../../dossier/point.ts';

type Params = Readonly<Record<string, Param>>;

/** A point with its answer; nothing where a figure of the point is unknown, for a buyer without a figure has no point. */
export function mirrorPoint(
  id: string,
  code: string,
  weight: number,
  params: Params,
  answer: MirrorAnswer,
): readonly MirrorPoint[] {
  return isComplete(params) ? [{ id, code, weight: Math.min(100, Math.round(weight)), params, answer }] : [];
}

/** What the data lets us say; null where a figure of it is unknown. */
export function answer(code: string, params: Params = {}): MirrorAnswer | null {
  return isComplete(params) ? { stance: 'answer', code, params } : null;
}

/** There is nothing to say against it: what we admit, and what we offer to do about it. */
export function concede(code: string, params: Params = {}): MirrorAnswer {
  return isComplete(params)
    ? { stance: 'concede', code, params }
    : { stance: 'concede', code: `${code}.bare`, params: {} };
}

function isComplete(params: Params): boolean {
  for (const name in params) {
    const param = params[name];
    if (param !== undefined && 'kind' in param && param.value === null) return false;
  }
  return true;
}
