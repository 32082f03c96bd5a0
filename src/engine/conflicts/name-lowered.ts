import type { Conflict } from '../../dossier/conflict.ts';
import type { Place } from '../../facts/cell.ts';
import type { Ledger } from '../../facts/ledger.ts';
import type { Fact, Input, Series } from '../../facts/node.ts';
import type { RankedConflict } from './build-conflicts.ts';
import type { Dispute, Finding } from './finding.ts';

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
    const lowered = new Set<Fact | Series>();
    for (const { disputes = [] } of findings) {
      for (const dispute of disputes) addReaders(lowered, dispute, readers);
    }
    for (const { lowers = [] } of findings) for (const one of lowers) lowered.add(one);
    return withLowers(conflict, [...lowered]);
  });
}

function withLowers(
  { id, code, kind, touches, weight, sides, params, used, why }: RankedConflict['conflict'],
  lowers: Conflict['lowers'],
): Conflict {
  return { id, code, kind, touches, weight, sides, params, used, why, lowers };
}

function hasDispute({ disputes }: Finding): boolean {
  return disputes !== undefined && disputes.length > 0;
}

function addReaders(lowered: Set<Fact | Series>, { row, columns }: Dispute, readers: Readers): void {
  const cells = row as Readonly<Record<string, { readonly place: Place } | undefined>>;
  for (const column of columns) {
    const place = cells[column]?.place;
    const own = place === undefined ? undefined : readers.get(place);
    if (own !== undefined) for (const one of own) lowered.add(one);
  }
}

/** Who reads each disputed cell: facts by their own formula, and the series that its month belongs to. */
function readersOf(ledger: Ledger): Readers {
  const readers = new Map<Place, (Fact | Series)[]>();
  for (const series of ledger.series.values()) {
    if (series.trust === null) continue;
    for (const point of series.points) {
      if (point.trust !== undefined) for (const place of point.places) note(readers, place, series);
    }
  }
  for (const source of ledger.facts.values()) {
    if (source.trust !== null && source.from.trust !== null) noteCells(readers, source.from, source);
  }
  return readers;
}

/** Notes the disputed cells of an expression; what speaks against none of its cells is not looked through. */
function noteCells(readers: Map<Place, (Fact | Series)[]>, from: Input, reader: Fact): void {
  if (from.kind === 'cell') note(readers, from.place, reader);
  else if (from.kind === 'operation' || from.kind === 'call') {
    for (const input of from.inputs) if (input.trust !== null) noteCells(readers, input, reader);
  }
}

function note(readers: Map<Place, (Fact | Series)[]>, place: Place, reader: Fact | Series): void {
  const known = readers.get(place);
  if (known === undefined) readers.set(place, [reader]);
  else known.push(reader);
}
