/** Most names become a slug by their case alone. */
const slugged = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names of Latin letters and digits, which nearly all others are, need no Unicode to be made a slug. */
const plain = /^[a-z0-9]+(?:[ _.-]+[a-z0-9]+)*$/;

/**
 * The part of a fact id that stands for a name from the data (METHODS §0): NFKC, lower case, runs of anything but
 * letters, marks and digits become `-`, trimmed. Names in any script survive; a name without a letter becomes `x`.
 */
export function slugOf(name: string): string {
  const lower = name.toLowerCase();
  if (slugged.test(lower)) return lower;
  if (plain.test(lower)) return lower.replace(/[ _.-]+/g, '-');
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'x' : slug;
}

/** Slugs for a list of ids, unique within it: collisions get `-2`, `-3` in the order of the raw ids. */
export function uniqueSlugs(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  for (const id of isAscending(ids) ? ids : [...new Set(ids)].sort()) {
    const base = slugOf(id);
    let slug = base;
    for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${n}`;
    taken.add(slug);
    slugs.set(id, slug);
  }
  return slugs;
}

/** Whether every one comes after the one before, as most lists of ids are told. */
function isAscending(ids: readonly string[]): boolean {
  return ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id);
}

/** A slug for each of a list of names, repeated names included: position by position, none twice. */
export function slugEach(names: readonly string[]): readonly string[] {
  const slugs = uniqueSlugs(names);
  if (slugs.size === names.length) return names.map((name) => slugs.get(name) ?? slugOf(name));
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
