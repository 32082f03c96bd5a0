import type { Account } from '../book/account.ts';
import type { TableName } from '../book/tables.ts';
import type { Config } from '../config/config.ts';
import type { AssessedNeed, Lack, LackState } from '../engine/needs/assess-needs.ts';
import { type BriefSection, briefSections } from '../engine/needs/need.ts';
import { assessAccount } from './assess-account.ts';

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
  const assessed = accounts.map(
    (account): Assessment => ({ account: account.id, needs: assessAccount(account, config, asOf) }),
  );
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
  return points.length === 0 ? null : { least: Math.min(...points), most: Math.max(...points) };
}

type Waiting = { code: string; weight: number; unlocks: string | undefined; accounts: string[] };

/** One gap for each thing that is missing for the same accounts, whatever waits for it. */
function gapsOf(section: BriefSection, assessed: readonly Assessment[]): readonly Gap[] {
  const byThing = new Map<string, { missing: readonly Missing[]; waiting: Map<string, Waiting> }>();
  for (const { account, needs } of assessed) {
    for (const { need, lacks } of needs) {
      for (const missing of lacks.map((alternatives) => distinct(alternatives.map(toMissing)))) {
        const key = JSON.stringify(missing);
        const thing = byThing.get(key) ?? { missing, waiting: new Map<string, Waiting>() };
        byThing.set(key, thing);
        const { code, weight, unlocks } = need;
        const waiting = thing.waiting.get(code) ?? { code, weight, unlocks, accounts: [] };
        thing.waiting.set(code, waiting);
        if (waiting.accounts.at(-1) !== account) waiting.accounts.push(account);
      }
    }
  }
  const gaps = [...byThing.values()].flatMap(({ missing, waiting }) =>
    bySameAccounts([...waiting.values()]).map((group) => toGap(section, missing, group)),
  );
  const help = ({ weight, accounts }: Gap) => weight * accounts.length;
  return gaps.sort((a, b) => help(b) - help(a));
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
  const heaviest = [...waiting].sort((a, b) => b.weight - a.weight);
  const weights = heaviest.map(({ weight }) => weight);
  return {
    codes: heaviest.map(({ code }) => code),
    weight: section === 'health' ? weights.reduce((sum, weight) => sum + weight, 0) : (weights[0] ?? 0),
    missing,
    accounts: heaviest[0]?.accounts ?? [],
    unlocks: [...new Set(heaviest.flatMap(({ unlocks }) => unlocks ?? []))],
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
