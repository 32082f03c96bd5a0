import { formatPlace, type Place } from '../facts/cell.ts';
import { lineRanges } from '../facts/line-ranges.ts';

/**
 * Places as short as they can be said: the lines of one column of a file as ranges.
 *
 * @example placeRanges(twelveMonths) // ["usage.csv:2–13:value"]
 */
export function placeRanges(places: readonly Place[]): readonly string[] {
  const [only] = places;
  if (only === undefined) return [];
  if (places.length === 1) return [formatPlace(only)];
  const columns = new Map<string, { readonly first: Place; readonly lines: Set<number>; unlisted: number }>();
  const said: string[] = [];
  for (const place of places) {
    if (place.line === undefined || place.pointer !== undefined) {
      said.push(formatPlace(place));
      continue;
    }
    const key = JSON.stringify([place.file, place.column]);
    const column = columns.get(key) ?? { first: place, lines: new Set<number>(), unlisted: 0 };
    for (const line of [place.line, ...(place.others?.lines ?? [])]) column.lines.add(line);
    column.unlisted += (place.others?.count ?? 0) - (place.others?.lines.length ?? 0);
    columns.set(key, column);
  }
  for (const { first, lines, unlisted } of columns.values()) {
    said.push(`${first.file}:${lineRanges([...lines], unlisted)}:${first.column}`);
  }
  return [...new Set(said)];
}
