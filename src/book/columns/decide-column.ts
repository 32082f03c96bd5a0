import { isDated, isNumeric, type Kind } from '../column.ts';
import type { ColumnSource, Decided } from './column-source.ts';
import { decideDates } from './decide-dates.ts';
import { decideDecimal } from './decide-decimal.ts';
import { decideScale } from './decide-scale.ts';
import { type ColumnDecision, plainDecision } from './decision.ts';
import { isPlainColumn } from './plain-column.ts';

/** Whether cells of this kind can be written in ways that only the column tells apart. */
export function needsDecision(kind: Kind): boolean {
  return isDated(kind) || isNumeric(kind);
}

/**
 * Decides once for a column how its cells are read: order of day and month, decimal mark, scale of rates, unit of money,
 * what numbers among dates are. Nothing is decided for a column whose cells are all in the documented forms.
 *
 * @example decideColumn({ …, texts: ['03/04/2026', '31/12/2026'] }).dateOrder // 'dmy'
 */
export function decideColumn(source: ColumnSource): ColumnDecision {
  const { kind } = source.column.info;
  if (!needsDecision(kind) || isPlainColumn(source)) return plainDecision;
  if (isDated(kind)) return assemble(source, [decideDates(source), decideScale(source, 'point')]);
  const decimal = decideDecimal(source);
  return assemble(source, [
    decimal,
    decideScale(source, decimal.decimal === undefined ? 'point' : decimal.decimal),
  ]);
}

function assemble({ header, column }: ColumnSource, parts: readonly Decided[]): ColumnDecision {
  const place = { header, column: column.name };
  return Object.assign({}, plainDecision, ...parts, {
    unsettled: parts.flatMap(({ unsettled }) => unsettled ?? []),
    statements: parts.flatMap(({ statements }) => statements ?? []).map((said) => ({ ...place, ...said })),
  });
}
