import type { Point } from '../../dossier/point.ts';
import { roundedValue } from '../../facts/fact.ts';
import { sayFirst } from '../catalogue/say.ts';
import type { Writer } from './writer.ts';

/** A risk as one place of the brief says it; a rival's quote is told by what is known of its price and of the move. */
export function sayRisk({ say }: Writer, place: 'front' | 'health', point: Point): string | null {
  const code = `${place}.risk.${point.code}`;
  return sayFirst(say, point.code === 'rivalQuote' ? quoteCodes(code, point) : [code], point.params);
}

function quoteCodes(code: string, { params }: Point): readonly string[] {
  const gap = valueIn(params, 'gap');
  if (typeof gap !== 'number') return [`${code}.unpriced`];
  if (gap <= 0) return [`${code}.dearer`];
  const breakEven = valueIn(params, 'breakEven');
  return [...(breakEven === 'atLeast' || breakEven === 'months' ? [`${code}.${breakEven}`] : []), code];
}

function valueIn(params: Point['params'], name: string): string | number | boolean | null {
  const param = params[name];
  return param !== undefined && 'kind' in param ? roundedValue(param) : null;
}
