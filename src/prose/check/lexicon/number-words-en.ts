/** The words of which English numbers are made. */
export const cardinals: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

export const collectives: Readonly<Record<string, number>> = { dozen: 12 };

const smallOrdinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** The days of a month in words, the longer ones first: "twenty-first" before "first". */
export const ordinals: Readonly<Record<string, number>> = Object.fromEntries([
  ...['thirty-first', 'thirtieth'].map((word, index) => [word, 31 - index] as const),
  ...smallOrdinals.slice(0, 9).map((word, index) => [`twenty-${word}`, index + 21] as const),
  ...smallOrdinals.map((word, index) => [word, index + 1] as const),
]);

/** Parts of a whole; "quarter" and "third" also mean other things, see the patterns of `english-words.ts`. */
export const denominators: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
  twentieth: 20,
  hundredth: 100,
};

/** Words that say by how much something changed, in percent, or how many times as much it is. */
export const multiples: readonly {
  readonly pattern: string;
  readonly value: number | null;
  readonly unit: 'percent' | 'times';
  readonly isChange: boolean;
}[] = [
  { pattern: 'doubl(?:ed|es|ing)', value: 100, unit: 'percent', isChange: true },
  {
    pattern: 'double(?![- ]?(?:check|down|back|up|edged|book|click|entry|sided|count|digit))',
    value: 2,
    unit: 'times',
    isChange: false,
  },
  { pattern: '(?:tripl|trebl)(?:ed|es|ing)', value: 200, unit: 'percent', isChange: true },
  { pattern: '(?:triple|treble)', value: 3, unit: 'times', isChange: false },
  { pattern: 'quadrupl(?:ed|es|ing)', value: 300, unit: 'percent', isChange: true },
  { pattern: 'quadruple', value: 4, unit: 'times', isChange: false },
  { pattern: 'halv(?:ed|es|ing)', value: -50, unit: 'percent', isChange: true },
  {
    pattern: 'twice(?=\\s+(?:the|as|a|an|its|their|our|your|that|what|over|more))',
    value: 2,
    unit: 'times',
    isChange: false,
  },
  { pattern: '(?:thrice|threefold)', value: 3, unit: 'times', isChange: false },
  { pattern: 'twofold(?![:;,.])', value: 2, unit: 'times', isChange: false },
  { pattern: 'fourfold', value: 4, unit: 'times', isChange: false },
  { pattern: 'fivefold', value: 5, unit: 'times', isChange: false },
  { pattern: 'tenfold', value: 10, unit: 'times', isChange: false },
  { pattern: 'hundredfold', value: 100, unit: 'times', isChange: false },
  { pattern: 'halfway', value: 50, unit: 'percent', isChange: false },
  { pattern: '(?:single|double|triple)-digits?', value: null, unit: 'times', isChange: false },
  { pattern: '(?:four|five|six|seven|eight)-figures?', value: null, unit: 'times', isChange: false },
  { pattern: '(?:a|some|any) multiple(?= of)|multiples(?= of)', value: null, unit: 'times', isChange: false },
  {
    pattern:
      '(?:several|many|multiple|a few)[ -]times(?= (?:over|as|more|less|the|what|its|their|our|your|higher|lower)\\b)',
    value: null,
    unit: 'times',
    isChange: false,
  },
  { pattern: 'orders? of magnitude', value: null, unit: 'times', isChange: false },
];

/**
 * What "one" counts where it is a number: things of which the data has a number. "One" before anything else is a pronoun
 * or an article ("the one to prepare for", "one question settles it").
 */
export const countedNouns =
  'competitors?|rivals?|tickets?|incidents?|outages?|users?|seats?|licen[cs]es?|people|persons?|contacts?|executives?|reviews?|departments?|teams?|groups?|features?|goals?|milestones?|promises|opportunit(?:y|ies)|openings?|departures?|detractors?|promoters?|respondents?|invoices?|points?|percent|percentage|months?|weeks?|years?|quarters?|hours?|minutes?';
