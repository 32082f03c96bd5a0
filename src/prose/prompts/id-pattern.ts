/** What stands for what in a pattern. */
const signs: Readonly<Record<string, string>> = {
  '**': '.*',
  '*': '[^.]+',
  '.': '\\.',
  '{': '(?:',
  '}': ')',
  ',': '|',
};

/** Ids by name: `*` stands for one segment, `**` for whatever follows, `{a,b}` for either. */
export function idPattern(glob: string): RegExp {
  const source = glob.replace(/\*\*|[*.{},]/g, (sign) => signs[sign] ?? sign);
  return new RegExp(`^${source}$`, 'u');
}
