const hyphen = '-'.charCodeAt(0);
const lastOfAscii = 127;
/** A function does not take any number of arguments; a longer name is no name. */
const most = 1000;
/** From a capital of ASCII to its small letter. */
const toSmall = 32;

/**
 * The part of a fact id that stands for a name from the data (METHODS §0): NFKC, lower case, runs of anything but
 * letters, marks and digits become `-`, trimmed. Names in any script survive; a name without a letter becomes `x`.
 */
export function slugOf(name: string): string {
  return isSlug(name) ? name : slugOfAscii(name);
}

/** Whether a name in ASCII is its own slug, as many ids are. */
function isSlug(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at);
    const isWithin = at > 0 && at + 1 < name.length;
    if (isSmallLetterOrDigit(unit)) continue;
    if (unit !== hyphen || !isWithin || name.charCodeAt(at - 1) === hyphen) return false;
  }
  return name !== '';
}

/** Unit by unit, so that a sentence of ten words is not put together from ten parts. */
function slugOfAscii(name: string): string {
  const units: number[] = [];
  let hasCapital = false;
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at);
    // After a capital a mark may have no letter to join but a small one: such ids have been public for long.
    if (unit > lastOfAscii) return slugOfAnyScript(hasCapital ? name.toLowerCase() : name);
    if (isSmallLetterOrDigit(unit)) units.push(unit);
    else if (isCapital(unit)) {
      units.push(unit + toSmall);
      hasCapital = true;
    } else if (units.length > 0 && units[units.length - 1] !== hyphen) units.push(hyphen);
  }
  if (units[units.length - 1] === hyphen) units.pop();
  if (units.length > most) return slugOfAnyScript(name);
  return units.length === 0 ? 'x' : String.fromCharCode(...units);
}

function isSmallLetterOrDigit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
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
