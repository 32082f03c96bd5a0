import { crc32 } from 'node:zlib';

/**
 * CRC-32 as eight hexadecimal digits; of a text, that of its UTF-8. It tells contents apart that differ by chance, with
 * one in 4,300 million that it does not, and is no guard against somebody who wants two to look alike: what has to be
 * secret or safe from forgers takes `node:crypto`, which is longer in loading than all documents are in being written.
 */
export function checksumOf(content: string | Uint8Array): string {
  return crc32(content).toString(16).padStart(8, '0');
}
