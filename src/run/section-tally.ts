import type { AssessedNeed, Lack } from '../engine/needs/assess-needs.ts';
import type { Need } from '../engine/needs/need.ts';

/** A need that waits for something, and the accounts for which it does. */
export type Waiting = {
  readonly need: Need;
  readonly lacks: readonly Lack[];
  readonly accounts: string[];
};

/** What the accounts of a book can say in a section. It grows with what they lack, not with how many they are. */
export type SectionTally = {
  accounts: number;
  /** Those that lack nothing. */
  complete: number;
  /** By the code of a need, for how many accounts it is met, of those for which it arises. */
  readonly gives: Map<string, { met: number; of: number }>;
  /** Weights of the needs that are met, in the worst and in the best account. */
  least: number;
  most: number;
  readonly waiting: Map<string, Waiting>;
};

export function startTally(): SectionTally {
  return {
    accounts: 0,
    complete: 0,
    gives: new Map(),
    least: Number.POSITIVE_INFINITY,
    most: 0,
    waiting: new Map(),
  };
}

/** Takes one more account in, with its needs in this section. */
export function tallyAccount(tally: SectionTally, account: string, needs: readonly AssessedNeed[]): void {
  let points = 0;
  let isComplete = true;
  for (const { need, lacks } of needs) {
    const count = tally.gives.get(need.code) ?? { met: 0, of: 0 };
    tally.gives.set(need.code, count);
    count.of += 1;
    if (lacks.length === 0) {
      count.met += 1;
      points += need.weight;
      continue;
    }
    isComplete = false;
    for (const missing of lacks) wait(tally, need, missing, account);
  }
  tally.accounts += 1;
  if (isComplete) tally.complete += 1;
  tally.least = Math.min(tally.least, points);
  tally.most = Math.max(tally.most, points);
}

/** Accounts are many and ways to lack something few: the accounts are gathered before anything is made of them. */
function wait({ waiting }: SectionTally, need: Need, lacks: readonly Lack[], account: string): void {
  const part = need.allOf.findIndex((sources) => lacks.some(({ source }) => sources.includes(source)));
  let key = `${need.code} ${part}`;
  for (const { state, columns } of lacks) key += `|${state} ${columns.join(' ')}`;
  const known = waiting.get(key);
  if (known === undefined) waiting.set(key, { need, lacks, accounts: [account] });
  else known.accounts.push(account);
}
