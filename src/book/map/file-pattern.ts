import type { MapValues } from '../../config/map-schema.ts';

/**
 * Whether a file's name fits a name or a pattern, in which `*` stands for any characters and `?` for one. Case does not
 * matter, and neither does the folder.
 *
 * @example fitsPattern('Cases 2026-11.csv', 'cases*.csv') // true
 */
export function fitsPattern(file: string, pattern: string): boolean {
  const name = baseName(file).toLowerCase();
  const wanted = baseName(pattern).toLowerCase();
  // Step by step rather than by a regular expression, which a long pattern could keep busy for ever.
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let resume = 0;
  while (at < name.length) {
    if (wanted[inPattern] === '*') {
      star = inPattern;
      inPattern += 1;
      resume = at;
    } else if (wanted[inPattern] === '?' || wanted[inPattern] === name[at]) {
      inPattern += 1;
      at += 1;
    } else if (star !== -1) {
      inPattern = star + 1;
      resume += 1;
      at = resume;
    } else return false;
  }
  while (wanted[inPattern] === '*') inPattern += 1;
  return inPattern === wanted.length;
}

function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}

/** Every file name and pattern of a map, and those of the files that it leaves out. */
export function patternsOf({ files = {}, tables, ignore = [] }: MapValues): readonly string[] {
  const named = Object.values(tables)
    .flat()
    .flatMap((source) => [source.from, ...(source.details ?? []).map((detail) => detail.from)]);
  const direct = named.filter((from) => !Object.hasOwn(files, from));
  return [...Object.values(files).map(({ file }) => file), ...direct, ...ignore];
}
