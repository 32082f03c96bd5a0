import type { ThreatClass } from '../../dossier/market.ts';
import { absent, call, cell } from '../../facts/expression.ts';
import type { Quantity } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import { ageInDays, freshness, isStale } from '../freshness.ts';
import { type WeighedComposite, weigh } from '../health/weigh.ts';
import type { RivalRow } from './rival-rows.ts';
import { shareCell } from './share-cell.ts';

/**
 * How threatening a rival is: stage .35, must-have fit .25, buyer access and price pull .20 each, over what is known
 * (METHODS §10). It ages as risk flags do: what was seen twice as long ago as that says nothing any more.
 */
export function weighThreat({ asOf, setting }: Context, row: RivalRow): WeighedComposite {
  const at = (path: string) => setting(`assumptions.competition.${path}`);
  const validity = setting('assumptions.freshness.relationship');
  const undated = setting('assumptions.undated_freshness');
  const validDays = validity.value ?? 90;
  const ageDays = ageInDays(row.observed_on.value, asOf.value ?? '');
  const fresh = freshness(ageDays, validDays, undated.value ?? 0.5);
  const stale = absent<number>({ code: 'stale', params: { column: 'observed_on' } }, 'internal');
  const stage = cell(row.stage);
  const stageScore =
    stage.value === null
      ? absent<number>(stage.reason ?? { code: 'missing' }, 'internal')
      : call('stageScore', [stage, at(`stage_scores.${stage.value}`)], (_stage, credit) => credit);
  const parts: readonly (readonly [string, Quantity])[] = [
    ['stage', stageScore],
    ['buyer_access', shareCell(row.buyer_access)],
    ['must_have_fit', shareCell(row.must_have_fit)],
    ['price_pull', shareCell(row.price_pull)],
  ];
  return weigh(
    parts.map(([name, s]) => ({
      s: isStale(ageDays, validDays) && s.value !== null ? stale : s,
      weight: at(`threat_weights.${name}`),
      freshness: fresh,
    })),
    [validity, undated],
  );
}

/** The class of a rounded threat. */
export function threatClass(
  threat: number,
  limits: { readonly high: number; readonly medium: number },
): ThreatClass {
  if (threat >= limits.high) return 'high';
  return threat >= limits.medium ? 'medium' : 'low';
}
