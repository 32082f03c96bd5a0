import {
  cardinals,
  collectives,
  countedNouns,
  denominators,
  multiples,
  scales,
} from '../lexicon/number-words-en.ts';
import type { Magnitude } from './numeral.ts';

const small = Object.keys(cardinals).join('|');
const large = [...Object.keys(scales), ...Object.keys(collectives)].join('|');
const joint = String.raw`[\s-]{1,2}(?:and[\s-]{1,2})?`;
const tens = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const units = '(?:one|two|three|four|five|six|seven|eight|nine)';
const below100 = `(?:${tens}[\\s-]${units}|${small})`;
/** "twelve", "a hundred and five", "two million", "one point five million"; the scale may stand alone ("hundreds"). */
const cardinal = `(?:${below100}|an?(?=\\s(?:${large})\\b))(?:\\spoint(?:\\s${units})+|\\sand\\sa\\shalf)?(?:${joint}(?:${large})(?:${joint}${below100})?)*`;
const anyCardinal = new RegExp(`\\b${cardinal}\\b`, 'gi');
const bareScale = new RegExp(
  `\\b(?:tens|dozens|scores(?=\\sof)|a\\sscore(?=\\sof\\s(?:${countedNouns}))|nil|(?:an?|one|two|the\\s(?:last|past|next)|every|each)\\s(?:decades?|fortnights?)|${Object.keys(scales).join('s|')}s)\\b|\\b(?:a\\sfew|a\\scouple\\s(?:of\\s)?|several|some|many)\\s?(?:${large})\\b|\\ba\\scouple\\sof(?=\\s(?:[a-z]+\\s)?(?:${countedNouns})\\b)`,
  'gi',
);

const parts = Object.keys(denominators).join('|');
const fraction = new RegExp(
  `\\b(an?|${small})[\\s-](good\\s|full\\s|whole\\s|bare\\s|mere\\s|solid\\s)?(${parts})(s?)\\b`,
  'gi',
);
/** "Every seventh carrier" is a share. */
const everyOther = new RegExp(
  `\\bevery\\s(?:other|second|fourth|${parts})(?=\\s[a-z])(?!\\s(?:day|week|month|year|hour))`,
  'gi',
);
const half =
  /\b(?:one[\s-])?half\b(?:\san?\s(?:million|billion|hundred|thousand|dozen)\b|\san?(?=\s(?:hour|day|year|month|minute)))?(?![\s-]?(?:hearted|way|baked|truth|measures?|expect|hope|believe|suspect|joking)|\s+of\s+the\s+(?:year|month))/gi;
/** "A third" of something; before other nouns it counts in a row ("a third party", "a quarter later"). */
const partitive =
  /^\s*(?:of\b|less|more|lower|higher|fewer|cheaper|below|above|off\b|as\b|the\b|[.,;:)!?]|$)/i;
const measured = /(?:\bby|\bnearly|\balmost|\babout|\bthan|\bover|\bunder|\broughly)\s+$/i;

const multiple = multiples.map((entry) => ({
  ...entry,
  pattern: new RegExp(`\\b${entry.pattern}\\b`, 'gi'),
}));

const numbered =
  'phase tier level stage type part class grade version step priority wave section chapter annex clause article site plant round batch'
    .split(' ')
    .map((word) => `[${word.slice(0, 1).toUpperCase()}${word.slice(0, 1)}]${word.slice(1)}`)
    .join('|');
const roman = new RegExp(
  `\\b(?:${numbered})\\s(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|II{1,2})(?![A-Za-z])`,
  'g',
);
const ordinalPeriod =
  /\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))(?=\s(?:year|month|week|time|consecutive|straight|renewal|term)\b)/gi;

/** Words without which none of the patterns can be found: most passages hold none of them. */
const anyNumberWord = new RegExp(
  `\\b(?:${small}|${large}|${parts}|tens|scores?|nil|couple|decades?|fortnights?|multiples?|several|many|few|magnitude|half|halv|twice|thrice|doubl|tripl|trebl|quadrupl|\\w+fold|\\w+-(?:digit|figure)|(?:fourth|\\d+(?:st|nd|rd|th))\\b|[IVX]{2,})`,
  'i',
);

/** Numbers in English words: twelve, a dozen, two thirds, doubled, hundreds of. */
export function findEnglishWords(text: string): readonly Magnitude[] {
  if (!anyNumberWord.test(text)) return [];
  return [
    ...matches(text, anyCardinal, readCardinal),
    ...matches(text, bareScale, () => ({ value: null, step: 1 })),
    ...matches(text, fraction, readFraction),
    ...matches(text, everyOther, () => ({ value: null, step: 1 })),
    ...matches(text, half, readHalf),
    ...multiple.flatMap(({ pattern, value, unit, isChange }) =>
      matches(text, pattern, () => ({ value, step: unit === 'percent' ? 1 : 0.1, unit, isChange })),
    ),
    ...matches(text, roman, () => ({ value: null, step: 1 })),
    ...matches(text, ordinalPeriod, () => ({ value: null, step: 1 })),
  ];
}

type Reading = Omit<Magnitude, 'start' | 'end' | 'style'>;

function matches(
  text: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray, after: string, before: string) => Reading | null,
): readonly Magnitude[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const end = match.index + match[0].length;
    const reading = read(
      match,
      text.slice(end, end + 40),
      text.slice(Math.max(0, match.index - 20), match.index),
    );
    return reading === null ? [] : [{ start: match.index, end, style: 'words' as const, ...reading }];
  });
}

const countedAfter = new RegExp(`^[\\s-](?:[a-z-]+\\s)?(?:${countedNouns})\\b`, 'i');
const partAfter =
  /^\s(?:(?:of|in|out of)\s(?:the\s|all\s|every\s|our\s|their\s)?(?:\ufffc|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|percent|per cent|hundred)/i;

function readCardinal([raw]: RegExpMatchArray, after: string): Reading | null {
  const words = raw.toLowerCase();
  if (words === 'one') {
    return countedAfter.test(after) || partAfter.test(after) ? { value: 1, step: 1 } : null;
  }
  return { value: cardinalValue(words), step: stepOfWords(words) };
}

function cardinalValue(words: string): number {
  let total = 0;
  let current = 0;
  let decimal: number | null = null;
  for (const word of words.replace(/\sand\sa\shalf/, ' half').split(/[\s-]+/)) {
    const scale = scales[word] ?? collectives[word];
    if (word === 'point') decimal = 0.1;
    else if (word === 'half') current += 0.5;
    else if (word === 'a' || word === 'an') current = 1;
    else if (scale === 100) current = (current === 0 ? 1 : current) * scale;
    else if (scale !== undefined) {
      total += (current === 0 ? 1 : current) * scale;
      current = 0;
      decimal = null;
    } else if (decimal !== null) {
      current += (cardinals[word] ?? 0) * decimal;
      decimal /= 10;
    } else current += cardinals[word] ?? 0;
  }
  return Number((total + current).toPrecision(12));
}

/** "Two million" is said to the million, "twelve" to the unit. */
function stepOfWords(words: string): number {
  const [last = ''] = words.split(/[\s-]+/).slice(-1);
  const tenths = /\bpoint\b|a\shalf$/.test(words) ? 10 : 1;
  return (scales[last] ?? 1) / tenths;
}

function readFraction(
  [, top = '', measure, bottom = '', plural = '']: RegExpMatchArray,
  after: string,
  before: string,
): Reading | null {
  const count = /^an?$/i.test(top) ? 1 : (cardinals[top.toLowerCase()] ?? 1);
  const denominator = denominators[bottom.toLowerCase()] ?? 1;
  const isPlain = count === 1 && plural === '' && measure === undefined;
  if (isPlain && /^an?$/i.test(top) && !partitive.test(after) && !measured.test(before)) return null;
  // "In a quarter", "once a quarter" is a time.
  if (isPlain && bottom.toLowerCase() === 'quarter' && !/^\s*of\b/i.test(after) && !measured.test(before))
    return null;
  return { value: (count / denominator) * 100, step: 1, unit: 'percent' };
}

function readHalf([raw]: RegExpMatchArray, after: string): Reading {
  const [, scale = ''] = /\san?\s(\w+)$/.exec(raw) ?? [];
  const factor = scales[scale.toLowerCase()] ?? collectives[scale.toLowerCase()];
  if (factor !== undefined) return { value: factor / 2, step: factor / 10 };
  return /^[\s-](?:an?\s)?(?:hours?|days?|years?|months?|minutes?)\b/i.test(after)
    ? { value: 0.5, step: 0.1 }
    : { value: 50, step: 1, unit: 'percent' };
}
