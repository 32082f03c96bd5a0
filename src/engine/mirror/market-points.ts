import type { Competitor } from '../../dossier/market.ts';
import type { MirrorAnswer, MirrorPoint } from '../../dossier/mirror.ts';
import { subtract } from '../../facts/expression.ts';
import { fact, isKnown, roundedValue } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import { type Findings, words } from '../points/point-builder.ts';
import { answer, concede, mirrorPoint } from './mirror-point.ts';

/** What a buyer makes of the market: a lower price, and what others do better. */
export function marketPoints(context: Context, findings: Findings): readonly MirrorPoint[] {
  return findings.competitors.flatMap((rival) => [
    ...lowerPrice(context, findings, rival),
    ...strongerElsewhere(rival),
  ]);
}

/** Stages at which a price is an offer, and not a figure that somebody has heard. */
const offers = ['pilot', 'quote'];

function lowerPrice(context: Context, findings: Findings, rival: Competitor): readonly MirrorPoint[] {
  const { contract } = findings;
  const gap = roundedValue(rival.priceGap) ?? 0;
  if (gap <= 0) return [];
  const difference = fact(
    `mirror.rival.${rival.slug}.difference`,
    'money',
    subtract(contract.arr, rival.price),
    {
      currency: context.currency,
      label: { code: 'mirror.rival.difference', params: { competitor: rival.name } },
    },
  );
  const isOffer = offers.includes(rival.stage.value ?? '');
  const params = { rival: words(rival.name), price: rival.price, gap: rival.priceGap };
  const weight = (isOffer ? 70 : 45) + 60 * Math.min(0.5, gap);
  return mirrorPoint(
    `priceGap.${rival.slug}`,
    'priceGap',
    weight,
    params,
    aboutPrice(context, findings, rival, difference),
  );
}

/**
 * A figure that nobody has offered is none to answer with a price. An offer is set against what switching costs once, over
 * the horizon, and then against the value that is proved; otherwise they are cheaper, and that is that.
 */
function aboutPrice(
  context: Context,
  { value, contract }: Findings,
  rival: Competitor,
  difference: Fact<number>,
): MirrorAnswer {
  if (!offers.includes(rival.stage.value ?? '')) {
    const said = answer('noOffer', { rival: words(rival.name), stage: rival.stage });
    if (said !== null) return said;
  }
  const horizon = context.setting('assumptions.horizon_years').value ?? 0;
  const params = { oneOff: rival.oneOff, difference };
  const isKept = (roundedValue(rival.oneOff) ?? 0) >= horizon * (roundedValue(difference) ?? 0);
  const switching =
    (roundedValue(rival.oneOff) ?? 0) > 0
      ? answer(isKept ? 'switchingDoesNotPay' : 'switchingCosts', params)
      : null;
  if (switching !== null) return switching;
  const { benefit } = value.scenarios.conservative;
  const isProved = isKnown(benefit) && isKnown(contract.arr) && benefit.value > contract.arr.value;
  return (
    (isProved ? answer('valueAbovePrice', { benefit, arr: contract.arr }) : null) ??
    concede('dearer', { difference })
  );
}

/** Where a rival that is really in the running is ahead; our own strongest evidence stands against it, if there is any. */
function strongerElsewhere(rival: Competitor): readonly MirrorPoint[] {
  if (!['demo', ...offers].includes(rival.stage.value ?? '')) return [];
  const best = rival.differentiators.find(
    (one) => (roundedValue(one.score) ?? 0) > 0 && isKnown(one.evidence),
  );
  const said =
    best === undefined
      ? null
      : answer('ourStrength', { capability: words(best.capability), evidence: best.evidence });
  return mirrorPoint(
    `alternative.${rival.slug}`,
    'alternative',
    rival.stage.value === 'quote' ? 58 : 48,
    { rival: words(rival.name), strength: rival.strongerAt },
    said ?? concede('theirStrength', { strength: rival.strongerAt }),
  );
}
