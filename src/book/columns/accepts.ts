import { isDated, type Kind } from '../column.ts';
import type { Declaration } from './declaration.ts';

const amounts: readonly Kind[] = ['money', 'signedMoney', 'ask'];

/** Whether a declaration can be said of a column: a currency of an amount, an order of a date, days of a period. */
export function acceptsDeclaration(
  declaration: Declaration,
  column: { readonly name: string; readonly info: { readonly kind: Kind } },
): boolean {
  const { kind } = column.info;
  const { currency, factor, isMinor, rateScale, dateOrder, timeUnit, npsScale } = declaration;
  const isOfMoney = currency !== undefined || factor !== undefined || isMinor === true;
  if (isOfMoney && !amounts.includes(kind)) return false;
  if (rateScale !== undefined && kind !== 'share' && kind !== 'number') return false;
  if (dateOrder !== undefined && !isDated(kind)) return false;
  if (npsScale !== undefined && column.name !== 'score') return false;
  if (timeUnit === undefined) return true;
  const own = /_(days|months)$/.exec(column.name)?.[1];
  return column.name === 'notice_period' || own === timeUnit;
}
