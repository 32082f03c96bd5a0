import type { Dossier } from '../../../src/dossier/dossier.ts';
import type { Fact } from '../../../src/facts/node.ts';
import { isForm } from '../../../src/facts/print/form.ts';
import type { Locale } from '../../../src/facts/print/locale.ts';
import { printFact } from '../../../src/facts/print/print-fact.ts';
import { passagesOf } from '../../../src/prose/check/passages-of.ts';
import type { Sections } from '../../../src/prose/sections.ts';

/** A correct passage of a brief with the account that it is about. */
export type Correct = {
  readonly dossier: Dossier;
  readonly section: string;
  readonly path: string;
  readonly text: string;
};

/** A passage that was correct before it was changed in one way. */
export type Mutation = Correct & { readonly mutation: string; readonly before: string };

export type Language = 'en' | 'zh';

export const mutationClasses = [
  'digit',
  'scale',
  'unit',
  'period',
  'swap',
  'direction',
  'attribution',
  'name',
  'quote',
] as const;
export type MutationClass = (typeof mutationClasses)[number];

const reference = /\[\[([^\]|]+)(?:\|([a-z]+))?\]\]/g;

/** Every passage of the sections in which a fact is cited or somebody is named. */
export function correctPassages(dossier: Dossier, sections: Sections): readonly Correct[] {
  return Object.entries(sections).flatMap(([section, content]) =>
    passagesOf(content).map(({ path, text }) => ({ dossier, section, path, text })),
  );
}

/** All mutations of a passage of one class, in a fixed order. */
export function mutate(
  correct: Correct,
  kind: MutationClass,
  language: Language,
  locale: Locale,
): readonly Mutation[] {
  return makers[kind](correct, language, locale)
    .filter((text) => text !== correct.text)
    .map((text) => ({ ...correct, text, mutation: kind, before: correct.text }));
}

type Maker = (correct: Correct, language: Language, locale: Locale) => readonly string[];

const makers: Readonly<Record<MutationClass, Maker>> = {
  digit: typed((text) => digitChanges(text)),
  scale: typed((text) => scaleChanges(text)),
  unit: typed((text) => unitChanges(text)),
  period: (correct, language, locale) => [
    ...typed((text) => periodChanges(text))(correct, language, locale),
    ...wordChanges(correct.text, periodWords),
  ],
  swap: swaps,
  direction: ({ text }) => wordChanges(text, directionWords),
  attribution: attributions,
  name: inventedNames,
  quote: inventedQuotes,
};

/** The passage with one reference typed out as it would print, and then changed. */
function typed(change: (printed: string, fact: Fact) => readonly string[]): Maker {
  return ({ dossier, text }, _, locale) =>
    [...text.matchAll(reference)].flatMap((match) => {
      const [raw, id = '', form = 'default'] = match;
      const fact = dossier.ledger.facts.get(id);
      if (fact === undefined || !isForm(form) || ['code', 'flag', 'text'].includes(fact.unit)) return [];
      return change(printFact(fact, form, locale), fact).map(
        (typedText) => text.slice(0, match.index) + typedText + text.slice(match.index + raw.length),
      );
    });
}

/** One digit up or down: the first, the last, and one in the middle; words by the next word. */
export function digitChanges(printed: string): readonly string[] {
  const places = [...printed.matchAll(/\d/g)].map(({ index }) => index);
  const chosen = [...new Set([places[0], places[Math.floor(places.length / 2)], places.at(-1)])].filter(
    (place) => place !== undefined,
  );
  return chosen.flatMap((place, order) => {
    const digit = Number(printed[place]);
    const next = (order % 2 === 0 ? digit + 1 : digit + 9) % 10;
    const changed = `${printed.slice(0, place)}${next}${printed.slice(place + 1)}`;
    return isSensible(changed) ? [changed] : [];
  });
}

function isSensible(text: string): boolean {
  return (
    !/(?:^|[^\d.,])0\d/.test(text) &&
    !/(?:^|\D)(?:0|3[2-9]|[4-9]\d) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|月(?:0|3[2-9]|[4-9]\d)日|年(?:0|1[3-9]|[2-9]\d)月/.test(
      text,
    )
  );
}

function isDateLike(text: string): boolean {
  return /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}|\d{4}年/.test(text);
}

export function scaleChanges(printed: string): readonly string[] {
  if (isDateLike(printed)) return [];
  const match = /\d[\d,]*(?:\.\d+)?/.exec(printed);
  if (match === null) return [];
  const value = Number(match[0].replaceAll(',', ''));
  if (value === 0) return [];
  const write = (number: number) =>
    printed.replace(
      match[0],
      number >= 1000 ? number.toLocaleString('en-US') : String(Number(number.toPrecision(6))),
    );
  return [
    write(value * 10),
    write(value * 1000),
    ...(Number.isInteger(value / 10) ? [write(value / 10)] : []),
  ];
}

const units: readonly (readonly [RegExp, string])[] = [
  [/%/, ' points'],
  [/%/, ' 个百分点'],
  [/\bdays?\b/, 'weeks'],
  [/\bdays?\b/, 'hours'],
  [/\bmonths?\b/, 'years'],
  [/\bhours?\b/, 'minutes'],
  [/ 天/, ' 周'],
  [/ 个月/, ' 年'],
  [/ 小时/, ' 分钟'],
  [/USD/, 'EUR'],
  [/CNY/, 'USD'],
  [/EUR/, 'GBP'],
  [/USD ([\d,.]+)/, '$1%'],
  [/CNY ([\d,.]+)/, '$1%'],
];

export function unitChanges(printed: string): readonly string[] {
  return units.flatMap(([from, to]) => (from.test(printed) ? [printed.replace(from, to)] : []));
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function periodChanges(printed: string): readonly string[] {
  const changed: string[] = [];
  const english = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})\b/.exec(printed);
  if (english !== null) {
    const [whole, month = '', year = ''] = english;
    const other = months[(months.indexOf(month) + 5) % 12] ?? 'Jan';
    changed.push(
      printed.replace(whole, `${other} ${year}`),
      printed.replace(whole, `${month} ${Number(year) - 1}`),
    );
  }
  const chinese = /(\d{4})年(\d{1,2})月/.exec(printed);
  if (chinese !== null) {
    const [whole, year = '', month = ''] = chinese;
    changed.push(
      printed.replace(whole, `${year}年${((Number(month) + 4) % 12) + 1}月`),
      printed.replace(whole, `${Number(year) - 1}年${month}月`),
    );
  }
  return changed;
}

/** Periods of rates and windows, with the reference left as it is. */
const periodWords: readonly (readonly [RegExp, string])[] = [
  [/(?<=\]\]) a year\b/, ' a month'],
  [/(?<=\]\]) a month\b/, ' a year'],
  [/last three months\b/, 'last six months'],
  [/last three full months\b/, 'last two quarters'],
  [/每年(?= ?\[\[)/, '每月'],
  [/每月(?= ?\[\[)/, '每年'],
  [/最近三个月/, '最近六个月'],
  [/最近三个完整月份/, '最近五个完整月份'],
];

export function wordChanges(
  text: string,
  changes: readonly (readonly [RegExp, string])[],
): readonly string[] {
  return changes.flatMap(([from, to]) => (from.test(text) ? [text.replace(from, to)] : []));
}

/** Words of direction and what says the opposite, in several ways. */
export const directionWords: readonly (readonly [RegExp, string])[] = [
  ...opposites(/\bfell\b/, ['rose', 'grew', 'climbed', 'increased', 'jumped']),
  ...opposites(/\brose\b/, ['fell', 'dropped', 'declined', 'shrank']),
  ...opposites(/\bgrew\b/, ['shrank', 'fell', 'dropped', 'declined', 'slipped']),
  ...opposites(/\blost\b(?= \[\[)/, ['gained', 'improved by', 'recovered']),
  ...opposites(/\bgained\b(?= \[\[)/, ['lost', 'dropped', 'slipped by']),
  ...opposites(/\bimproved\b/, ['worsened', 'declined']),
  ...opposites(/\bdeclined\b/, ['grown', 'risen']),
  ...opposites(/\bbelow\b(?= today| what| us| the three)/, ['above', 'higher than', 'up on']),
  ...opposites(/\babove\b(?= the three)/, ['below']),
  ...opposites(/\bdown\b(?= in three)/, ['up']),
  ...opposites(/\bfalls by\b/, ['rises by', 'grows by', 'climbs by', 'increases by']),
  ...opposites(/\bwent from\b(?= \[\[usage[^\]]*finance)/, ['grew from', 'rose from', 'climbed from']),
  ...opposites(/\bwent from\b(?= \[\[roi)/, ['rose from', 'increased from', 'climbed from', 'jumped from']),
  ...opposites(/下降/, ['上升', '增长', '提高', '攀升']),
  ...opposites(/上升/, ['下降', '减少', '回落', '下滑']),
  ...opposites(/降至/, ['升至', '增至', '上升到']),
  ...opposites(/增至/, ['减至', '降至', '下降到']),
  ...opposites(/降到/, ['升到', '增到']),
  ...opposites(/减少(?= \[\[)/, ['增加', '增长']),
  ...opposites(/低(?= \[\[)/, ['高出', '高于']),
  ...opposites(/高(?= \[\[)/, ['低', '低于']),
  ...opposites(/失去(?= \[\[)/, ['增长', '增加']),
];

function opposites(from: RegExp, to: readonly string[]): readonly (readonly [RegExp, string])[] {
  return to.map((word) => [from, word] as const);
}

/** Two references of a passage in each other's place. */
function swaps({ dossier, text }: Correct, _: Language, locale: Locale): readonly string[] {
  const cited = [...text.matchAll(reference)].flatMap((match) => {
    const [raw, id = '', form = 'default'] = match;
    const fact = dossier.ledger.facts.get(id);
    if (fact === undefined || !isForm(form) || ['code', 'flag', 'text'].includes(fact.unit)) return [];
    return [{ index: match.index, raw, printed: printFact(fact, form, locale) }];
  });
  return cited.flatMap((first, place) =>
    cited
      .slice(place + 1)
      .filter((second) => second.printed !== first.printed && second.raw !== first.raw)
      .map(
        (second) =>
          text.slice(0, first.index) +
          second.raw +
          text.slice(first.index + first.raw.length, second.index) +
          first.raw +
          text.slice(second.index + second.raw.length),
      ),
  );
}

/** A fact or a quotation told of another person, department, rival or benefit of the account. */
function attributions({ dossier, text }: Correct): readonly string[] {
  const people = dossier.people.flatMap(({ name }) => name ?? []);
  const groups = dossier.usage.flatMap(({ groups: own }) => own.flatMap(({ group }) => group ?? []));
  const lines = dossier.value.lines.flatMap(({ description }) => description ?? []);
  const isQuote = /“\[\[voice/.test(text);
  const exchange = (names: readonly string[], applies: (name: string) => boolean) =>
    names
      .filter((name) => text.includes(name) && applies(name))
      .flatMap((name) =>
        names
          .filter((other) => other !== name && !text.includes(other))
          .slice(0, 3)
          .map((other) => replaceNames(text, name, other)),
      );
  return [
    ...(isQuote ? exchange(people, () => true) : []),
    ...exchange([...new Set(groups)], () => /\[\[usage\.[^\]]*group/.test(text)),
    ...exchange(lines, () => /\[\[roi\.line/.test(text)),
  ];
}

/** In the words alone: an id that holds a name stays what it is. */
function replaceNames(text: string, name: string, other: string): string {
  return text
    .split(/(\[\[[^\]]*\]\])/)
    .map((part) => (part.startsWith('[[') ? part : part.replaceAll(name, other)))
    .join('');
}

const strangers: Readonly<Record<Language, readonly string[]>> = {
  en: ['Rachel Dunn', 'Olivia Hart', 'Samuel Ortiz-Kane', 'Peter Novak'],
  zh: ['王建国', '李雪梅', '陈志远', '欧阳静'],
};
const rivals: Readonly<Record<Language, readonly string[]>> = {
  en: ['Freightly', 'Northbeam Systems', 'Oracle'],
  zh: ['飞书', '用友', 'Salesforce'],
};

/** A person or a rival of the data by a name that it does not hold. */
function inventedNames({ dossier, text }: Correct, language: Language): readonly string[] {
  const replaceWith = (names: readonly string[], others: readonly string[]) =>
    names
      .filter((name) => text.includes(name))
      .flatMap((name) => others.map((other) => replaceNames(text, name, other)));
  return [
    ...replaceWith(
      dossier.people.flatMap(({ name }) => name ?? []),
      strangers[language],
    ),
    ...replaceWith(
      dossier.competitors.map(({ name }) => name),
      rivals[language],
    ),
  ];
}

const inventions: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'This has changed the way we work.',
    'We would never go back to spreadsheets',
    'It pays for itself every single month.',
  ],
  zh: ['这个系统改变了我们的工作方式。', '我们再也回不去了', '每个月都值回票价。'],
};

/** Words that nobody wrote in the place of a quotation, or beside a sentence. */
function inventedQuotes({ dossier, text, path }: Correct, language: Language): readonly string[] {
  if (/objection/.test(path)) return [];
  const inside = inventions[language].flatMap((words) =>
    /“\[\[[^\]]*\]\]”/.test(text) ? [text.replace(/“\[\[[^\]]*\]\]”/, `“${words}”`)] : [],
  );
  const [speaker] = dossier.people.flatMap(({ name }) => name ?? []);
  if (speaker === undefined) return inside;
  const said = inventions[language]
    .slice(0, 1)
    .map((words) =>
      language === 'en' ? `${text} “${words}” (${speaker})` : `${text}“${words}”（${speaker}）`,
    );
  return [...inside, ...said];
}
