import { formatPlace, type Place } from '../facts/cell.ts';

/**
 * Places as short as they can be said: the lines of one column of a file as ranges.
 *
 * @example placeRanges(twelveMonths) // ["usage.csv:2–13:value"]
 */
export function placeRanges(places: readonly Place[]): readonly string[] {
  const columns = new Map<string, { readonly first: Place; readonly lines: Set<number> }>();
  const said: string[] = [];
  for (const place of places) {
    if (place.line === undefined || place.pointer !== undefined) {
      said.push(formatPlace(place));
      continue;
    }
    const key = JSON.stringify([place.file, place.column]);
    const column = columns.get(key) ?? { first: place, lines: new Set<number>() };
    column.lines.add(place.line);
    columns.set(key, column);
  }
  for (const { first, lines } of columns.values()) {
    said.push(`${first.file}:${rangesOf([...lines])}:${first.column}`);
  }
  return [...new Set(said)];
}

function rangesOf(lines: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && line === last.to + 1) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(',');
}
