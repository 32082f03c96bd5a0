import type { Ledger } from '../facts/ledger.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../templating/escape.ts';
import { factOf, printFigure } from './figures.ts';
import type { Language } from './language.ts';
import { limitReference, matchReference } from './references.ts';
import { cutText, firstGrapheme, widthOf } from './text-width.ts';

/**
 * How long each line of the front page may be when printed, so that all of them together fit one sheet of A4 or Letter.
 * A letter counts one, a capital one and a half, a full-width character (Chinese, Japanese, Korean) two.
 */
export const frontPageBudget = {
  account: 64,
  deadline: 110,
  facts: 140,
  posture: 48,
  recommendation: 190,
  reasons: 330,
  priceReason: 80,
  pricesMissing: 240,
  anchor: 190,
  risk: 150,
  question: 130,
  openingSentence: 200,
  /** A name, a description or a quotation from the data inside any of them. */
  dataText: 60,
} as const;

export type FrontPageLine = Exclude<keyof typeof frontPageBudget, 'account' | 'dataText'>;

/**
 * Fits a line into its budget: first every long text from the data is shortened, so that a long name cannot push out
 * the figures; then the line itself, at the end of a word and never inside a figure.
 *
 * @param dataTexts texts from the data that may stand in the line as words
 */
export function fitLine(
  line: Markdown,
  kind: FrontPageLine,
  dataTexts: readonly string[],
  ledger: Ledger,
  language: Language,
): Markdown {
  return cutAt(shortenDataTexts(line, dataTexts), frontPageBudget[kind], ledger, language);
}

/**
 * As many whole sentences, from the first on, as fit a budget together. A first one that is too long by itself is cut.
 *
 * @param dataTexts texts from the data that may stand in the sentences as words
 */
export function fitSentences(
  sentences: readonly Markdown[],
  kind: FrontPageLine,
  dataTexts: readonly string[],
  ledger: Ledger,
  language: Language,
): readonly Markdown[] {
  const kept: Markdown[] = [];
  let room = frontPageBudget[kind];
  for (const sentence of sentences) {
    const line = shortenDataTexts(sentence, dataTexts);
    const units = unitsOf(piecesOf(line, ledger, language)) + 1;
    if (units > room && kept.length > 0) break;
    kept.push(cutAt(line, room, ledger, language));
    room -= units;
  }
  return kept;
}

/** The texts from the data that no line may hold as they are. */
export function tooLongTexts(dataTexts: readonly string[]): readonly string[] {
  return dataTexts.filter((text) => cutText(text, frontPageBudget.dataText) !== text);
}

function shortenDataTexts(line: Markdown, dataTexts: readonly string[]): Markdown {
  let short: string = line;
  for (const text of dataTexts) {
    const limited = cutText(text, frontPageBudget.dataText);
    if (limited !== text) short = short.replaceAll(escapeMarkdown(text), escapeMarkdown(limited));
  }
  return trustMarkdown(short.replaceAll('….', '…'));
}

type Piece = { readonly markdown: string; readonly units: number; readonly isSpace: boolean };

function cutAt(line: Markdown, budget: number, ledger: Ledger, language: Language): Markdown {
  if (!line.includes('[[') && widthOf(line) <= budget) return line;
  const pieces = piecesOf(line, ledger, language);
  if (unitsOf(pieces) <= budget) return trustMarkdown(pieces.map((piece) => piece.markdown).join(''));
  const kept: Piece[] = [];
  let units = 0;
  for (const piece of pieces) {
    units += piece.units;
    if (units > budget - 1) break;
    kept.push(piece);
  }
  const lastSpace = kept.findLastIndex((piece) => piece.isSpace);
  const whole = lastSpace > kept.length / 2 ? kept.slice(0, lastSpace) : kept;
  return trustMarkdown(
    `${whole
      .map((piece) => piece.markdown)
      .join('')
      .trimEnd()}…`,
  );
}

function unitsOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.units, 0);
}

/** A line as what may not be torn apart: a figure, an escaped character, a character. */
function piecesOf(line: Markdown, ledger: Ledger, language: Language): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let rest: string = line; rest !== ''; ) {
    const match = matchReference(rest);
    if (match !== null && match.reference.kind === 'figure') {
      const fact = factOf(ledger, match.reference.id);
      const limited = { ...match.reference, limit: frontPageBudget.dataText };
      const text = printFigure(fact, limited, language);
      const isCut = text !== printFigure(fact, match.reference, language);
      pieces.push({
        markdown: isCut ? limitReference(match.reference, frontPageBudget.dataText) : match.raw,
        units: widthOf(text),
        isSpace: false,
      });
      rest = rest.slice(match.raw.length);
      continue;
    }
    const escaped = /^\\[!-/:-@[-`{-~]/.exec(rest)?.[0];
    const next = escaped ?? plainRun.exec(rest)?.[0] ?? firstGrapheme(rest);
    pieces.push({
      markdown: next,
      units: widthOf(escaped === undefined ? next : 'x'),
      isSpace: next === ' ',
    });
    rest = rest.slice(next.length);
  }
  return pieces;
}

/** A space, or a word of plain letters that the next character cannot change; an endless word comes in parts. */
const plainRun = /^(?: |[A-Za-z0-9,.;:'’“”–-]{1,16}(?=[ -~]|$))/;
