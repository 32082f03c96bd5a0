const hyphen = '-'.charCodeAt(0);
const lastOfAscii = 127;

/**
 * The part of a fact id that stands for a name from the data (METHODS §0): NFKC, lower case, runs of anything but
 * letters, marks and digits become `-`, trimmed. Names in any script survive; a name without a letter becomes `x`.
 */
export function slugOf(name: string): string {
  let slug = '';
  /** From here on the name is as it will stand in the slug. */
  let start = 0;
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at);
    if (isSmallLetterOrDigit(unit)) continue;
    if (isCapital(unit)) return slugOf(name.toLowerCase());
    if (unit > lastOfAscii) return slugOfAnyScript(name);
    const isWithin = at > start && at + 1 < name.length;
    if (unit === hyphen && isWithin && isSmallLetterOrDigit(name.charCodeAt(at + 1))) continue;
    slug = hyphenated(slug, name.slice(start, at));
    start = at + 1;
  }
  slug = hyphenated(slug, name.slice(start));
  return slug === '' ? 'x' : slug;
}

function isSmallLetterOrDigit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

/** Two parts of a slug, either of which may be empty. */
function hyphenated(left: string, right: string): string {
  if (left === '') return right;
  return right === '' ? left : `${left}-${right}`;
}

/** The definition as it stands; names in ASCII alone, which most are, need no Unicode. */
function slugOfAnyScript(name: string): string {
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'x' : slug;
}

/** Slugs for a list of ids, unique within it: collisions get `-2`, `-3` in the order of the raw ids. */
export function uniqueSlugs(ids: readonly string[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const bases: string[] = [];
  for (const id of ids) {
    if (slugs.has(id)) continue;
    const slug = slugOf(id);
    slugs.set(id, slug);
    bases.push(slug);
  }
  return areDistinct(bases) ? slugs : numbered(slugs);
}

/** Up to so many texts, most of an account, take less time to compare in pairs than to hash. */
const few = 12;

function areDistinct(texts: readonly string[]): boolean {
  if (texts.length > few) return new Set(texts).size === texts.length;
  return texts.every((text, index) => texts.indexOf(text) === index);
}

function numbered(bases: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  for (const id of [...bases.keys()].sort()) {
    const base = bases.get(id) ?? '';
    let slug = base;
    for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${n}`;
    taken.add(slug);
    slugs.set(id, slug);
  }
  return slugs;
}

/** A slug for each of a list of names, repeated names included: position by position, none twice. */
export function slugEach(names: readonly string[]): readonly string[] {
  const bases = names.map(slugOf);
  if (areDistinct(bases)) return bases;
  const slugs = uniqueSlugs(names);
  if (slugs.size === names.length) return names.map((name) => slugs.get(name) ?? '');
  const taken = new Set(slugs.values());
  const used = new Set<string>();
  return names.map((name) => {
    const base = slugs.get(name) ?? slugOf(name);
    let slug = base;
    for (let n = 2; used.has(slug) || (slug !== base && taken.has(slug)); n += 1) slug = `${base}-${n}`;
    used.add(slug);
    return slug;
  });
}
