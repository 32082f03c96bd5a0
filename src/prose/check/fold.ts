import { isForm } from '../../facts/print/form.ts';
import { visibleText } from '../../templating/visible-text.ts';
import { chineseNumber } from './numerals/chinese-number.ts';

/** What stands for a reference in a folded text: one character that no writer can type unnoticed. */
export const referenceMark = '\ufffc';

/** A reference as the writer wrote it. `form` is null where it asks for something that a writer may not have. */
export type WrittenReference = {
  readonly raw: string;
  readonly id: string;
  readonly form: WriterForm | null;
};

/** The forms that a writer may ask for; `exact` is for the evidence. */
export type WriterForm = 'default' | 'abs' | 'bare' | 'words' | 'approx';

/**
 * A text as the rules read it: compatibility characters unfolded (full-width digits, fractions), digits of every script
 * as 0–9, escapes and invisible characters gone, and each reference as one character. `starts` and `ends` lead from each
 * character back to the original.
 */
export type Folded = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** By the place of its mark in the folded text. */
  readonly references: ReadonlyMap<number, WrittenReference>;
};

type Character = { readonly text: string; readonly start: number; readonly end: number };

const punctuation = /^[!-/:-@[-`{-~]$/;

/** Folds a passage. Any text has a folded form, an empty one included. */
export function fold(original: string): Folded {
  const characters = visibleCharacters(original);
  const visible = characters.map(({ text }) => text).join('');
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const references = new Map<number, WrittenReference>();
  const emit = (piece: string, from: Character | undefined, to: Character | undefined): void => {
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(from?.start ?? 0);
      ends.push(to?.end ?? original.length);
    }
    text += piece;
  };
  // Every element of `characters` is one UTF-16 unit or a pair; `unit` follows the same place in `visible`.
  let unit = 0;
  for (let index = 0; index < characters.length; ) {
    const character = characters[index];
    if (character === undefined) break;
    const next = characters[index + 1];
    if (character.text === '\\' && next !== undefined && punctuation.test(next.text)) {
      emit(next.text, character, next);
      index += 2;
      unit += 2;
      continue;
    }
    const reference = character.text === '[' ? referenceAt(visible, unit) : null;
    if (reference !== null) {
      const length = [...reference.raw].length;
      references.set(text.length, reference);
      emit(referenceMark, character, characters[index + length - 1]);
      index += length;
      unit += reference.raw.length;
      continue;
    }
    emit(foldCharacter(character.text), character, character);
    index += 1;
    unit += character.text.length;
  }
  return { text, starts, ends, references };
}

/** Where a span of the folded text stands in the original. */
export function originalSpan(
  { starts, ends }: Folded,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const from = starts[start] ?? ends.at(-1) ?? 0;
  return { start: from, end: end > start ? (ends[end - 1] ?? from) : from };
}

function visibleCharacters(text: string): readonly Character[] {
  const characters: Character[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    if (!isInvisible(character)) characters.push({ text: character, start, end });
    start = end;
  }
  return characters;
}

/** Documents drop what shows nothing, and so has to be dropped before references are looked for. */
function isInvisible(character: string): boolean {
  return character > '~' && visibleText(`a${character}a`) === 'aa';
}

const bracketed = /\[\[([^[\]]*)\]\]/y;
const inside = /^([^\s[\]|\\~:#@]+)(?:\\?\|([a-z]+))?$/u;

function referenceAt(text: string, index: number): WrittenReference | null {
  bracketed.lastIndex = index;
  const match = bracketed.exec(text);
  if (match === null) return null;
  const [raw, content = ''] = match;
  const [, id, form = 'default'] = inside.exec(content) ?? [];
  if (id === undefined) return { raw, id: content.trim(), form: null };
  return { raw, id, form: isWriterForm(form) ? form : null };
}

function isWriterForm(form: string): form is WriterForm {
  return isForm(form) && form !== 'exact';
}

function foldCharacter(character: string): string {
  if (character === referenceMark) return ' ';
  if (character >= ' ' && character <= '~') return character;
  if (character === '\n') return character;
  if (/\s/u.test(character)) return ' ';
  if (character !== '〇' && /[\p{No}\p{Nl}]/u.test(character)) return foldNumber(character);
  return [...character.normalize('NFKC')].map(foldLetter).join('');
}

/** ½ as 1/2, ⑫ as 12, Ⅳ as 4, ㊂ as 3; a number that cannot be read as 0, so that it is found all the same. */
function foldNumber(character: string): string {
  const plain = [...character.normalize('NFKC')].map(foldLetter).join('');
  if (/\d/.test(plain)) return plain;
  const roman = romanNumerals.indexOf(plain.toUpperCase());
  if (roman !== -1) return String(roman);
  return String(chineseNumber(plain.replace(/[()]/g, '')) ?? 0);
}

const romanNumerals = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const replaced: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '\u2013',
  '\u2015': '\u2014',
  '\u2044': '/',
  '\u301c': '~',
  '\u2019': "'",
  '\u02bc': "'",
  '\ufffc': ' ',
  '\u{1f4af}': '100',
};

function foldLetter(letter: string): string {
  return replaced[letter] ?? (/\p{Nd}/u.test(letter) ? asciiDigit(letter) : letter);
}

/** The decimal digits of a script stand together, from zero to nine. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before);
}
