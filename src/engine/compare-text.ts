/** Orders texts by their code units, the same on any machine and in any language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
