/** A passage of a draft, and where it stands: `risks.2.mitigation`. */
export type DraftPassage = { readonly path: string; readonly text: string };

/** Every text of a draft, in its order. Anything may be a draft: what is no text, list or object holds none. */
export function passagesOf(draft: unknown, path = ''): readonly DraftPassage[] {
  if (typeof draft === 'string') return [{ path, text: draft }];
  if (typeof draft !== 'object' || draft === null) return [];
  return Object.entries(draft).flatMap(([key, part]) =>
    passagesOf(part, path === '' ? key : `${path}.${key}`),
  );
}
