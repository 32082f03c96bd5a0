/** Text on one line, cut with an ellipsis after so many characters (code points: no character is cut in half). */
export function clip(text: string, length: number): string {
  const line = /\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  if (line.length <= length) return line;
  const characters = [...line];
  return characters.length <= length
    ? line
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
