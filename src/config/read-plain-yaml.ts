import { InlineReader, isDone, type Line, readKey, startBehind } from './plain-yaml-inline.ts';
import type { Position, YamlText } from './yaml-text.ts';

const empty = /^ *(?:#.*)?$/;
/** Deeper than any configuration goes. */
const deepest = 100; // columns

/**
 * Reads the plain form of YAML in which configurations are written: maps and lists by indentation or in brackets, texts on
 * one line, numbers, true and false. Null where a text may hold anything else, whether it is right or wrong: then the
 * library is asked, which stays the authority on what YAML means. It takes longer to begin than all tables of a book take
 * to be read; a test holds both against each other.
 */
export function readPlainYaml(text: string): YamlText | null {
  const lines: Line[] = [];
  let number = 0;
  for (const whole of text.split(/\r?\n/)) {
    number += 1;
    if (empty.test(whole)) continue;
    const indent = whole.search(/[^ ]/);
    if (indent > deepest) return null;
    lines.push({ text: whole, number, indent });
  }
  const reader = new BlockReader(lines);
  const found = lines[0]?.indent === 0 ? reader.readMap(0, '') : undefined;
  return found === undefined || !reader.isAtEnd ? null : { kind: 'read', found, places: reader.places };
}

/** Reads lines one by one. What is not plain is `undefined`, and ends the reading. */
class BlockReader {
  readonly places = new Map<string, Position>();
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#lines.length;
  }

  /** @param path of the map, with a dot behind it unless it is empty */
  readMap(indent: number, path: string): unknown {
    const map: Record<string, unknown> = {};
    for (let line = this.#lines[this.#at]; line !== undefined; line = this.#lines[this.#at]) {
      if (line.indent < indent) return map;
      const key = line.indent === indent ? readKey(line.text, indent) : null;
      if (key === null || Object.hasOwn(map, key.name)) return undefined;
      const own = path + key.name;
      this.places.set(own, { line: line.number, column: indent + 1 });
      const value = isDone(line.text, key.end)
        ? this.#readBelow(indent, own)
        : this.#readInline(key.end, indent, own);
      if (value === undefined) return undefined;
      map[key.name] = value;
    }
    return map;
  }

  /** The value of a key with nothing behind it: what stands further in below it, or a list that is no further in. */
  #readBelow(indent: number, path: string): unknown {
    this.#at += 1;
    const next = this.#lines[this.#at];
    if (next === undefined || next.indent < indent) return null;
    if (isItem(next)) return this.#readList(next.indent, path);
    if (next.indent === indent) return null;
    return readKey(next.text, next.indent) === null
      ? this.#readInline(next.indent, indent, path)
      : this.readMap(next.indent, `${path}.`);
  }

  #readList(indent: number, path: string): unknown {
    const list: unknown[] = [];
    for (let line = this.#lines[this.#at]; line !== undefined; line = this.#lines[this.#at]) {
      if (line.indent < indent || (line.indent === indent && !isItem(line))) return list;
      if (line.indent > indent) return undefined;
      const own = `${path}.${list.length}`;
      const value = this.#readItem(line, own);
      if (value === undefined) return undefined;
      list.push(value);
    }
    return list;
  }

  /** The first key of a map may stand behind the dash; the others are as far in as it is. */
  #readItem(line: Line, path: string): unknown {
    const start = startBehind(line.text, line.indent + 1);
    this.places.set(path, { line: line.number, column: start + 1 });
    if (readKey(line.text, start) === null) return this.#readInline(start, line.indent, path);
    line.indent = start;
    return this.readMap(start, `${path}.`);
  }

  #readInline(at: number, indent: number, path: string): unknown {
    const reader = new InlineReader(this.#lines, this.#at, at, indent, this.places);
    const value = reader.read(path);
    this.#at = reader.index + 1;
    return value;
  }
}

function isItem({ text, indent }: Line): boolean {
  return text.startsWith('- ', indent);
}
