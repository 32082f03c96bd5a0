import type { Conflict } from '../../dossier/conflict.ts';
import type { Place } from '../../facts/cell.ts';
import type { Ledger } from '../../facts/ledger.ts';
import type { Fact, Input, Series } from '../../facts/node.ts';
import { joined } from '../joined.ts';
import type { RankedConflict } from './build-conflicts.ts';
import type { Finding } from './finding.ts';

/** Who reads a disputed cell, by its place: a cell keeps that of its row when its trust is lowered. */
type Readers = ReadonlyMap<Place, readonly (Fact | Series)[]>;

/**
 * The conflicts with the facts and series that are believed less for them: those that read their disputed cells first, in
 * the order of the ledger.
 */
export function nameLowered(ranked: readonly RankedConflict[], ledger: Ledger): readonly Conflict[] {
  const readers: Readers = ranked.some(({ findings }) => findings.some(hasDispute))
    ? readersOf(ledger)
    : new Map();
  return ranked.map(({ conflict, findings }) => {
    const lowered: (Fact | Series)[] = findings
      .flatMap(placesOf)
      .flatMap((place) => readers.get(place) ?? []);
    for (const { lowers = [] } of findings) lowered.push(...lowers);
    return joined(conflict, { lowers: [...new Set(lowered)] });
  });
}

function hasDispute(finding: Finding): boolean {
  return finding.disputes !== undefined && finding.disputes.length > 0;
}

function placesOf({ disputes = [] }: Finding): readonly Place[] {
  return disputes.flatMap(({ row, columns }) => {
    const cells = row as Readonly<Record<string, { readonly place: Place } | undefined>>;
    return columns.flatMap((column) => cells[column]?.place ?? []);
  });
}

/** Who reads each disputed cell: facts by their own formula, and the series that its month belongs to. */
function readersOf(ledger: Ledger): Readers {
  const readers = new Map<Place, (Fact | Series)[]>();
  const note = (place: Place, reader: Fact | Series) => {
    const known = readers.get(place);
    if (known === undefined) readers.set(place, [reader]);
    else known.push(reader);
  };
  const noteCells = (input: Input, reader: Fact): void => {
    if (input.trust === null) return;
    if (input.kind === 'cell') note(input.place, reader);
    else if (input.kind === 'operation' || input.kind === 'call') {
      for (const part of input.inputs) noteCells(part, reader);
    }
  };
  for (const series of ledger.series.values()) {
    if (series.trust === null) continue;
    for (const point of series.points) {
      if (point.trust !== undefined) for (const place of point.places) note(place, series);
    }
  }
  for (const source of ledger.facts.values()) noteCells(source.from, source);
  return readers;
}
