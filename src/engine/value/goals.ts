import type { Goal } from '../../dossier/value.ts';
import { call, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import { unknown } from '../../facts/reason.ts';
import { uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';

/** What the customer said they wanted, with how far they have come: (now − base)/(target − base), clamped to 0–1. */
export function buildGoals({ account }: Context): readonly Goal[] {
  const rows = account.rows.goals;
  const slugs = uniqueSlugs(rows.map((row) => row.goal_id.value ?? ''));
  return rows.map((row): Goal => {
    const id = row.goal_id.value ?? '';
    const slug = slugs.get(id) ?? id;
    const params = { goal: row.statement.value ?? id, unit: row.unit.value ?? '' };
    const told = (code: string) => ({ audience: 'shareable', label: { code, params } }) as const;
    const baseline = fact(`goal.${slug}.baseline`, 'number', cell(row.baseline), told('goal.baseline'));
    const target = fact(`goal.${slug}.target`, 'number', cell(row.target), told('goal.target'));
    const current = fact(`goal.${slug}.current`, 'number', cell(row.current), told('goal.current'));
    const progress = fact(
      `goal.${slug}.progress`,
      'share',
      call('progress', [current, baseline, target], progressTo),
      told('goal.progress'),
    );
    return {
      id,
      slug,
      statement: row.statement.value,
      baseline,
      target,
      current,
      progress,
      unit: row.unit.value,
    };
  });
}

function progressTo(now: number, base: number, aim: number) {
  return aim === base
    ? unknown('notApplicable', { column: 'target', file: 'goals' })
    : Math.min(1, Math.max(0, (now - base) / (aim - base)));
}
