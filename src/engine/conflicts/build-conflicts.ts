import type { Conflict } from '../../dossier/conflict.ts';
import type { Param } from '../../dossier/point.ts';
import { given } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import { slugEach } from '../../facts/slug.ts';
import { compareText } from '../compare-text.ts';
import type { Context } from '../context.ts';
import { conflictRules, weightOf } from './conflict-rules.ts';
import type { Finding, Side } from './finding.ts';

/** Of one kind this many are listed; the last of them says how many more there are. */
const mostOfAKind = 3;

/** A conflict before it is known which facts it lowers, with the findings behind it. */
export type RankedConflict = {
  readonly conflict: Omit<Conflict, 'lowers'>;
  readonly findings: readonly Finding[];
};

/** The findings as ranked conflicts with facts of their own, the most expensive first; the order of rows never counts. */
export function rankConflicts(context: Context, findings: readonly Finding[]): readonly RankedConflict[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byCode.get(finding.code);
    if (known === undefined) byCode.set(finding.code, [finding]);
    else known.push(finding);
  }
  return [...byCode.values()]
    .flatMap((alike) => rankAlike(context, alike.length === 1 ? alike : alike.sort(byContent)))
    .sort((a, b) => b.conflict.weight - a.conflict.weight || (a.conflict.id < b.conflict.id ? -1 : 1));
}

function rankAlike(context: Context, alike: readonly Finding[]): readonly RankedConflict[] {
  const slugs = slugEach(alike.map((finding) => finding.about));
  return alike.slice(0, mostOfAKind).map((finding, index) => {
    const isLast = index === mostOfAKind - 1 && alike.length > mostOfAKind;
    const { code } = finding;
    const id = finding.about === '' && alike.length === 1 ? code : `${code}.${slugs[index]}`;
    const conflict = buildConflict(context, finding, id, isLast ? alike.length - mostOfAKind : 0);
    return { conflict, findings: isLast ? alike.slice(index) : [finding] };
  });
}

function buildConflict(
  context: Context,
  finding: Finding,
  id: string,
  others: number,
): Omit<Conflict, 'lowers'> {
  const rule = conflictRules[finding.code];
  const sides = finding.sides.map((one) => sideFact(context, finding, id, one));
  const params: Record<string, Param> = {};
  const { codes, words } = finding;
  if (codes !== undefined) Object.assign(params, codes);
  if (words !== undefined) for (const name of Object.keys(words)) params[name] = { words: words[name] ?? '' };
  for (const [index, { name }] of finding.sides.entries()) {
    const source = sides[index];
    if (source !== undefined) params[name] = source;
  }
  if (others > 0) {
    params.others = fact(`conflict.${id}.others`, 'count', given(others), {
      label: { code: 'conflict.others', params: { conflict: finding.code } },
    });
  }
  return {
    id,
    code: finding.code,
    kind: rule.kind,
    touches: rule.touches,
    weight: weightOf(rule),
    sides,
    params,
    used: rule.used,
    why: rule.why,
  };
}

/** A side that is a fact already stays that fact; a cell or a computation gets a name. */
function sideFact(
  context: Context,
  finding: Finding,
  id: string,
  { name, unit, from, word, currency }: Side,
): Fact {
  if (from.kind === 'fact') return from;
  return fact(`conflict.${id}.${name}`, unit, from, {
    currency: unit === 'money' ? (currency ?? context.currency) : null,
    label: {
      code: word === undefined ? 'conflict.side' : `conflict.${word}`,
      params: { side: name, conflict: finding.code },
    },
  });
}

function byContent(a: Finding, b: Finding): number {
  return compareText(keyOf(a), keyOf(b));
}

function keyOf({ about, sides }: Finding): string {
  return [about, ...sides.map((one) => String(one.from.value))].join('\0');
}
