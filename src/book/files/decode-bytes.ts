import type { Encoding } from './encoding.ts';
import { joinSurrogates } from './utf8-faults.ts';

/** A file's text. What its encoding cannot read has become U+FFFD. */
export function decodeBytes(bytes: Uint8Array, { name, markBytes }: Encoding): string {
  const body = markBytes === 0 ? bytes : bytes.subarray(markBytes);
  switch (name) {
    case 'utf-8':
      return asBuffer(body).toString('utf8');
    case 'cesu-8':
      return asBuffer(joinSurrogates(body)).toString('utf8');
    case 'windows-1252':
      return decodeWindows1252(body);
    default:
      return new TextDecoder(name, { ignoreBOM: true }).decode(body);
  }
}

/** What 0x80 to 0x9F are in windows-1252. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand: some releases of Node read these bytes as controls. */
function decodeWindows1252(bytes: Uint8Array): string {
  return asBuffer(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => high[character.charCodeAt(0) - 0x80] ?? character);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
