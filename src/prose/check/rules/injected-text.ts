import type { Flaw, Rule } from '../finding.ts';
import { findInstructions } from '../instructions.ts';
import { mask } from '../spans.ts';

/** So many words, or Chinese characters, in a row are no coincidence. */
const fewestWords = 5;
const fewestCharacters = 9;

type Piece = { readonly text: string; readonly start: number; readonly end: number };

/** Words of a text that gives orders, and the voice of one who was given them. */
export const checkInjectedText: Rule = ({ text, index, names }) => {
  const written = piecesOf(mask(text, names));
  const copied = index.offer.forbidden.flatMap((source) =>
    sharedRuns(written, piecesOf(source.normalize('NFKC'))),
  );
  return [...copied, ...findInstructions(text)].map(
    ({ start, end }): Flaw => ({
      code: 'injectedText',
      start,
      end,
      expected: 'words of your own; that text gives orders and is no source',
    }),
  );
};

/** Words of an alphabet, and characters of Chinese one by one. */
function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'-]*|\p{Script=Han}/gu)].map(
    (match) => ({
      text: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
}

/** The longest runs of pieces that stand in both texts. */
function sharedRuns(
  written: readonly Piece[],
  source: readonly Piece[],
): readonly { readonly start: number; readonly end: number }[] {
  const places = new Map<string, number[]>();
  for (const [at, { text }] of source.entries()) {
    const known = places.get(text);
    if (known === undefined) places.set(text, [at]);
    else known.push(at);
  }
  const runs: { start: number; end: number }[] = [];
  for (let from = 0; from < written.length; from += 1) {
    let longest = 0;
    for (const at of places.get(written[from]?.text ?? '') ?? []) {
      let length = 1;
      while (
        from + length < written.length &&
        at + length < source.length &&
        written[from + length]?.text === source[at + length]?.text
      )
        length += 1;
      longest = Math.max(longest, length);
    }
    const run = written.slice(from, from + longest);
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || !isTelling(run)) continue;
    runs.push({ start: first.start, end: last.end });
    from += longest - 1;
  }
  return runs;
}

function isTelling(run: readonly Piece[]): boolean {
  const characters = run.filter(({ text }) => /\p{Script=Han}/u.test(text)).length;
  return run.length - characters >= fewestWords || characters >= fewestCharacters;
}
