import type { BookEvent, OpenPromise } from '../../dossier/event.ts';
import type { MirrorPoint } from '../../dossier/mirror.ts';
import type { Context } from '../context.ts';
import { type Findings, ranked } from '../points/point-builder.ts';
import { marketPoints } from './market-points.ts';
import { servicePoints } from './service-points.ts';
import { usePoints } from './use-points.ts';
import { valuePoints } from './value-points.ts';

/**
 * The strongest case that their procurement can make from the same data, ranked, each point with its figure; then what we
 * can say to it with ours, or an honest "concede". The data chooses between the two.
 */
export function buildMirror(
  context: Context,
  findings: Findings,
  told: { readonly events: readonly BookEvent[]; readonly openPromises: readonly OpenPromise[] },
): readonly MirrorPoint[] {
  if (findings.contract.state.value === 'expired') return [];
  return ranked([
    ...servicePoints(context, findings, told.events, told.openPromises),
    ...usePoints(context, findings),
    ...marketPoints(context, findings),
    ...valuePoints(context, findings, told.events),
  ]);
}
