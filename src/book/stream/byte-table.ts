/** Longer texts are read anew each time, and so are those that come when the table is full. */
const longestKept = 200;
const mostKept = 2 ** 20;

/**
 * Codes of texts by their bytes: what a text means is found out when it is first met, and then known without making a
 * string of it. A code below zero says that a text needs the ordinary way of reading.
 */
export class ByteTable {
  readonly #codeOf: (text: string) => number;
  #slots = new Int32Array(64); // entry + 1
  #hashes = new Int32Array(32);
  #offsets = new Int32Array(33); // where the text of an entry begins in the pool; the next one's is its end
  #codes = new Int32Array(32);
  #followers = new Int32Array(32); // the entry that was met after this one when it was met last
  #pool = new DataView(new ArrayBuffer(1024));
  #count = 0;
  #last = 0;

  /** @param codeOf asked once for each text that is kept. */
  constructor(codeOf: (text: string) => number) {
    this.#codeOf = codeOf;
  }

  /**
   * The code of a text. The columns of an export repeat themselves: mostly a text is followed by the one that followed
   * it before.
   */
  find(block: DataView, from: number, to: number): number {
    const guess = this.#followers[this.#last] as number;
    if (this.#isEntry(guess, block, from, to)) {
      this.#last = guess;
      return this.#codes[guess] as number;
    }
    return this.#search(block, from, to);
  }

  #search(block: DataView, from: number, to: number): number {
    const hash = hashOf(block, from, to);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry < 0) break;
      if (this.#hashes[entry] === hash && this.#isEntry(entry, block, from, to)) {
        this.#follow(entry);
        return this.#codes[entry] as number;
      }
      slot = (slot + 1) & mask;
    }
    const text = Buffer.from(block.buffer, block.byteOffset + from, to - from);
    const code = this.#codeOf(text.toString());
    if (text.length <= longestKept && this.#count < mostKept) this.#add(slot, hash, text, code);
    return code;
  }

  #follow(entry: number): void {
    this.#followers[this.#last] = entry;
    this.#last = entry;
  }

  /** Compares four bytes at a time. */
  #isEntry(entry: number, block: DataView, from: number, to: number): boolean {
    if (entry >= this.#count) return false;
    const pool = this.#pool;
    let own = this.#offsets[entry] as number;
    if ((this.#offsets[entry + 1] as number) - own !== to - from) return false;
    let at = from;
    for (; at + 4 <= to; at += 4) {
      if (block.getInt32(at) !== pool.getInt32(own)) return false;
      own += 4;
    }
    for (; at < to; at += 1) {
      if (block.getUint8(at) !== pool.getUint8(own)) return false;
      own += 1;
    }
    return true;
  }

  #add(slot: number, hash: number, text: Uint8Array, code: number): void {
    const entry = this.#count;
    const offset = this.#offsets[entry] as number;
    const end = offset + text.length;
    if (end > this.#pool.byteLength) {
      const pool = grown(new Uint8Array(this.#pool.buffer), new Uint8Array(end * 2));
      this.#pool = new DataView(pool.buffer);
    }
    if (entry + 1 === this.#hashes.length) {
      const length = this.#hashes.length * 2;
      this.#hashes = grown(this.#hashes, new Int32Array(length));
      this.#codes = grown(this.#codes, new Int32Array(length));
      this.#followers = grown(this.#followers, new Int32Array(length));
      this.#offsets = grown(this.#offsets, new Int32Array(length + 1));
    }
    new Uint8Array(this.#pool.buffer).set(text, offset);
    this.#hashes[entry] = hash;
    this.#codes[entry] = code;
    this.#offsets[entry + 1] = end;
    this.#slots[slot] = entry + 1;
    this.#count += 1;
    this.#follow(entry);
    if (this.#count * 2 > this.#slots.length) this.#spread();
  }

  /** Twice the room, so that every second slot at least is free. */
  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let entry = 0; entry < this.#count; entry += 1) {
      let slot = (this.#hashes[entry] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = entry + 1;
    }
  }
}

function hashOf(block: DataView, from: number, to: number): number {
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

/** A larger array that begins with what a smaller one holds. */
function grown<T extends Int32Array | Uint8Array>(smaller: T, larger: T): T {
  larger.set(smaller);
  return larger;
}
