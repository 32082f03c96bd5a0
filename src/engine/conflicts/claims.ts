import { parseDate } from '../../facts/parse/date.ts';
import { parseNumeral } from '../../facts/parse/numeral.ts';

/** What a sentence claims. Every pattern wants the unit and the context beside the figure: a bare number claims nothing. */
export type Claim =
  | { readonly kind: 'seats' | 'arr' | 'noticeDays' | 'askPrice' | 'askChange'; readonly value: number }
  | { readonly kind: 'contractEnd'; readonly value: string };

/** Words without which no sentence claims anything; most texts are done with this one test. */
const worthReading =
  /seats|licen[cs]es|\barr\b|annual|notice|asked for|\b(?:ends?|expires?|renews?|until)\b|席位|账号|年费|合同|到期|提前|通知/i;

/** Talk of what might be, of a part, or of somebody else: no statement of what the contract says. */
const wordsOfNoStatement: ReadonlySet<string> = new Set(
  `more extra additional another fewer less unused spare shared only want wants wanted would could should may might plan
  plans planned proposal offer offers offered quote quoted quotes expand grow add cut drop if than above over below under
  use used using active review call meeting rival competitor save saved saves`.split(/\s+/),
);
const phrasesOfNoStatement =
  /\b(?:reduc\w+|up to|at least|in use|list price)\b|增加|新增|再|另外|减少|想|希望|计划|如果|最多|至少|闲置|共享|使用|对手|竞品|优惠|会议|电话/i;

const contractual =
  /\b(?:contract(?:ed|s)?|order form|agreement|subscri\w+|licen[cs]es?|pa(?:y|ys|id|ying)|bought|purchased|signed|invoice[ds]?)\b|合同|订单|购买|付费|签/i;

const number = String.raw`(\d[\d,.]*\d|\d)`;
const seats = new RegExp(
  String.raw`${number}\s*(?:paid |purchased |contracted )?(?:seats|licen[cs]es)\b|${number}\s*个?(?:席位|账号)`,
  'i',
);
const money = String.raw`(?:USD|EUR|GBP|CNY|CHF|US\$|[$€£¥￥])\s?(\d[\d,.]*\d|\d)\s?([kKmM万亿]?)`;
const arr = new RegExp(
  String.raw`(?:\bARR\b|annual (?:fee|price|value)|年费)[^.;。；\d$€£¥￥]{0,16}${money}|${money}\s*(?:of |in )?(?:ARR\b|annual (?:fee|price|value))|年费[^.;。；\d]{0,4}(\d[\d,.]*\d|\d)\s?([万亿]?)元?`,
  'i',
);
const noticeDays = new RegExp(
  String.raw`${number}[ -]days?['’]?\s+(?:of )?notice\b|\bnotice (?:period )?(?:of|is) ${number} days\b|提前\s*${number}\s*天通知`,
  'i',
);
const asked = new RegExp(
  String.raw`\basked for (?:a price of |a discount of |an? )?(?:USD |EUR |GBP |CNY |[$€£¥￥])?${number}\s?(%|k|万)?`,
  'i',
);
const dateText = String.raw`(\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{4}年\d{1,2}月\d{1,2}日)`;
const contractEnd = new RegExp(
  String.raw`\b(?:contract|term|agreement|subscription)\b[^.;\d]{0,20}\b(?:ends?|expires?|runs?|renews?)\b[^.;\d]{0,12}${dateText}|(?:合同|协议|服务)[^。；\d]{0,8}${dateText}\s*到期`,
);

/** What a sentence must have for each of these: a test of a word is made faster than the pattern around it. */
const hasYear = /\d{4}/;
const saysNotice = /notice|通知/i;
const saysFee = /arr|annual|年费/i;
const saysSeats = /seats|licen|席位|账号/i;
const saysAsked = /asked for/i;

/** The claims of a text, sentence by sentence. */
export function claimsIn(text: string): readonly Claim[] {
  if (!worthReading.test(text)) return [];
  return text
    .split(/(?<=[!?。！？；;])|(?<=\.)\s+/)
    .filter((sentence) => /\d/.test(sentence))
    .flatMap((sentence) => [...statementsIn(sentence), ...asksIn(sentence)]);
}

function statementsIn(sentence: string): readonly Claim[] {
  const claims: Claim[] = [];
  const end = hasYear.test(sentence) ? firstGroup(contractEnd.exec(sentence)) : null;
  const day = end === null ? null : parseDate(end);
  if (day?.kind === 'known') claims.push({ kind: 'contractEnd', value: day.value });
  const notice = saysNotice.test(sentence) ? toNumber(firstGroup(noticeDays.exec(sentence))) : null;
  if (notice !== null) claims.push({ kind: 'noticeDays', value: notice });
  const [isOfFee, isOfSeats] = [saysFee.test(sentence), saysSeats.test(sentence)];
  if ((!isOfFee && !isOfSeats) || !isStatement(sentence)) return claims;
  const annual = isOfFee ? arr.exec(sentence) : null;
  const amount = annual === null ? null : toNumber(amountOf(annual));
  if (amount !== null) claims.push({ kind: 'arr', value: amount });
  const counted = isOfSeats && contractual.test(sentence) ? toNumber(firstGroup(seats.exec(sentence))) : null;
  if (counted !== null) claims.push({ kind: 'seats', value: counted });
  return claims;
}

function isStatement(sentence: string): boolean {
  const words = sentence.match(/\w+/g) ?? [];
  return (
    !words.some((word) => wordsOfNoStatement.has(word.toLowerCase())) && !phrasesOfNoStatement.test(sentence)
  );
}

/** A price or a discount that the customer asked for. */
function asksIn(sentence: string): readonly Claim[] {
  if (!saysAsked.test(sentence)) return [];
  const match = asked.exec(sentence);
  const value = toNumber(match?.[1] ?? null);
  if (match === null || value === null) return [];
  if (match[2] === '%') return [{ kind: 'askChange', value: -value / 100 }];
  return [{ kind: 'askPrice', value: toNumber(`${match[1]}${match[2] ?? ''}`) ?? value }];
}

function firstGroup(match: RegExpExecArray | null): string | null {
  return match?.slice(1).find((group) => group !== undefined) ?? null;
}

/** A numeral with the multiplier behind it, whichever of the alternatives has matched. */
function amountOf(match: RegExpExecArray): string {
  const groups = match.slice(1);
  const at = groups.findIndex((group) => group !== undefined);
  return `${groups[at] ?? ''}${groups[at + 1] ?? ''}`;
}

function toNumber(text: string | null): number | null {
  if (text === null) return null;
  const parsed = parseNumeral(text, '');
  return parsed.kind === 'known' ? parsed.value : null;
}
