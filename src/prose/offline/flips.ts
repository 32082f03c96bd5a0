import type { Flip } from '../../dossier/flip.ts';
import { isKnown } from '../../facts/fact.ts';
import type { Writer } from './writer.ts';

/** The smallest change of one item that moves the health band, upwards and downwards, and what to ask first. */
export function writeFlips({ dossier, say }: Pick<Writer, 'dossier' | 'say'>): readonly string[] {
  const { flips, health } = dossier;
  const grade = health.card.grade.value;
  const sayFlip = (way: 'up' | 'down', flip: Flip, farEnd: string) => {
    const { band, item, measure, needed } = flip;
    if (isKnown(band)) return say(`flip.${way}`, { band, item, measure, needed });
    const canMove = grade !== null && grade !== 'none' && grade !== farEnd;
    return canMove ? say(`flip.${way}.none`) : null;
  };
  return [
    sayFlip('up', flips.up, 'green'),
    sayFlip('down', flips.down, 'red'),
    say('flip.askFirst', { item: flips.askFirst, narrows: flips.narrows }),
  ].filter((sentence) => sentence !== null);
}
