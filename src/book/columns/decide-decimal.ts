import { type DecimalMark, type MarkShape, markShape } from '../../facts/parse/decimal-mark.ts';
import { splitRate } from '../../facts/parse/numeral.ts';
import { splitNumeral } from '../../facts/parse/numeral-parts.ts';
import { cleanText } from '../clean-text.ts';
import type { ColumnSource, Decided } from './column-source.ts';
import { plainNumber } from './plain-column.ts';

type Sighting = { readonly text: string; readonly index: number; count: number };
type Shapes = Partial<Record<MarkShape, Sighting>>;

/**
 * Decides the decimal mark of a column of numbers from all of its cells. Only cells that can be read one way count as
 * evidence, and the mark that more of them need wins. What the user has settled counts where a cell leaves it open.
 */
export function decideDecimal(source: ColumnSource): Decided {
  const { settled, isTyped } = source;
  const shapes = tallyShapes(source);
  const open = shapes.groupedByComma ?? shapes.groupedByPoint;
  const byPoint = shapes.point?.count ?? 0;
  const byComma = shapes.comma?.count ?? 0;
  const given = isTyped ? null : settled.decimal;
  if (given !== null && (open !== undefined || byPoint === byComma)) {
    return stated(given, 'option', (open ?? shapes.comma)?.text);
  }
  if (byPoint > byComma) {
    // Points alone are what every reader expects: only commas, and what could be groups, need a word.
    return byComma === 0 && open === undefined ? {} : stated('point', 'data', shapes.point?.text);
  }
  if (byComma > byPoint) return stated('comma', 'data', shapes.comma?.text);
  return shapes.comma === undefined ? decideGroups(shapes, source) : unsettled(shapes.comma);
}

/**
 * What three digits after the only mark of every cell are. Amounts have no three decimals and things are counted whole,
 * so a comma groups there, as the exports of most systems write it; a point could be either.
 */
function decideGroups(
  { groupedByComma, groupedByPoint, none }: Shapes,
  { column, isPart }: ColumnSource,
): Decided {
  const unless = (contrary: MarkShape) => (isPart ? { contrary } : {});
  const { kind } = column.info;
  if (groupedByComma !== undefined && groupedByPoint !== undefined) return unsettled(groupedByComma);
  if (groupedByComma !== undefined) {
    // A rate is never a thousand: the comma must stand before decimals.
    if (kind === 'share') return stated('comma', 'rate', groupedByComma.text);
    const isWholeBeside = none !== undefined && none.count > 0;
    if (kind === 'number' && !isWholeBeside) return unsettled(groupedByComma);
    const by = kind === 'number' ? 'wholeNumbers' : kind === 'count' ? 'count' : 'amount';
    return { ...stated('point', by, groupedByComma.text), ...unless('groupedByPoint') };
  }
  if (kind === 'share') return {};
  // Without any mark nothing is to be decided, unless more texts follow that may have one.
  if (groupedByPoint === undefined) return isPart ? { decimal: null } : {};
  if (kind !== 'count') return unsettled(groupedByPoint);
  return { ...stated('comma', 'count', groupedByPoint.text), ...unless('groupedByComma') };
}

function tallyShapes({ texts, isTyped }: ColumnSource): Shapes {
  const shapes: Shapes = {};
  for (const [index, raw] of texts.entries()) {
    if (raw === '') continue;
    if (plainNumber.test(raw)) {
      const shape = raw.includes('.') ? 'point' : isSmallWhole(raw) ? 'none' : null;
      if (shape !== null) see(shapes, shape, raw, index);
      continue;
    }
    const text = cleanText(raw).text;
    const parts = splitNumeral(splitRate(text)?.count ?? text);
    if (parts === null) continue;
    const shape = markShape(parts.digits);
    see(shapes, isTyped && shape === 'groupedByPoint' ? 'point' : shape, text, index);
  }
  return shapes;
}

/** A whole number below a thousand: there is nothing in it to group. */
function isSmallWhole(text: string): boolean {
  return text.length <= 3;
}

function see(shapes: Shapes, shape: MarkShape, text: string, index: number): void {
  const seen = shapes[shape];
  if (seen === undefined) shapes[shape] = { text, index, count: 1 };
  else seen.count += 1;
}

function stated(decimal: DecimalMark, by: string, example: string | undefined): Decided {
  if (example === undefined) return { decimal };
  return { decimal, statements: [{ code: 'decimalMark', params: { decimal, by, example } }] };
}

function unsettled({ text, index, count }: Sighting): Decided {
  return { decimal: null, unsettled: [{ between: 'decimal', example: text, index, count }] };
}
