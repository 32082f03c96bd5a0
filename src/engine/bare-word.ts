const lowerCase = /^[a-z]*$/;

/** A word of a free column as it compares: width, case and spaces around it do not count. Most are written that way. */
export function bareWord(text: string): string {
  return lowerCase.test(text) ? text : text.normalize('NFKC').trim().toLowerCase();
}
