/** The items, or null where there are none: a template shows a list with its heading, or neither. */
export function some<T>(items: readonly T[]): readonly T[] | null {
  return items.length === 0 ? null : items;
}
