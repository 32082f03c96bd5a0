import type { Ending } from './block-scanner.ts';

/** Longer texts are read anew each time, and so are those that come when the table is full. */
const longestKept = 200;
const mostKept = 2 ** 20;

/** What is known of a kept text, field by field; all of it together, as it is needed together. */
const entrySize = 5;
const startOf = 0; // its first byte in the pool
const endOf = 1;
const codeOf = 2;
const nextOf = 3; // the other text that came after it when it came last
const hashOf = 4;

/**
 * Codes of the texts of a column by their bytes: what a text means is found out when it is first met, and then known
 * without making a string of it. A code below zero says that a text needs the ordinary way of reading.
 */
export class ByteTable {
  readonly #encode: (text: string) => number;
  readonly #isEnding: Uint8Array;
  #pool = new DataView(new ArrayBuffer(1024));
  #poolEnd = 0;
  /** The first entry stands for no text: it is longer than any. */
  #entries = new Int32Array(64 * entrySize).fill(2 ** 30, endOf, codeOf);
  #count = 1;
  #slots = new Int32Array(128); // an entry, 0 for none
  /** Where the entry stands that was met last. */
  #last = 0;

  /**
   * @param encode gives the code of a text; asked once for each that is kept.
   * @param ending the bytes that end a plain cell.
   */
  constructor(encode: (text: string) => number, ending: Ending) {
    this.#encode = encode;
    this.#isEnding = ending.isEnding;
  }

  /** The code of the text that was expected rightly. */
  get code(): number {
    return this.#entries[this.#last + codeOf] as number;
  }

  /**
   * The columns of an export repeat themselves: mostly a text stands again in the next row, or the one follows that
   * followed it before.
   *
   * @returns where the cell ends that begins at `from` if it is as expected; −1 if not.
   */
  expect(block: DataView, from: number, to: number): number {
    const again = this.#endIf(this.#last, block, from, to);
    if (again >= 0) return again;
    const next = this.#entries[this.#last + nextOf] as number;
    const end = this.#endIf(next, block, from, to);
    if (end >= 0) this.#last = next;
    return end;
  }

  #endIf(entry: number, block: DataView, from: number, to: number): number {
    const entries = this.#entries;
    const pool = this.#pool;
    let own = entries[entry + startOf] as number;
    const end = from + (entries[entry + endOf] as number) - own;
    if (end >= to || this.#isEnding[block.getUint8(end)] === 0) return -1;
    let at = from;
    for (; at + 4 <= end; at += 4) {
      if (block.getInt32(at) !== pool.getInt32(own)) return -1;
      own += 4;
    }
    for (; at < end; at += 1) {
      if (block.getUint8(at) !== pool.getUint8(own)) return -1;
      own += 1;
    }
    return end;
  }

  /** The code of a text. */
  find(block: DataView, from: number, to: number): number {
    const hash = hashBytes(block, from, to);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = this.#slots[slot] as number;
      if (entry === 0) break;
      if (this.#entries[entry + hashOf] === hash && this.#isEntry(entry, block, from, to)) {
        this.#follow(entry);
        return this.code;
      }
      slot = (slot + 1) & mask;
    }
    return this.#meet(slot, hash, Buffer.from(block.buffer, block.byteOffset + from, to - from));
  }

  /** The code of a text that was not met before, or is not kept. */
  #meet(slot: number, hash: number, text: Buffer): number {
    const code = this.#encode(text.toString());
    const isKept = text.length <= longestKept && this.#count < mostKept;
    // A text that can stand in quotes alone must not be expected where there are none.
    if (isKept && !text.some((byte) => this.#isEnding[byte] === 1)) this.#add(slot, hash, text, code);
    return code;
  }

  #follow(entry: number): void {
    this.#entries[this.#last + nextOf] = entry;
    this.#last = entry;
  }

  #isEntry(entry: number, block: DataView, from: number, to: number): boolean {
    const start = this.#entries[entry + startOf] as number;
    if ((this.#entries[entry + endOf] as number) - start !== to - from) return false;
    for (let at = from; at < to; at += 1) {
      if (block.getUint8(at) !== this.#pool.getUint8(start + at - from)) return false;
    }
    return true;
  }

  #add(slot: number, hash: number, text: Uint8Array, code: number): void {
    const entry = this.#count * entrySize;
    const start = this.#poolEnd;
    const end = start + text.length;
    if (end > this.#pool.byteLength) {
      const pool = new Uint8Array(end * 2);
      pool.set(new Uint8Array(this.#pool.buffer));
      this.#pool = new DataView(pool.buffer);
    }
    if (entry === this.#entries.length) {
      const entries = new Int32Array(entry * 2);
      entries.set(this.#entries);
      this.#entries = entries;
    }
    new Uint8Array(this.#pool.buffer).set(text, start);
    this.#poolEnd = end;
    this.#entries.set([start, end, code, 0, hash], entry);
    this.#slots[slot] = entry;
    this.#count += 1;
    this.#follow(entry);
    if (this.#count * 2 > this.#slots.length) this.#spread();
  }

  /** Twice the room, so that every second slot at least is free. */
  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let entry = entrySize; entry < this.#count * entrySize; entry += entrySize) {
      let slot = (this.#entries[entry + hashOf] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = entry;
    }
  }
}

function hashBytes(block: DataView, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = mix(hash ^ block.getInt32(at));
  for (; at < to; at += 1) hash = mix(hash ^ block.getUint8(at));
  return hash;
}

function mix(hash: number): number {
  const spread = Math.imul(hash, 0x9e3779b1);
  return spread ^ (spread >>> 15);
}
