/**
 * The candidates that a mistyped word may have meant, nearest first: by the fewest insertions, deletions, replacements
 * and swaps of neighbours, up to about a third of the word. Candidates that contain the word count as near.
 */
export function nearestTo(word: string, candidates: Iterable<string>, count = 3): readonly string[] {
  const wanted = fold(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const isPart = wanted.length >= 3 && folded.includes(wanted);
    const distance = isPart ? limit + 0.5 : editDistance(wanted, folded, limit);
    if (distance <= limit + 0.5) near.push({ candidate, distance });
  }
  return near
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        a.candidate.length - b.candidate.length ||
        (a.candidate < b.candidate ? -1 : 1),
    )
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Words as they are compared: case, width and the accents of Latin letters do not matter. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .trim();
}

/** Optimal string alignment; anything beyond `limit` is reported as infinite. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  const distance = last[to.length] ?? 0;
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}
