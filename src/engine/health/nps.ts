import type { Account } from '../../book/account.ts';
import type { NpsFacts } from '../../dossier/health.ts';
import { absent, called, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Quantity } from '../../facts/node.ts';
import type { Context } from '../context.ts';

type NpsRow = Account['rows']['nps'][number];

export type NpsAnswers = {
  readonly rows: readonly NpsRow[];
  /** The day of the newest; null where none of them is dated. */
  readonly newest: string | null;
};

/** The answers that count: each person's newest on the 0–10 scale, up to the day of the run. */
export function npsAnswers({ account, asOf, npsScale }: Context): NpsAnswers {
  const today = asOf.value ?? '';
  const usable = account.rows.nps.filter(
    (row) =>
      row.score.value !== null &&
      (row.scale.value ?? npsScale) === '0-10' &&
      (row.date.value === null || row.date.value <= today),
  );
  usable.sort((a, b) => ((a.date.value ?? '') < (b.date.value ?? '') ? -1 : 1));
  const byPerson = new Map<string, NpsRow>();
  for (const row of usable) {
    byPerson.set(row.contact_id.value ?? `record ${row.score.place.record ?? byPerson.size}`, row);
  }
  return { rows: [...byPerson.values()], newest: usable.at(-1)?.date.value ?? null };
}

/** Mean, net promoter score and its standard error (METHODS §4), over individual answers. */
export function buildNps({ rows }: NpsAnswers): NpsFacts {
  if (rows.length === 0) {
    const nothing = absent<number>({ code: 'missing', params: { column: 'score', file: 'nps' } }, 'internal');
    return npsFacts(nothing, nothing, nothing, nothing);
  }
  const cells = rows.map((row) => cell(row.score));
  const scores = rows.map((row) => row.score.value ?? 0);
  const { score, standardError } = netPromoterScore(scores);
  return npsFacts(
    called('count', cells, scores.length),
    called('mean', cells, scores.reduce((sum, value) => sum + value, 0) / scores.length),
    called('netPromoterScore', cells, score),
    called('npsStandardError', cells, standardError),
  );
}

function npsFacts(respondents: Quantity, mean: Quantity, score: Quantity, standardError: Quantity): NpsFacts {
  return {
    respondents: fact('nps.respondents', 'count', respondents),
    mean: fact('nps.mean', 'number', mean),
    score: fact('nps.score', 'index', score),
    standardError: fact('nps.standardError', 'index', standardError),
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
