/**
 * Whether a unit of the data stands close to its figure, as a percent sign does; a word stands after a space.
 *
 * @example isCloseUnit('% of loads') // true
 */
export function isCloseUnit(unit: string): boolean {
  return /^[%‰％°]/u.test(unit);
}
