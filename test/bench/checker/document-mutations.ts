import type { OfferIndex } from '../../../src/prose/check/offer-index.ts';
import { readPassage } from '../../../src/prose/check/passage.ts';
import type { Block } from '../../../src/prose/verify/block.ts';
import {
  digitChanges,
  directionWords,
  periodChanges,
  scaleChanges,
  unitChanges,
  wordChanges,
} from './changes.ts';

export const documentClasses = ['digit', 'scale', 'unit', 'period', 'swap', 'direction'] as const;
export type DocumentClass = (typeof documentClasses)[number];

/** The line of a printed document, changed in one way. */
export function mutateLine({ text }: Block, kind: DocumentClass, index: OfferIndex): readonly string[] {
  const figures = readPassage(text, '', index).numerals.map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
  }));
  const change = (maker: (printed: string) => readonly string[]) =>
    figures.flatMap((figure) =>
      maker(figure.text).map((other) => text.slice(0, figure.start) + other + text.slice(figure.end)),
    );
  switch (kind) {
    case 'digit':
      return change(digitChanges);
    case 'scale':
      return change(scaleChanges);
    case 'unit':
      return change(unitChanges);
    case 'period':
      return change(periodChanges);
    case 'direction':
      return figures.length === 0 ? [] : wordChanges(text, directionWords);
    case 'swap':
      return figures.flatMap((first, place) =>
        figures
          .slice(place + 1)
          .filter((second) => second.text !== first.text)
          .map(
            (second) =>
              text.slice(0, first.start) +
              second.text +
              text.slice(first.end, second.start) +
              first.text +
              text.slice(second.end),
          ),
      );
  }
}
