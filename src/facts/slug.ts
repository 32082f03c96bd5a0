/** Names of Latin letters and digits, which most are, need no Unicode to be made a slug. */
const plain = /^[A-Za-z0-9]+(?:[ _.-]+[A-Za-z0-9]+)*$/;
/** What of such a name is no slug yet; most ids have only single hyphens. */
const separators = /[ _.]|--/;

/**
 * The part of a fact id that stands for a name from the data (METHODS §0): NFKC, lower case, runs of anything but
 * letters, marks and digits become `-`, trimmed. Names in any script survive; a name without a letter becomes `x`.
 */
export function slugOf(name: string): string {
  if (plain.test(name)) {
    const lower = name.toLowerCase();
    return separators.test(lower) ? lower.replace(/[ _.-]+/g, '-') : lower;
  }
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
  const taken = new Set<string>();
  for (const id of ids) {
    if (slugs.has(id)) continue;
    const slug = slugOf(id);
    slugs.set(id, slug);
    taken.add(slug);
  }
  return taken.size === slugs.size ? slugs : numbered(slugs);
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
  if (new Set(bases).size === bases.length) return bases;
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
