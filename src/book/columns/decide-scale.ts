import { parseShare, splitRate } from '../../facts/parse/numeral.ts';
import { parseMark } from '../../facts/parse/parsed.ts';
import { cleanText } from '../clean-text.ts';
import type { ColumnSource, Decided, Said } from './column-source.ts';
import type { ColumnDecision } from './decision.ts';

/** Decides what the bare numbers of a column count: a currency, thousands, cents, months, percentages. */
export function decideScale(source: ColumnSource, decimal: ColumnDecision['decimal']): Decided {
  const { declaration, column, conversion } = source;
  const statements: Said[] = [];
  const { by, currency, isMinor } = declaration;
  if (declaration.factor !== undefined) {
    statements.push({ code: 'moneyUnit', params: { by, factor: declaration.factor } });
  }
  if (conversion !== null) {
    const { code, factor: times, days } = conversion;
    statements.push({
      code,
      params: { ...(times === undefined ? {} : { factor: times }), ...(days === undefined ? {} : { days }) },
    });
  }
  if (currency !== undefined) statements.push({ code: 'currency', params: { by, currency } });
  const minor = isMinor ? decideMinor(source) : {};
  const rate =
    column.info.kind === 'share' || declaration.rateScale !== undefined ? decideRate(source, decimal) : {};
  return {
    unit: declaration.factor ?? 1,
    factor: conversion?.factor ?? 1,
    days: conversion?.days ?? 0,
    currency: currency ?? null,
    ...minor,
    ...rate,
    statements: [...statements, ...(minor.statements ?? []), ...(rate.statements ?? [])],
  };
}

/** Minor units are whole numbers: an amount with decimals shows that the name of the interface misleads. */
function decideMinor({ texts, declaration, isPart }: ColumnSource): Decided {
  const isGuess = declaration.by === 'apiName';
  const fraction = isGuess ? texts.find(hasDecimals) : undefined;
  if (fraction !== undefined) {
    return { statements: [{ code: 'majorUnits', params: { example: fraction.trim() } }] };
  }
  return {
    isMinor: true,
    isWhole: isGuess && isPart,
    statements: [{ code: 'minorUnits', params: { by: declaration.by } }],
  };
}

/** Whether a text ends in one or two decimals; three may be a group. */
export function hasDecimals(text: string): boolean {
  return /\d[.,](?:\d\d|[1-9])$/.test(text.trim());
}

type Sighting = { readonly text: string; readonly index: number };

/**
 * Decides whether bare rates are parts of 1 or percentages. Percentages have to be declared: 15 could be 15% or a slip,
 * and 0.5 under "(%)" half a percent or a half.
 */
function decideRate(source: ColumnSource, decimal: ColumnDecision['decimal']): Decided {
  const { declaration, column } = source;
  const above: Sighting[] = [];
  const parts: Sighting[] = [];
  for (const [index, raw] of source.texts.entries()) {
    const text = cleanText(raw).text;
    if (parseMark(text) !== null || splitRate(text) !== null) continue;
    const bare = parseShare(text, Number.POSITIVE_INFINITY, decimal);
    if (bare.kind !== 'known' || bare.value === 0) continue;
    (Math.abs(bare.value) > column.info.most ? above : parts).push({ text, index });
  }
  const { rateScale, by } = declaration;
  if (rateScale === 'fraction') return {};
  if (rateScale === 'percent') {
    if (by === 'header' && above.length === 0 && parts.length > 0) return unsettledRate(parts);
    return { rateScale, statements: [{ code: 'percent', params: { by } }] };
  }
  return above.length === 0 || parts.length > above.length ? {} : unsettledRate([...above, ...parts]);
}

function unsettledRate(cells: readonly Sighting[]): Decided {
  const [first] = cells;
  if (first === undefined) return {};
  return {
    rateScale: null,
    unsettled: [{ between: 'percent', example: first.text, index: first.index, count: cells.length }],
  };
}
