import { parseMark } from '../../facts/parse/parsed.ts';
import { isDated } from '../column.ts';
import type { ColumnSource } from './column-source.ts';
import { nothingDeclared } from './declaration.ts';

/** Dates and months as documented, also with a time: their order is not in doubt. */
export const plainDate = /^\d{4}-\d{2}(?:-\d{2}(?:[ T][\d:.Z]*)?)?$/;
/** Whole numbers, and points that cannot group: nothing that needs a decision. */
export const plainNumber = /^-?(?:\d{1,15}|0\.\d{1,10}|\d{4,15}\.\d{1,10}|\d{1,3}\.(?:\d{1,2}|\d{4,10}))$/;

/**
 * Whether nothing is to be decided for a column of dates or numbers, as for nearly every one: neither its header nor the
 * user says anything of it, and all of its cells are in the documented form, or say that nothing is known. Rows of a part
 * may be in another form than those that are still to come, so that a part is never plain.
 */
export function isPlainColumn({
  column,
  declaration,
  conversion,
  texts,
  isPart,
  settled,
}: ColumnSource): boolean {
  if (declaration !== nothingDeclared || conversion !== null || isPart) return false;
  const { kind, most } = column.info;
  const isDate = isDated(kind);
  if ((isDate ? settled.dateOrder : settled.decimal) !== null) return false;
  const form = isDate ? plainDate : plainNumber;
  for (const text of texts) {
    if (text === '') continue;
    if (form.test(text)) {
      if (kind === 'share' && Math.abs(Number(text)) > most) return false;
    } else if (parseMark(text) === null) return false;
  }
  return true;
}
