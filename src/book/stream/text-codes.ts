import type { Ending } from './block-scanner.ts';

/** Longer texts are read anew each time, and so are those that come when there are too many. */
const longestKept = 200;
const mostKept = 2 ** 20;

/** What is known of a kept text, number by number; all of it stands together, as it is needed together. */
const entrySize = 6;
/** Its first byte in the pool, and where it ends. */
export const startOf = 0;
export const endOf = 1;
export const codeOf = 2;
/** The other text of its column that came after it when it came last. */
export const nextOf = 3;
const hashOf = 4;
const columnOf = 5;

/** Gives the code of a text. */
export type Encoder = (text: string) => number;

/**
 * Codes of the texts in some columns by their bytes: what a text means is found out when it is first met, and then known
 * without making a string of it. A code below zero says that a text needs the ordinary way of reading.
 */
export class TextCodes {
  readonly #encoders: readonly (Encoder | null)[];
  readonly #isEnding: Uint8Array;
  /** The bytes of all texts. */
  pool = new DataView(new ArrayBuffer(1024));
  #poolEnd = 0;
  /** Each column begins with an entry that is no text: it is longer than any. */
  entries: Int32Array;
  #count: number;
  #slots = new Int32Array(128).fill(-1);
  /** By column: where the entry stands that was met last. */
  readonly last: Int32Array;

  /**
   * @param encoders by column; asked once for each text that is kept.
   * @param ending the bytes that end a plain cell.
   */
  constructor(encoders: readonly (Encoder | null)[], ending: Ending) {
    this.#encoders = encoders;
    this.#isEnding = ending.isEnding;
    this.#count = encoders.length;
    this.last = Int32Array.from(encoders, (_, column) => column * entrySize);
    this.entries = new Int32Array((encoders.length + 64) * entrySize);
    for (const entry of this.last) {
      this.entries[entry + endOf] = 2 ** 30;
      this.entries[entry + nextOf] = entry;
    }
  }

  /** The code of a text of a column. */
  find(column: number, block: DataView, from: number, to: number): number {
    const hash = hashBytes(column, block, from, to);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = this.#slots[slot] as number;
      if (entry < 0) break;
      if (this.entries[entry + hashOf] === hash && this.#isEntry(entry, column, block, from, to)) {
        this.#follow(column, entry);
        return this.entries[entry + codeOf] as number;
      }
      slot = (slot + 1) & mask;
    }
    const text = Buffer.from(block.buffer, block.byteOffset + from, to - from);
    return this.#meet(column, slot, hash, text);
  }

  #isEntry(entry: number, column: number, block: DataView, from: number, to: number): boolean {
    const start = this.entries[entry + startOf] as number;
    if (this.entries[entry + columnOf] !== column) return false;
    if ((this.entries[entry + endOf] as number) - start !== to - from) return false;
    for (let at = from; at < to; at += 1) {
      if (block.getUint8(at) !== this.pool.getUint8(start + at - from)) return false;
    }
    return true;
  }

  #follow(column: number, entry: number): void {
    this.entries[(this.last[column] as number) + nextOf] = entry;
    this.last[column] = entry;
  }

  /** The code of a text that was not met before, or is not kept. */
  #meet(column: number, slot: number, hash: number, text: Buffer): number {
    const code = this.#encoders[column]?.(text.toString()) ?? 0;
    const isKept = text.length <= longestKept && this.#count < mostKept;
    // A text that can stand in quotes alone must not be expected where there are none.
    if (isKept && !this.#hasEnding(text)) {
      this.#follow(column, this.#add(column, slot, hash, text, code));
      if (this.#count * 2 > this.#slots.length) this.#spread();
    }
    return code;
  }

  #hasEnding(text: Uint8Array): boolean {
    for (let at = 0; at < text.length; at += 1) if (this.#isEnding[text[at] as number] === 1) return true;
    return false;
  }

  #add(column: number, slot: number, hash: number, text: Uint8Array, code: number): number {
    const entry = this.#count * entrySize;
    const start = this.#poolEnd;
    const end = start + text.length;
    if (end > this.pool.byteLength) {
      const pool = new Uint8Array(end * 2);
      pool.set(new Uint8Array(this.pool.buffer));
      this.pool = new DataView(pool.buffer);
    }
    if (entry === this.entries.length) {
      const entries = new Int32Array(entry * 2);
      entries.set(this.entries);
      this.entries = entries;
    }
    new Uint8Array(this.pool.buffer).set(text, start);
    this.#poolEnd = end;
    this.entries.set([start, end, code, column * entrySize, hash, column], entry);
    this.#slots[slot] = entry;
    this.#count += 1;
    return entry;
  }

  /** Twice the room, so that every second slot at least is free. */
  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let index = this.#encoders.length; index < this.#count; index += 1) {
      const entry = index * entrySize;
      let slot = (this.entries[entry + hashOf] as number) & mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & mask;
      this.#slots[slot] = entry;
    }
  }
}

function hashBytes(column: number, block: DataView, from: number, to: number): number {
  let hash = mix(column ^ (to - from));
  let at = from;
  for (; at + 4 <= to; at += 4) hash = mix(hash ^ block.getInt32(at));
  for (; at < to; at += 1) hash = mix(hash ^ block.getUint8(at));
  return hash;
}

function mix(hash: number): number {
  const spread = Math.imul(hash, 0x9e3779b1);
  return spread ^ (spread >>> 15);
}
