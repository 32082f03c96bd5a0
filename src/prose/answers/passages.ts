/** Fields that are no prose: the words of others, where they stand, and the id of a fact. */
const notProse: ReadonlySet<string> = new Set(['quote', 'where', 'factId']);
/** Lists in which those fields are. A voice has a quote too, and that one is prose. */
const heardLists: ReadonlySet<string> = new Set(['contradictions', 'signals']);

/** The same draft with every passage of prose changed; all else stays. */
export function mapPassages(
  part: unknown,
  change: (passage: string, path: string) => string,
  path = '',
): unknown {
  if (typeof part === 'string') return change(part, path);
  if (Array.isArray(part)) return part.map((item, index) => mapPassages(item, change, join(path, index)));
  if (typeof part !== 'object' || part === null) return part;
  const isHeard = heardLists.has(path.split('.')[0] ?? '');
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      isHeard && notProse.has(key) ? value : mapPassages(value, change, join(path, key)),
    ]),
  );
}

/** The draft with its prose alone, every passage at its path, for a checker that reads whatever is text. */
export function proseOf(part: unknown, path = ''): unknown {
  if (Array.isArray(part)) return part.map((item, index) => proseOf(item, join(path, index)));
  if (typeof part !== 'object' || part === null) return part;
  const isHeard = heardLists.has(path.split('.')[0] ?? '');
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => !(isHeard && notProse.has(key)))
      .map(([key, value]) => [key, proseOf(value, join(path, key))]),
  );
}

function join(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}
