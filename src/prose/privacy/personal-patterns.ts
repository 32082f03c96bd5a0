/** A stretch of a text, and what stands in its place. */
export type Found = { readonly from: number; readonly to: number; readonly token: string };

type PersonalPattern = {
  readonly token: string;
  readonly pattern: RegExp;
  readonly isMeant: (found: string) => boolean;
};

const always = () => true;
/** Neither inside a longer number or word, nor the beginning of one. */
const alone = (source: string): string =>
  `(?<![\\p{Script=Latin}\\p{N}_.-])${source}(?![\\p{Script=Latin}\\p{N}_-])`;

const address =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}._%+'-]+\s?@\s?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;

/** Numbers that give somebody away by their form; one that money, dates and ids share has to pass a checksum. */
const numbers: readonly PersonalPattern[] = (
  [
    { token: '[ID]', source: alone(String.raw`\d{17}[\dXx]`), isMeant: isResidentId },
    {
      token: '[ID]',
      source: alone(String.raw`[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?`),
      isMeant: isIban,
    },
    { token: '[ID]', source: alone(String.raw`\d(?:[ -]?\d){12,18}`), isMeant: isCardNumber },
    {
      token: '[ID]',
      source: alone(String.raw`(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}`),
      isMeant: always,
    },
    {
      token: '[PHONE]',
      source: String.raw`(?<![\p{N}.])\+\d{1,3}(?:[ ().-]{0,2}\d){6,13}(?!\p{N})`,
      isMeant: always,
    },
    { token: '[PHONE]', source: alone(String.raw`1[3-9]\d[ -]?\d{4}[ -]?\d{4}`), isMeant: always },
    { token: '[PHONE]', source: alone(String.raw`0\d{1,4}[ -]\d{3,4}[ -]?\d{3,4}`), isMeant: always },
    {
      token: '[PHONE]',
      source: String.raw`(?<![\p{Script=Latin}\p{N}_.-])(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\p{Script=Latin}\p{N}_-])`,
      isMeant: always,
    },
  ] as const
).map(({ source, ...rest }) => ({ ...rest, pattern: new RegExp(source, 'gu') }));

/** None of the numbers has fewer digits. */
const fewestDigits = 8;

export function findAddresses(text: string): readonly Found[] {
  return text.includes('@') ? [...text.matchAll(address)].map((match) => foundAt(match, '[EMAIL]')) : [];
}

export function findNumbers(text: string): readonly Found[] {
  if (text.replace(/[^0-9]+/g, '').length < fewestDigits) return [];
  return numbers.flatMap(({ pattern, token, isMeant }) =>
    [...text.matchAll(pattern)].filter(([found]) => isMeant(found)).map((match) => foundAt(match, token)),
  );
}

export function foundAt(match: RegExpExecArray, token: string): Found {
  return { from: match.index, to: match.index + match[0].length, token };
}

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last character of a Chinese resident id is a checksum of the others (MOD 11-2). */
function isResidentId(text: string): boolean {
  const sum = residentWeights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** ISO 7064 MOD 97-10. */
function isIban(text: string): boolean {
  const compact = text.replace(/ /g, '');
  if (compact.length < 15 || compact.length > 34) return false;
  const digits = `${compact.slice(4)}${compact.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** The Luhn checksum of payment cards. */
function isCardNumber(text: string): boolean {
  const digits = [...text.replace(/[ -]/g, '')].map(Number).reverse();
  const sum = digits.reduce((total, digit, at) => {
    const weighted = at % 2 === 0 ? digit : digit * 2;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return digits.length >= 13 && sum % 10 === 0;
}
