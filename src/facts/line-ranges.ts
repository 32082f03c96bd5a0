/** More ranges than this say nothing to a reader; `explain` and the JSON forms have every line that is kept. */
const mostRanges = 12;

/**
 * Lines of a file as ranges, the first twelve of them.
 *
 * @param unlisted how many further lines there are that nobody listed.
 * @example lineRanges([2, 3, 4, 9], 40) // '2–4,9,+40'
 */
export function lineRanges(lines: readonly number[], unlisted = 0): string {
  if (lines.length === 1 && unlisted === 0) return String(lines[0]);
  const ranges: { from: number; to: number }[] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && line === last.to + 1) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  const shown = ranges
    .slice(0, mostRanges)
    .map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  const rest = ranges.slice(mostRanges).reduce((sum, { from, to }) => sum + to - from + 1, unlisted);
  return [...shown, ...(rest > 0 ? [`+${rest}`] : [])].join(',');
}
