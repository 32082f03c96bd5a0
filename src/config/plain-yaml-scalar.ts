const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** What might be a number in another form: hexadecimal, with an exponent, too long. */
const oddNumber = /^-?[\d.]+(?:[eExo]|$)/;
const meanings: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** What words without quotes mean in YAML 1.2; `undefined` where they are written in an unusual way. */
export function scalarOf(words: string): string | number | boolean | null | undefined {
  if (number.test(words)) return Number(words);
  if (oddNumber.test(words)) return undefined;
  const meaning = words.length > 5 ? undefined : meanings.get(words.toLowerCase());
  if (meaning === undefined) return words;
  return meanings.has(words) ? meaning : undefined;
}
