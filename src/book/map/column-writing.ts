import type { Place } from '../../facts/cell.ts';
import { type ColumnInfo, date, isDated, type Kind, number } from '../column.ts';
import { ambiguityTrouble } from '../columns/column-problems.ts';
import { decideColumn } from '../columns/decide-column.ts';
import { type ColumnDecision, plainDecision, type Statement } from '../columns/decision.ts';
import { nothingDeclared } from '../columns/declaration.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { type FilePart, placeIn } from './map-row.ts';

/** What a map says of all columns of a file. */
type Declared = Pick<ReadingOptions, 'dateOrder' | 'decimal'>;

/** How the columns of an export file are written. */
export type Writing = {
  readonly declared: Declared;
  /** How a column is read that the map itself has to read: as the map says, or as its cells tell, decided once. */
  readonly of: (header: string, info: ColumnInfo) => ColumnDecision;
  /** What the cells told of the columns asked for. */
  readonly statements: () => readonly Statement[];
  /** The columns asked for that nothing decides, each where it first shows. */
  readonly open: () => readonly Problem[];
};

/** What conditions compare: any date, and any number. */
export const anyDate = date();
export const anyNumber = number();

/** @param options what the user has settled; it counts where the map says nothing and a cell leaves it open. */
export function columnWriting(
  parts: readonly FilePart[],
  declared: Declared,
  options: ReadingOptions,
): Writing {
  const decisions = new Map<Kind, Map<string, ColumnDecision>>();
  const decide = (header: string, info: ColumnInfo): ColumnDecision => {
    const isDate = isDated(info.kind);
    if (!isDate && declared.decimal !== null) return { ...plainDecision, decimal: declared.decimal };
    const { dateOrder } = declared;
    return decideColumn({
      column: { name: header, info },
      header,
      declaration: isDate && dateOrder !== null ? { ...nothingDeclared, dateOrder } : nothingDeclared,
      conversion: null,
      texts: parts.flatMap(({ records, positions }) => {
        const at = positions.get(header) ?? -1;
        return records.map(({ texts }) => texts[at] ?? '');
      }),
      isPart: parts.some(({ isPart }) => isPart === true),
      isTyped: parts.every(({ typed, positions }) => typed?.has(positions.get(header) ?? -1)),
      settled: options,
    });
  };
  return {
    declared,
    of: (header, info) => {
      const kind = isDated(info.kind) ? 'date' : info.kind;
      const ofKind = decisions.get(kind) ?? new Map<string, ColumnDecision>();
      decisions.set(kind, ofKind);
      const known = ofKind.get(header) ?? decide(header, info);
      ofKind.set(header, known);
      return known;
    },
    statements: () =>
      [...decisions].flatMap(([kind, ofKind]) =>
        kind === 'date' && declared.dateOrder !== null
          ? []
          : [...ofKind.values()].flatMap(({ statements }) => statements),
      ),
    open: () =>
      [...decisions.values()].flatMap((ofKind) =>
        [...ofKind].flatMap(([header, { unsettled }]) =>
          unsettled.map((item) =>
            problemAt(placeAt(parts, header, item.index), ambiguityTrouble(item, true)),
          ),
        ),
      ),
  };
}

/** Where the text of a column stands that is so far on among those of all parts. */
function placeAt(parts: readonly FilePart[], header: string, index: number): Place {
  let rest = index;
  for (const part of parts) {
    const record = part.records[rest];
    if (record !== undefined) return placeIn({ part, record }, header);
    rest -= part.records.length;
  }
  return { file: parts[0]?.file ?? '', column: header };
}
