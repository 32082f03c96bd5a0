import type { Hedge, NumeralUnit } from '../numerals/numeral.ts';

/** Marks of currencies, with the codes that they may stand for. Codes of three letters stand for themselves. */
export const currencyMarks: readonly (readonly [pattern: string, codes: readonly string[]])[] = [
  ['US\\$|美元|美金|US dollars?', ['USD']],
  ['HK\\$|港元|港币', ['HKD']],
  ['\\$|dollars?|bucks', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD']],
  ['€|euros?|欧元', ['EUR']],
  ['£|pounds?|英镑', ['GBP']],
  ['[¥￥]', ['CNY', 'JPY']],
  ['RMB|yuan|人民币|块钱|元', ['CNY']],
  ['日元', ['JPY']],
  ['USD|EUR|GBP|CNY|JPY|CHF|CAD|AUD|NZD|SGD|HKD|SEK|NOK|DKK|PLN|INR|BRL|KRW|ZAR|MXN|AED|SAR|TWD|THB', []],
];

export const scaleMarks: readonly (readonly [pattern: string, factor: number])[] = [
  ['万亿', 1e12],
  ['千万', 1e7],
  ['百万', 1e6],
  ['亿|億', 1e8],
  ['万|萬', 1e4],
  ['千', 1e3],
  ['trillion', 1e12],
  ['billion|bn|B(?![A-Za-z])', 1e9],
  ['million|mn|mm|M(?![A-Za-z])', 1e6],
  ['thousand|[kK](?![A-Za-z])', 1e3],
];

/** What follows a number and says what it counts, the longer ones first. */
export const unitMarks: readonly (readonly [pattern: string, unit: NumeralUnit, factor: number])[] = [
  ['个?百分点|percentage[\\s-]points?|pp(?:t|ts)?(?![A-Za-z])|%[\\s-]points?', 'percentagePoints', 1],
  ['bps?(?![A-Za-z])|basis points?|个?基点', 'percentagePoints', 0.01],
  ['%|percent(?:age)?(?![\\s-]points?)|per cent|pct', 'percent', 1],
  ['‰', 'percent', 0.1],
  ['倍|times(?!\\s(?:a|per|each|every|in|this|last)\\b)|[x×](?![A-Za-z\\d])|-?fold', 'times', 1],
  ['points?(?![A-Za-z])|pts?(?![A-Za-z])|分(?!钟|之|成|公|别|为|析|享|配|解|开)', 'points', 1],
  ['-?\\s?(?:hours?|hrs?)(?![A-Za-z])|个?(?:小时|钟头)', 'hours', 1],
  ['-?\\s?days?(?![A-Za-z])|天|日(?![期元常程均])', 'days', 1],
  ['-?\\s?weeks?(?![A-Za-z])|个?星期|周(?!年)|个?礼拜', 'weeks', 1],
  ['-?\\s?months?(?![A-Za-z])|个月', 'months', 1],
  ['-?\\s?years?(?![A-Za-z])|年(?![度底初])', 'years', 1],
];

export const perYear = '(?:a|per|each|every|/)\\s?(?:year|annum)|annually|yearly|/\\s?年|p\\.a\\.';
export const perMonth = '(?:a|per|each|every|/)\\s?month|monthly|/\\s?月';
export const perOther = '(?:a|per|each|every|/)\\s?(?:week|day|hour|quarter|seat|user|head|licen[cs]e)';

/**
 * Words before or after a figure that make it a bound or an approximation. "Below" and "above" are none: what is said to
 * lie below a figure names the figure exactly.
 */
export const hedgesBefore: readonly (readonly [pattern: string, kind: Hedge])[] = [
  ['about|around|roughly|approximately|approx\\.?|circa|some|~|≈|or so|close to', 'about'],
  ['nearly|almost|just under|just below|not quite|under|less than|fewer than|short of', 'under'],
  ['no less than|at least|a minimum of', 'least'],
  ['no more than|not more than|at most|up to|a maximum of', 'most'],
  ['just over|over|more than|upwards of|well over|in excess of|greater than', 'over'],
  ['大约|大概|约为|约|差不多|左右', 'about'],
  ['将近|接近|近|不到|不足|少于|未满', 'under'],
  ['至少|不少于|不低于|最少', 'least'],
  ['至多|最多|不超过|不多于|多达', 'most'],
  ['超过|超出|超|逾|多于|大于', 'over'],
];

export const hedgesAfter: readonly (readonly [pattern: string, kind: Hedge])[] = [
  ['or so|左右|上下', 'about'],
  ['or more|and up|以上|起', 'least'],
  ['or less|or fewer|以下|以内|之内', 'most'],
  ['\\+|plus|多|余|有余|出头', 'over'],
];
