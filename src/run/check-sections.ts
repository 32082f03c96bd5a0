import type { Account } from '../book/account.ts';
import type { TableName } from '../book/tables.ts';
import type { Config } from '../config/config.ts';
import type { AssessedNeed, Lack, LackState } from '../engine/needs/assess-needs.ts';
import { type BriefSection, briefSections, type Need } from '../engine/needs/need.ts';
import { assessorOf } from './assess-accounts.ts';

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

type Assessment = { readonly account: string; readonly needs: readonly AssessedNeed[] };

export function checkSections(
  accounts: readonly Account[],
  config: Config,
  asOf: string,
): readonly SectionCheck[] {
  const assess = assessorOf(config, asOf);
  const assessed = accounts.map((account): Assessment => ({ account: account.id, needs: assess(account) }));
  return briefSections.map((section) =>
    checkSection(
      section,
      assessed.map(({ account, needs }) => ({
        account,
        needs: needs.filter(({ need }) => need.section === section),
      })),
    ),
  );
}

function checkSection(section: BriefSection, assessed: readonly Assessment[]): SectionCheck {
  const gives = new Map<string, { met: number; of: number }>();
  for (const { need, lacks } of assessed.flatMap(({ needs }) => needs)) {
    const count = gives.get(need.code) ?? { met: 0, of: 0 };
    gives.set(need.code, { met: count.met + (lacks.length === 0 ? 1 : 0), of: count.of + 1 });
  }
  return {
    section,
    complete: assessed.filter(({ needs }) => needs.every(({ lacks }) => lacks.length === 0)).length,
    accounts: assessed.length,
    gives: [...gives]
      .filter(([, { met }]) => met > 0)
      .map(([code, { met, of }]) => ({ code, accounts: met, of })),
    points: section === 'health' ? pointsOf(assessed) : null,
    gaps: gapsOf(section, assessed),
  };
}

function pointsOf(assessed: readonly Assessment[]): SectionCheck['points'] {
  const points = assessed.map(({ needs }) =>
    needs.reduce((sum, { need, lacks }) => sum + (lacks.length === 0 ? need.weight : 0), 0),
  );
  const [first] = points;
  if (first === undefined) return null;
  return {
    least: points.reduce((least, one) => Math.min(least, one), first),
    most: points.reduce((most, one) => Math.max(most, one), first),
  };
}

/** A need that waits for something, and for which accounts it does. */
type Waiting = {
  readonly need: Need;
  readonly lacks: readonly Lack[];
  readonly accounts: string[];
};

/** One gap for each thing that is missing for the same accounts, whatever waits for it. */
function gapsOf(section: BriefSection, assessed: readonly Assessment[]): readonly Gap[] {
  const byThing = new Map<string, { missing: readonly Missing[]; waiting: Waiting[] }>();
  for (const waiting of waitingIn(assessed)) {
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

/** Accounts are many and ways to lack something few: the accounts are gathered before anything is made of them. */
function waitingIn(assessed: readonly Assessment[]): Iterable<Waiting> {
  const found = new Map<string, Waiting>();
  for (const { account, needs } of assessed) {
    for (const { need, lacks: all } of needs) {
      for (const lacks of all) {
        const part = need.allOf.findIndex((sources) => lacks.some(({ source }) => sources.includes(source)));
        const how = lacks.map(({ state, columns }) => `${state} ${columns.join(' ')}`).join('|');
        const key = `${need.code} ${part} ${how}`;
        const waiting = found.get(key);
        if (waiting === undefined) found.set(key, { need, lacks, accounts: [account] });
        else waiting.accounts.push(account);
      }
    }
  }
  return found.values();
}

function bySameAccounts(waiting: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const groups = new Map<string, Waiting[]>();
  for (const one of waiting) {
    const key = JSON.stringify(one.accounts);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
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
