import { slugOf } from '../facts/slug.ts';
import { checksumOf } from './checksum.ts';

const MAX_LENGTH = 48;

/**
 * The file name, without extension, of an account's documents: the name made safe and cut, and the checksum of the id,
 * so that no two accounts of one name share a file and no id, however odd, can lead out of the folder.
 *
 * @example outputName({ id: 'A-1041', name: 'Harbor Freight & Co.' }) // "harbor-freight-co-ca9f1a46"
 */
export function outputName(account: { readonly id: string; readonly name: string }): string {
  const name = cutToBytes([...slugOf(account.name)].slice(0, MAX_LENGTH).join(''), MAX_LENGTH * 3).replace(
    /-+$/,
    '',
  );
  return `${name}-${checksumOf(account.id)}`;
}

/** File systems count bytes: a name in Chinese takes three for each character, an emoji four. */
function cutToBytes(text: string, limit: number): string {
  let cut = text;
  while (new TextEncoder().encode(cut).length > limit) cut = [...cut].slice(0, -1).join('');
  return cut;
}
