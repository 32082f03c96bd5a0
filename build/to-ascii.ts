/** Writes every character that is not ASCII as an escape that JavaScript and JSON read alike. */
export function toAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
