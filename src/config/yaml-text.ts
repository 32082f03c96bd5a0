export type Position = { readonly line: number; readonly column: number };

/** What a text of YAML says, with the place of each of its parts by dotted path; or what is wrong with it. */
export type YamlText =
  | { readonly kind: 'read'; readonly found: unknown; readonly places: ReadonlyMap<string, Position> }
  | { readonly kind: 'faulty'; readonly faults: readonly (Position & { readonly message: string })[] };
