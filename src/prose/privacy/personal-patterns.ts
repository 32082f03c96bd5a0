/**
 * What gives a person away by its form alone, wherever it stands. Known values are replaced before these are looked for;
 * a form that money, dates and ids share has to pass a checksum.
 */
type PersonalPattern = {
  readonly token: string;
  readonly source: string;
  readonly isMeant: (found: string) => boolean;
};

const always = () => true;
/** Neither inside a longer number or word, nor the beginning of one. */
const alone = (source: string): string =>
  `(?<![\\p{Script=Latin}\\p{N}_.-])${source}(?![\\p{Script=Latin}\\p{N}_-])`;

export const personalPatterns: readonly PersonalPattern[] = [
  {
    token: '[EMAIL]',
    source: String.raw`[\p{L}\p{N}._%+'-]+\s?@\s?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}`,
    isMeant: always,
  },
  { token: '[ID]', source: alone(String.raw`\d{17}[\dXx]`), isMeant: isResidentId },
  {
    token: '[ID]',
    source: alone(String.raw`[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?`),
    isMeant: isIban,
  },
  { token: '[ID]', source: alone(String.raw`\d(?:[ -]?\d){12,18}`), isMeant: isCardNumber },
  { token: '[ID]', source: alone(String.raw`(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}`), isMeant: always },
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
];

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
