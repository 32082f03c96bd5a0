import type { Conflict } from '../../dossier/conflict.ts';
import { formatPlace, type Place } from '../../facts/cell.ts';
import type { Ledger } from '../../facts/ledger.ts';
import type { Fact, Series } from '../../facts/node.ts';
import { visitDisputed } from '../../facts/trust.ts';
import type { RankedConflict } from './build-conflicts.ts';
import type { Finding } from './finding.ts';

/** The conflicts with the facts and series that are believed less for them: those that read their disputed cells first, in the order of the ledger. */
export function nameLowered(ranked: readonly RankedConflict[], ledger: Ledger): readonly Conflict[] {
  const readers = ranked.some(({ findings }) => findings.some(hasDispute)) ? readersOf(ledger) : new Map();
  return ranked.map(({ conflict, findings }) => {
    const lowered = [
      ...findings.flatMap(placesOf).flatMap((place) => readers.get(keyOf(place)) ?? []),
      ...findings.flatMap((finding) => finding.lowers ?? []),
    ];
    return { ...conflict, lowers: [...new Set<Fact | Series>(lowered)] };
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
function readersOf(ledger: Ledger): ReadonlyMap<string, readonly (Fact | Series)[]> {
  const readers = new Map<string, (Fact | Series)[]>();
  const note = (place: Place, reader: Fact | Series) => {
    const key = keyOf(place);
    const known = readers.get(key);
    if (known === undefined) readers.set(key, [reader]);
    else known.push(reader);
  };
  for (const series of ledger.series.values()) {
    for (const point of series.points) {
      if (point.trust !== undefined) for (const place of point.places) note(place, series);
    }
  }
  for (const source of ledger.facts.values()) {
    visitDisputed(source.from, ({ place }) => note(place, source));
  }
  return readers;
}

function keyOf(place: Place): string {
  return `${formatPlace(place)}\0${place.column}`;
}
