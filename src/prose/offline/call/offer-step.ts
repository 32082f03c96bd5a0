import type { EvidenceKind } from '../../../dossier/people.ts';
import { isKnown } from '../../../facts/fact.ts';
import { sayFirst } from '../../catalogue/say.ts';
import { lineParams } from '../writer.ts';
import { type CallWriter, told, type WrittenStep } from './person-to-call.ts';

const plainOrder: readonly EvidenceKind[] = ['value', 'usage', 'price'];

/**
 * The offer: evidence and price in the order of the style card, the price always said, unless there is none to say or
 * something has to be settled first.
 */
export function offerStep(writer: CallWriter): WrittenStep {
  const { dossier, say, style, posture } = writer;
  const { negotiation, support } = dossier;
  const mayName =
    !support.resolveFirst.value && posture !== 'committed' && isKnown(negotiation.opening.price);
  const order = style.evidenceOrder ?? plainOrder;
  const kinds = order.includes('price') ? order : [...order, 'price' as const];
  const lines = kinds.flatMap((kind) => (kind === 'price' && !mayName ? [] : (sayKind(kind, writer) ?? [])));
  return {
    lines,
    notes: told(
      mayName ? null : say(`call.offer.noPrice.${whyNoPrice(writer)}`),
      mayName && isKnown(negotiation.ask.price) ? say('call.offer.ask') : null,
      mayName && negotiation.ladder.length > 0 ? say('call.offer.ladder') : null,
    ),
  };
}

function whyNoPrice({ dossier, posture }: CallWriter): string {
  if (dossier.support.resolveFirst.value === true) return 'resolveFirst';
  return posture === 'committed' ? 'committed' : 'unknown';
}

function sayKind(kind: EvidenceKind, { dossier, say }: CallWriter): string | null {
  if (kind === 'usage') {
    const growth = dossier.points.find((point) => point.code === 'usageGrowing');
    if (growth !== undefined) return say('call.offer.growth', growth.params);
    const { coreUsed, coreCount } = dossier.adoption;
    const isAllUsed = isKnown(coreUsed) && coreUsed.value === coreCount.value;
    return say(isAllUsed ? 'call.offer.coreAll' : 'call.offer.core');
  }
  if (kind !== 'value') return say(`call.offer.${kind}`);
  const [anchor] = dossier.value.anchors;
  return anchor === undefined
    ? say('call.offer.total')
    : sayFirst(say, ['call.offer.value', 'call.offer.total'], lineParams(anchor));
}
