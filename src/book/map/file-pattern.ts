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
export function patternsOf(values: {
  readonly ignore?: readonly string[] | undefined;
  readonly files?: Readonly<Record<string, { readonly file: string }>> | undefined;
  readonly tables: Readonly<Record<string, readonly { readonly from: string }[]>>;
}): readonly string[] {
  const declared = values.files ?? {};
  const direct = Object.values(values.tables)
    .flatMap((sources) => sources.map((source) => source.from))
    .filter((from) => !Object.hasOwn(declared, from));
  return [...Object.values(declared).map(({ file }) => file), ...direct, ...(values.ignore ?? [])];
}
