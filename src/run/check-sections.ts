import type { Account } from '../book/account.ts';
import type { TableName } from '../book/tables.ts';
import type { Config } from '../config/config.ts';
import type { Lack, LackState } from '../engine/needs/assess-needs.ts';
import { type BriefSection, briefSections } from '../engine/needs/need.ts';
import { assessorOf } from './assess-accounts.ts';
import { type SectionTally, startTally, tallyAccount, type Waiting } from './section-tally.ts';

/** What a section of the brief can say for the accounts of a book, and what it lacks. */
export type SectionCheck = {
  readonly section: BriefSection;
  /** How many accounts lack nothing of it, of how many. */
  readonly complete: number;
  readonly accounts: number;
  /** What it can say, by the code of the need, and for how many of the accounts for which the need arises. */
  readonly gives: readonly { readonly code: string; readonly accounts: number; readonly of: number }[];
  /** Points of the scorecard that can be given, in the worst and the best account; health alone. */
  readonly points: { readonly least: number; readonly most: number } | null;
  /** What helps most comes first. */
  readonly gaps: readonly Gap[];
};

/** Something that is missing for the same accounts. */
export type Gap = {
  /** The needs that wait for it, the heaviest first. */
  readonly codes: readonly string[];
  readonly weight: number;
  /** What would do, one of these. */
  readonly missing: readonly Missing[];
  readonly accounts: readonly string[];
  /** The facts that cannot be computed without it. */
  readonly unlocks: readonly string[];
};

export type Missing = {
  readonly state: LackState;
  readonly table: TableName | null;
  readonly columns: readonly string[];
  /** The kinds of row that are meant, such as `active_users`; empty for any row. */
  readonly values: readonly string[];
  readonly setting: string | null;
  /** How many full months on end it takes; 0 where months do not matter. */
  readonly months: number;
};

export function checkSections(
  accounts: readonly Account[],
  config: Config,
  asOf: string,
): readonly SectionCheck[] {
  const assess = assessorOf(config, asOf);
  const tallies = briefSections.map((section) => ({ section, tally: startTally() }));
  for (const account of accounts) {
    const needs = assess(account);
    for (const { section, tally } of tallies) {
      const own = needs.filter(({ need }) => need.section === section);
      tallyAccount(tally, account.id, own);
    }
  }
  return tallies.map(({ section, tally }) => checkSection(section, tally));
}

function checkSection(section: BriefSection, tally: SectionTally): SectionCheck {
  const { complete, accounts, gives, least, most, waiting } = tally;
  return {
    section,
    complete,
    accounts,
    gives: [...gives]
      .filter(([, { met }]) => met > 0)
      .map(([code, { met, of }]) => ({ code, accounts: met, of })),
    points: section === 'health' && accounts > 0 ? { least, most } : null,
    gaps: gapsOf(section, waiting.values()),
  };
}

/** One gap for each thing that is missing for the same accounts, whatever waits for it. */
function gapsOf(section: BriefSection, all: Iterable<Waiting>): readonly Gap[] {
  const byThing = new Map<string, { missing: readonly Missing[]; waiting: Waiting[] }>();
  for (const waiting of all) {
    const missing = distinct(waiting.lacks.map(toMissing));
    const key = JSON.stringify(missing);
    const thing = byThing.get(key) ?? { missing, waiting: [] };
    thing.waiting.push(waiting);
    byThing.set(key, thing);
  }
  const gaps = [...byThing.values()].flatMap(({ missing, waiting }) =>
    bySameAccounts(waiting).map((group) => toGap(section, missing, group)),
  );
  const help = ({ weight, accounts }: Gap) => weight * accounts.length;
  return gaps.sort((a, b) => help(b) - help(a));
}

function bySameAccounts(waiting: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const groups: [Waiting, ...Waiting[]][] = [];
  for (const one of waiting) {
    const group = groups.find(([first]) => isSameList(first.accounts, one.accounts));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

function isSameList(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

function toGap(section: BriefSection, missing: readonly Missing[], waiting: readonly Waiting[]): Gap {
  const needs = [...new Set(waiting.map(({ need }) => need))].sort((a, b) => b.weight - a.weight);
  const weights = needs.map(({ weight }) => weight);
  return {
    codes: needs.map(({ code }) => code),
    weight: section === 'health' ? weights.reduce((sum, weight) => sum + weight, 0) : (weights[0] ?? 0),
    missing,
    accounts: waiting[0]?.accounts ?? [],
    unlocks: [...new Set(needs.flatMap(({ unlocks }) => unlocks ?? []))],
  };
}

function toMissing({ state, source, columns }: Lack): Missing {
  const isRow = state === 'noRow' || state === 'short';
  return {
    state,
    table: source.kind === 'setting' ? null : source.table,
    columns,
    values: isRow && source.kind === 'rows' ? kindsOf(source.where) : [],
    setting: source.kind === 'setting' ? source.path : null,
    months: state === 'short' && source.kind === 'rows' ? source.months : 0,
  };
}

/** What tells the rows that are meant from others: the first of their conditions that is words alone. */
function kindsOf(where: Readonly<Record<string, readonly unknown[]>>): readonly string[] {
  const words = Object.values(where).find((values) => values.every((value) => typeof value === 'string'));
  return (words as readonly string[] | undefined) ?? [];
}

function distinct(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((one) => [JSON.stringify(one), one])).values()];
}
