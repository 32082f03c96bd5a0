/** What stands in the way of reading bytes as UTF-8. */
export type Utf8Faults = {
  /** Characters of two bytes or more that are UTF-8. */
  readonly valid: number;
  /** Those of three bytes or more, which chance hardly ever makes in another encoding. */
  readonly long: number;
  /** Places with bytes that are no part of any character; adjoining bytes are one place. */
  readonly invalid: number;
  /** Characters beyond the basic plane written as two surrogates of three bytes each (CESU-8: Oracle, old MySQL). */
  readonly surrogatePairs: number;
  /** How many bytes at the end begin a character that goes on after it. */
  readonly cutBytes: number;
};

/** Counts, byte by byte; for bytes that are known not to be UTF-8. */
export function findUtf8Faults(bytes: Uint8Array): Utf8Faults {
  let valid = 0;
  let long = 0;
  let invalid = 0;
  let lastInvalid = -2;
  let surrogatePairs = 0;
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) {
      index += 1;
      continue;
    }
    const length = lengthOf(lead);
    const present = length === 0 ? 0 : matching(bytes, index, length);
    if (length > 0 && present === length) {
      valid += 1;
      if (length > 2) long += 1;
      index += length;
    } else if (length > 0 && index + present === bytes.length) {
      return { valid, long, invalid, surrogatePairs, cutBytes: present };
    } else if (isSurrogatePair(bytes, index)) {
      surrogatePairs += 1;
      index += 6;
    } else {
      if (lastInvalid !== index - 1) invalid += 1;
      lastInvalid = index;
      index += 1;
    }
  }
  return { valid, long, invalid, surrogatePairs, cutBytes: 0 };
}

/** The bytes of a character by its first byte; 0 where no character begins so. */
function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** How many bytes from `start` on can belong to the character that begins there, of `length` bytes. */
function matching(bytes: Uint8Array, start: number, length: number): number {
  const lead = bytes[start];
  for (let offset = 1; offset < length; offset += 1) {
    const byte = bytes[start + offset];
    if (byte === undefined) return offset;
    // Overlong forms, surrogates and what lies beyond U+10FFFF are ruled out by the second byte.
    const least = offset > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = offset > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < least || byte > most) return offset;
  }
  return length;
}

function isSurrogatePair(bytes: Uint8Array, start: number): boolean {
  return isSurrogate(bytes, start, 0xa0) && isSurrogate(bytes, start + 3, 0xb0);
}

function isSurrogate(bytes: Uint8Array, start: number, second: number): boolean {
  const [lead, middle = 0, last = 0] = bytes.subarray(start, start + 3);
  return lead === 0xed && middle >= second && middle < second + 0x10 && (last & 0xc0) === 0x80;
}

/** CESU-8 as UTF-8: each pair of surrogates becomes the one character it stands for. */
export function joinSurrogates(bytes: Uint8Array): Uint8Array {
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0xed || !isSurrogatePair(bytes, index)) {
      joined[length++] = bytes[index] ?? 0;
      continue;
    }
    const high = (((bytes[index + 1] ?? 0) & 0x0f) << 6) | ((bytes[index + 2] ?? 0) & 0x3f);
    const low = (((bytes[index + 4] ?? 0) & 0x0f) << 6) | ((bytes[index + 5] ?? 0) & 0x3f);
    const point = 0x10000 + (high << 10) + low;
    joined[length++] = 0xf0 | (point >> 18);
    joined[length++] = 0x80 | ((point >> 12) & 0x3f);
    joined[length++] = 0x80 | ((point >> 6) & 0x3f);
    joined[length++] = 0x80 | (point & 0x3f);
    index += 5;
  }
  return joined.subarray(0, length);
}
