import { createHash } from 'node:crypto';
import { slugOf } from '../facts/slug.ts';

const MAX_LENGTH = 48;

/**
 * The file name, without extension, of an account's documents: the name made safe and cut, and eight hexadecimal digits
 * of a hash of the id, so that no two accounts share a file and no id, however odd, can lead out of the folder.
 *
 * @example outputName({ id: '001A…', name: 'Harbor Freight & Co.' }) // "harbor-freight-co-5f1c2a90"
 */
export function outputName(account: { readonly id: string; readonly name: string }): string {
  const hash = createHash('sha256').update(account.id, 'utf8').digest('hex').slice(0, 8);
  const name = cutToBytes([...slugOf(account.name)].slice(0, MAX_LENGTH).join(''), MAX_LENGTH * 3).replace(
    /-+$/,
    '',
  );
  return `${name}-${hash}`;
}

/** File systems count bytes: a name in Chinese takes three for each character, an emoji four. */
function cutToBytes(text: string, limit: number): string {
  let cut = text;
  while (new TextEncoder().encode(cut).length > limit) cut = [...cut].slice(0, -1).join('');
  return cut;
}
