/** Facts of an earlier state and of a later one, by the end of their id: "from" the one "to" the other. */
export const earlierStates: ReadonlySet<string> = new Set(['first', 'firstMonth', 'rateBefore', 'baseline']);
export const laterStates: ReadonlySet<string> = new Set(['last', 'lastMonth', 'rateAfter', 'current']);
