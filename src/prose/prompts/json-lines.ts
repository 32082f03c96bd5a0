/**
 * A list as JSON with an item a line, for a prompt: the items cannot break out of it, and a line is cheap to read. The
 * marker that fences it is taken out of the data first, so that no text can close the fence.
 */
export function jsonLines(items: readonly object[], marker: string): string {
  const lines = items.map((item) => withoutMarker(JSON.stringify(item), marker));
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}

function withoutMarker(text: string, marker: string): string {
  let rest = text;
  while (marker !== '' && rest.includes(marker)) rest = rest.replaceAll(marker, '');
  return rest;
}
