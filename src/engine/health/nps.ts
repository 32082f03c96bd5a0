import type { Account } from '../../book/account.ts';
import type { NpsFacts } from '../../dossier/health.ts';
import { absent, call, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Quantity } from '../../facts/node.ts';
import type { Context } from '../context.ts';

type NpsRow = Account['rows']['nps'][number];

/** The answers that count: each person's newest on the 0–10 scale, up to the day of the run. */
export function npsAnswers({ account, asOf, npsScale }: Context): {
  readonly rows: readonly NpsRow[];
  readonly dates: readonly string[];
} {
  const today = asOf.value ?? '';
  const usable = account.rows.nps.filter(
    (row) =>
      row.score.value !== null &&
      (row.scale.value ?? npsScale) === '0-10' &&
      (row.date.value === null || row.date.value <= today),
  );
  const newest = new Map<string, NpsRow>();
  for (const row of usable.sort((a, b) => ((a.date.value ?? '') < (b.date.value ?? '') ? -1 : 1))) {
    newest.set(row.contact_id.value ?? `record ${row.score.place.record ?? newest.size}`, row);
  }
  const rows = [...newest.values()];
  return { rows, dates: rows.flatMap((row) => row.date.value ?? []).sort() };
}

/** Mean, net promoter score and its standard error (METHODS §4), over individual answers. */
export function buildNps(context: Context): NpsFacts {
  const { rows } = npsAnswers(context);
  const scores = rows.map((row) => cell(row.score));
  const over = (name: string, compute: (values: readonly number[]) => number): Quantity =>
    scores.length === 0
      ? absent({ code: 'missing', params: { column: 'score', file: 'nps' } }, 'internal')
      : call(name, scores, (...values) => compute(values));
  return {
    respondents: fact(
      'nps.respondents',
      'count',
      over('count', (values) => values.length),
    ),
    mean: fact(
      'nps.mean',
      'number',
      over('mean', (values) => values.reduce((sum, value) => sum + value, 0) / values.length),
    ),
    score: fact(
      'nps.score',
      'index',
      over('netPromoterScore', (values) => netPromoterScore(values).score),
    ),
    standardError: fact(
      'nps.standardError',
      'index',
      over('npsStandardError', (values) => netPromoterScore(values).standardError),
    ),
  };
}

/**
 * NPS in points with its standard error 100·√((p+d−(p−d)²)/n).
 *
 * @example netPromoterScore([9, 9, 10, 7, 8, 3]) // score 33.33, standard error 30.43
 */
export function netPromoterScore(scores: readonly number[]): { score: number; standardError: number } {
  const n = scores.length;
  const p = scores.filter((score) => score >= 9).length / n;
  const d = scores.filter((score) => score <= 6).length / n;
  return { score: 100 * (p - d), standardError: 100 * Math.sqrt((p + d - (p - d) ** 2) / n) };
}

/** The newest account-level value on the −100…100 scale, for accounts that have no individual answers. */
export function netScoreRow({ account, asOf, npsScale }: Context): NpsRow | null {
  const today = asOf.value ?? '';
  const usable = account.rows.nps.filter(
    (row) =>
      row.score.value !== null &&
      (row.scale.value ?? npsScale) === '-100-100' &&
      (row.date.value ?? '') <= today,
  );
  return usable.sort((a, b) => ((a.date.value ?? '') < (b.date.value ?? '') ? -1 : 1)).at(-1) ?? null;
}
