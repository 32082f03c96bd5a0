import type { Span } from './spans.ts';

/** Finds the places of known names in a text. */
export type NameFinder = (text: string) => readonly Span[];

const joined = /[A-Za-z\u00c0-\u024f\d]/;

/**
 * A finder of any of the names, the longest first, in upper or lower case. Where a name begins or ends in a letter of the
 * Latin alphabet or a digit, it is no part of a longer word.
 */
export function nameFinder(names: Iterable<string>): NameFinder {
  const byStart = new Map<string, string[]>();
  for (const name of new Set([...names].map(fold).filter((name) => name !== ''))) {
    const key = name.slice(0, 2);
    const known = byStart.get(key);
    if (known === undefined) byStart.set(key, [name]);
    else known.push(name);
  }
  for (const known of byStart.values()) known.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return (text) => findNames(lowered(text), byStart);
}

function findNames(text: string, byStart: ReadonlyMap<string, readonly string[]>): readonly Span[] {
  const found: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const candidates = [
      byStart.get(text.slice(start, start + 2)) ?? [],
      byStart.get(text[start] ?? '') ?? [],
    ].flat();
    const name = candidates.find(
      (candidate) => text.startsWith(candidate, start) && isWhole(text, start, candidate),
    );
    if (name === undefined) start += 1;
    else {
      found.push({ start, end: start + name.length });
      start += name.length;
    }
  }
  return found;
}

function isWhole(text: string, start: number, name: string): boolean {
  const end = start + name.length;
  const goesOn = (first: string | undefined, second: string | undefined) =>
    first !== undefined && second !== undefined && joined.test(first) && joined.test(second);
  return !goesOn(text[start - 1], name[0]) && !goesOn(text[end], name.at(-1));
}

function fold(name: string): string {
  return lowered(
    name
      .normalize('NFKC')
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** In lower case, character for character, so that places stay what they are. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');
}
