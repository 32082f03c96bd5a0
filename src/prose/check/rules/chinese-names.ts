import type { Flaw, Rule } from '../finding.ts';
import {
  after,
  ambiguousSurnames,
  before,
  companyEndings,
  doubleSurnames,
  genericCompanies,
  givenNameCharacters,
  leadingTitles,
  notNames,
  plainSurnames,
  titles,
} from '../lexicon/chinese-names.ts';
import { knownChineseVendors } from '../lexicon/name-words.ts';
import type { Passage } from '../passage.ts';
import { overlaps, type Span } from '../spans.ts';

const given = `[${givenNameCharacters}]`;
const surname = `(?:${doubleSurnames}|[${plainSurnames}${ambiguousSurnames}])`;
const titled = new RegExp(`(?<=${before})(${surname}${given}{0,2})(?:${titles})`, 'gu');
const longName = new RegExp(`(?<=${before})(${surname}${given}{2})(?=${after})`, 'gu');
const announced = new RegExp(`(?<=${leadingTitles})(${surname}${given}{1,2})(?=${after})`, 'gu');
const addressed = new RegExp(`(?<=问|联系|找到?|告诉|拜访|约见|邀请|通知|感谢)(${surname}${given}{2})`, 'gu');
const shortName = new RegExp(
  `(?<=${before})((?:${doubleSurnames}|[${plainSurnames}])${given})(?=${after})`,
  'gu',
);
const company = new RegExp(
  `(?<=^|[^\\u3400-\\u9fff]|与|和|由|被|为|是|找|选|向|跟|给|从)([\\u3400-\\u9fffA-Za-z0-9]{2,5}?)(?:有限|股份|责任|软件|网络|信息)*(?:${companyEndings})(?!的人|治理|级|层)`,
  'g',
);
const vendors = new RegExp(`(?:${knownChineseVendors.join('|')})`, 'gu');
const offers =
  '(?:已经?|刚|又)?(?:书面)?报价(?:更|低|为|是|每|了|仅|只|比|\\s?\\ufffc)|的报价(?:更|比|低|是|为)|更便宜|比我们便宜|正在(?:[\\u3400-\\u9fff]{0,4})试用';
const rivals = new RegExp(
  `(?<=^|[^\\u3400-\\u9fff]|与|和|转向|换成|改用|换到|是|对比|相比)([\\u3400-\\u9fff]{2,6}?)(?=${offers})`,
  'g',
);
const genericRivals =
  /(?:对方|客户|我们|我方|他们|贵方|书面|新|竞争|对手|竞品|友商|别家|供应商|这个?|那个?|一份|之前|目前|现在|已经?|没有|不要|先|后|再|去|提问|请|能|怎么|如何|可以|要求|解释|转向|采购|管理|财务|这样|那样|如果|因为|所以|但|而|书|正式|口头|公开|价格|我|您|你|它|谁)/u;
const generic = new RegExp(genericCompanies);
const stop = new Set(notNames);

/** Names in Chinese characters that the data does not hold: people by surname, companies by ending, known makers. */
export const checkChineseNames: Rule = (passage) => {
  const people = [titled, announced, addressed, longName, shortName].flatMap((pattern) =>
    capturesOf(pattern, passage.text).filter((span) => isStranger(passage, span)),
  );
  const companies = capturesOf(company, passage.text).filter((span) => isUnknownCompany(passage, span));
  const makers = [...passage.text.matchAll(vendors)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => !isNamed(passage, span));
  const offering = capturesOf(rivals, passage.text).filter(
    (span) => !isNamed(passage, span) && !genericRivals.test(passage.text.slice(span.start, span.end)),
  );
  const flaws: Flaw[] = [];
  const add = (spans: readonly Span[], code: Flaw['code'], expected: string): void => {
    for (const { start, end } of spans)
      if (!flaws.some((flaw) => overlaps(flaw, { start, end }))) flaws.push({ code, start, end, expected });
  };
  add([...makers, ...offering], 'unknownCompetitor', 'a rival that the data names');
  add([...companies, ...people], 'unknownName', 'a name that the data holds');
  return flaws;
};

function capturesOf(pattern: RegExp, text: string): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + (match[1] ?? match[0]).length,
  }));
}

function isNamed({ names, quotes }: Passage, span: Span): boolean {
  return (
    names.some((name) => overlaps(name, span)) ||
    quotes.some((quote) => quote.source !== null && overlaps(quote, span))
  );
}

/** Nobody of that name, or of that surname where only the surname is said, is on record. */
function isStranger(passage: Passage, span: Span): boolean {
  const name = passage.text.slice(span.start, span.end);
  if (isNamed(passage, span) || stop.has(name) || stop.has(name.slice(0, 2))) return false;
  return !passage.index.offer.people.some((person) => person.startsWith(name));
}

function isUnknownCompany(passage: Passage, span: Span): boolean {
  const prefix = passage.text.slice(span.start, span.end);
  if (isNamed(passage, { start: span.start, end: span.end + 2 })) return false;
  return !generic.test(prefix);
}
