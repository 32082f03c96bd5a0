import { scalarOf } from './plain-yaml-scalar.ts';
import type { Position } from './yaml-text.ts';

export type Line = { readonly text: string; readonly number: number; indent: number };

const letter = String.raw`\w\u00c0-\u024f\u3400-\u9fff`;
const start = `(?:[${letter}]|-(?=\\d))`;
const inner = `${letter}./()+%;?!$*'\\-`;
/** Words in brackets, and keys: a colon is part of them only inside a word, a space only between words. */
const words = new RegExp(`${start}(?:[${inner}]| +(?=[${inner}])|:(?=[\\w/]))*`, 'y');
/** Words on a line of their own may have commas as well. */
const lineWords = new RegExp(`${start}(?:[${inner},]| +(?=[${inner},])|:(?=[\\w/]))*`, 'y');
/** Text in quotes that means what it says: nothing doubled, nothing escaped. */
const quoted = /"([ !#-[\]-~\u00a1-\u024f\u3400-\u9fff]*)"|'([ -&(-~\u00a1-\u024f\u3400-\u9fff]*)'/y;
const done = /(?: *| +#.*)$/y;

const deepest = 20; // brackets
/** Longer keys are wrong in YAML. */
const longestKey = 1000; // characters

/** A key of a map at a place of a line, with where its colon ends; null where there is none. */
export function readKey(text: string, at: number): { readonly name: string; readonly end: number } | null {
  const name = matchAt(words, text, at)?.[0];
  if (name === undefined || name === '__proto__' || name.length > longestKey) return null;
  if (typeof scalarOf(name) !== 'string') return null;
  const end = at + name.length + 1;
  return text[end - 1] === ':' && (end === text.length || text[end] === ' ') ? { name, end } : null;
}

/** Whether nothing but a comment stands from a place on. */
export function isDone(text: string, at: number): boolean {
  return matchAt(done, text, at) !== null;
}

export function startBehind(text: string, at: number): number {
  let start = at;
  while (text[start] === ' ') start += 1;
  return start;
}

/** Reads a value that begins on a line, and goes on in the lines below only inside of brackets. */
export class InlineReader {
  /** Of the lines, where it has come to. */
  index: number;
  readonly #lines: readonly Line[];
  readonly #indent: number;
  readonly #places: Map<string, Position>;
  #text: string;
  #at: number;

  /** @param indent of the block around the value: what stands in brackets is further in */
  constructor(
    lines: readonly Line[],
    index: number,
    at: number,
    indent: number,
    places: Map<string, Position>,
  ) {
    this.index = index;
    this.#lines = lines;
    this.#indent = indent;
    this.#places = places;
    this.#text = lines[index]?.text ?? '';
    this.#at = at;
  }

  /** The value, behind which its line ends; `undefined` where it is not plain. */
  read(path: string): unknown {
    this.#at = startBehind(this.#text, this.#at);
    const value = this.#readValue(lineWords, path, 0);
    return isDone(this.#text, this.#at) ? value : undefined;
  }

  #readValue(plain: RegExp, path: string, depth: number): unknown {
    const first = this.#text[this.#at];
    if (first === '{' || first === '[') {
      this.#at += 1;
      if (depth === deepest) return undefined;
      return first === '{' ? this.#readMap(path, depth + 1) : this.#readList(path, depth + 1);
    }
    const isQuoted = first === '"' || first === "'";
    const match = matchAt(isQuoted ? quoted : plain, this.#text, this.#at);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return isQuoted ? (match[1] ?? match[2]) : scalarOf(match[0]);
  }

  #readMap(path: string, depth: number): unknown {
    const map: Record<string, unknown> = {};
    while (!this.#ends('}')) {
      const key = readKey(this.#text, this.#at);
      if (key === null || Object.hasOwn(map, key.name)) return undefined;
      const own = `${path}.${key.name}`;
      this.#addPlace(own);
      this.#at = key.end;
      this.#skip();
      const value = this.#readValue(words, own, depth);
      if (value === undefined || !this.#isSeparated('}')) return undefined;
      map[key.name] = value;
    }
    return map;
  }

  #readList(path: string, depth: number): unknown {
    const list: unknown[] = [];
    while (!this.#ends(']')) {
      const own = `${path}.${list.length}`;
      this.#addPlace(own);
      const value = this.#readValue(words, own, depth);
      if (value === undefined || !this.#isSeparated(']')) return undefined;
      list.push(value);
    }
    return list;
  }

  #addPlace(path: string): void {
    this.#places.set(path, { line: this.#number, column: this.#at + 1 });
  }

  /** Goes to what is next, which may stand on the line below; comments on lines between have rules of their own. */
  #skip(): void {
    this.#at = startBehind(this.#text, this.#at);
    const next = this.#lines[this.index + 1];
    if (next === undefined || next.indent <= this.#indent || !isDone(this.#text, this.#at)) return;
    if (next.number !== this.#number + 1) return;
    this.index += 1;
    this.#text = next.text;
    this.#at = next.indent;
  }

  get #number(): number {
    return this.#lines[this.index]?.number ?? 1;
  }

  /** Whether the bracket is next, which is then gone past. */
  #ends(bracket: string): boolean {
    this.#skip();
    if (this.#text[this.#at] !== bracket) return false;
    this.#at += 1;
    return true;
  }

  /** Whether a comma is next, which is then gone past, or the bracket. */
  #isSeparated(bracket: string): boolean {
    this.#skip();
    if (this.#text[this.#at] === bracket) return true;
    this.#at += 1;
    return this.#text[this.#at - 1] === ',';
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
