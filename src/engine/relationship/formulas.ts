/** The weight of the covered roles as a share of all (METHODS §7). */
export function roleCoverage(
  roles: readonly { readonly weight: number; readonly isCovered: boolean }[],
): number | null {
  const all = roles.reduce((sum, { weight }) => sum + weight, 0);
  const covered = roles.reduce((sum, { weight, isCovered }) => sum + (isCovered ? weight : 0), 0);
  return all === 0 ? null : covered / all;
}

/**
 * How broadly the relationship is threaded, 0–1: full with three people on two levels; at most two thirds while all are
 * on one level (METHODS §7).
 *
 * @example threading({ people: 2, levels: 2 }, { people: 3, levels: 2, oneLevelCap: 2 / 3 }) // 0.6667
 */
export function threading(
  engaged: { readonly people: number; readonly levels: number },
  full: { readonly people: number; readonly levels: number; readonly oneLevelCap: number },
): number {
  const share = Math.min(1, engaged.people / full.people);
  return engaged.levels >= full.levels ? share : Math.min(share, full.oneLevelCap);
}

/**
 * What departures leave of a relationship, 0–1: one less the share of the role weights that left, a replaced person
 * counting only in part (METHODS §7).
 *
 * @param departures the role weight of each departure, as a share of all role weights
 * @example stability([{ weight: 0.25, isReplaced: false }], 0.5) // 0.75
 */
export function stability(
  departures: readonly { readonly weight: number; readonly isReplaced: boolean }[],
  replacedShare: number,
): number {
  const lost = departures.reduce(
    (sum, { weight, isReplaced }) => sum + weight * (isReplaced ? replacedShare : 1),
    0,
  );
  return Math.max(0, 1 - lost);
}

/**
 * Concentration of touches (Herfindahl): the sum of the squared shares, 1 where all go through one person; null without
 * any touch.
 *
 * @example touchHhi([14, 4, 2]) // 0.54
 */
export function touchHhi(touches: readonly number[]): number | null {
  // In one order, so that the order of the rows cannot show in the last digit.
  const ordered = [...touches].sort((a, b) => a - b);
  const total = ordered.reduce((sum, count) => sum + count, 0);
  return total === 0 ? null : ordered.reduce((sum, count) => sum + (count / total) ** 2, 0);
}
