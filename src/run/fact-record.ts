import type { Audience, Place, Scalar } from '../facts/cell.ts';
import { roundedValue } from '../facts/fact.ts';
import { renderFormula } from '../facts/formula.ts';
import type { Fact, Input, Series } from '../facts/node.ts';
import { printLabel, printReason } from '../facts/print/label.ts';
import type { Locale } from '../facts/print/locale.ts';
import { printFact } from '../facts/print/print-fact.ts';

/** What a fact was computed from: another fact, a series, a cell of a file (and others like it), or a setting. */
export type SourceRecord =
  | { readonly fact: string }
  | { readonly series: string }
  | {
      readonly file: string;
      readonly line?: number;
      readonly record?: number;
      readonly column: string;
      readonly others?: Place['others'];
    }
  | { readonly file: string; readonly pointer: string; readonly others?: Place['others'] }
  | { readonly setting: string; readonly value: Scalar | null; readonly origin: 'default' | 'user' };

/** A fact as `facts --json` prints it. `value` is null exactly when `reason` is not. */
export type FactRecord = {
  readonly id: string;
  readonly value: Scalar | null;
  readonly unit: string;
  readonly label: string;
  readonly text: string;
  readonly formula: string;
  readonly from: readonly SourceRecord[];
  readonly audience: Audience;
  readonly confidence: number;
  readonly reason: { readonly code: string; readonly text: string } | null;
};

export function toFactRecord(fact: Fact, locale: Locale): FactRecord {
  return {
    id: fact.id,
    value: roundedValue(fact),
    unit: fact.unit,
    label: printLabel(fact.label, locale),
    text: printFact(fact, 'default', locale),
    formula: renderFormula(fact.from, 'names', locale),
    from: sourcesOf(fact.from),
    audience: fact.audience,
    confidence: Math.round(fact.confidence * 10_000) / 10_000,
    reason: fact.reason === null ? null : { code: fact.reason.code, text: printReason(fact.reason, locale) },
  };
}

/** A series month by month, each with the cells that it was read or added up from. */
export type SeriesRecord = {
  readonly id: string;
  readonly points: readonly {
    readonly month: string;
    readonly value: number;
    readonly from: readonly SourceRecord[];
  }[];
};

export function toSeriesRecord({ id, points }: Series): SeriesRecord {
  return {
    id,
    points: points.map(({ month, value, places }) => ({ month, value, from: places.map(toPlaceRecord) })),
  };
}

/** The nearest sources, each once, in the order of the formula; a series is told once, beside the facts. */
function sourcesOf(input: Input): readonly SourceRecord[] {
  const found = new Map<string, SourceRecord>();
  const visit = (part: Input): void => {
    switch (part.kind) {
      case 'fact':
        found.set(`fact ${part.id}`, { fact: part.id });
        break;
      case 'cell':
        addPlace(part.place);
        break;
      case 'setting':
        found.set(`setting ${part.path}`, { setting: part.path, value: part.value, origin: part.origin });
        break;
      case 'series':
        found.set(`series ${part.id}`, { series: part.id });
        break;
      case 'operation':
      case 'call':
        part.inputs.forEach(visit);
        break;
    }
  };
  const addPlace = (place: Place): void => {
    const record = toPlaceRecord(place);
    found.set(JSON.stringify(record), record);
  };
  visit(input);
  return [...found.values()];
}

function toPlaceRecord({ file, line, record, column, pointer, others }: Place): SourceRecord {
  const rest = others === undefined ? {} : { others };
  if (pointer !== undefined) return { file, pointer, ...rest };
  return {
    file,
    ...(line === undefined ? {} : { line }),
    ...(record === undefined ? {} : { record }),
    column,
    ...rest,
  };
}
