import { countPairs } from './code-pages.ts';

/** The characters of scripts that have two bytes in UTF-8, as texts use them: beside ASCII a text has one of these. */
const scripts = [
  /^(?:[\0-\u017f\u0218-\u021b\u0259\u018f]|\p{Mn})*$/u, // Latin
  /^[\0-\u00bf\u0386-\u03ce]*$/, // Greek
  /^[\0-\u00bf\u0400-\u045f\u0490\u0491]*$/, // Cyrillic
  /^[\0-\u00bf\u05b0-\u05f4]*$/, // Hebrew
  /^[\0-\u00bf\u060c-\u06ff]*$/, // Arabic
];

/** Longer texts in two bytes a character are not UTF-8 by chance. */
const FEW_BYTES = 64;

/**
 * Whether bytes that are UTF-8 are so by chance, and rather a few hanzi of GB18030: `为什么` is `Ϊʲô` in UTF-8. Only a
 * text as short as a few names can be, with no character of three bytes, and in no script of the world.
 */
export function isRatherGb18030(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (byte >= 0xe0) return false;
    if (byte >= 0x80) high += 1;
    if (high > FEW_BYTES) return false;
  }
  if (high === 0) return false;
  const { total, gb } = countPairs(bytes);
  if (gb < total) return false;
  const text = new TextDecoder().decode(bytes);
  return !scripts.some((script) => script.test(text));
}
