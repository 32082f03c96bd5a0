import type { Dossier } from '../../../src/dossier/dossier.ts';
import type { Fact } from '../../../src/facts/node.ts';
import { isForm } from '../../../src/facts/print/form.ts';
import type { Locale } from '../../../src/facts/print/locale.ts';
import { printFact } from '../../../src/facts/print/print-fact.ts';
import { passagesOf } from '../../../src/prose/check/passages-of.ts';
import type { Sections } from '../../../src/prose/sections.ts';
import {
  digitChanges,
  directionWords,
  hedgeChanges,
  periodChanges,
  periodWords,
  scaleChanges,
  scriptChanges,
  tripledChanges,
  unitChanges,
  wordChanges,
  writtenOutChanges,
} from './changes.ts';

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
  'tripled',
  'hedge',
  'script',
  'writtenOut',
  'attached',
  'each',
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
  tripled: typed(tripledChanges),
  hedge: (correct, language, locale) =>
    typed((text) => hedgeChanges(text, language))(correct, language, locale),
  script: typed(scriptChanges),
  writtenOut: (correct, language, locale) =>
    typed((text) => writtenOutChanges(text, language))(correct, language, locale),
  attached: attachedMarks,
  each: amountsOfEach,
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

/** A scale or a sign put to a reference of a number. */
function attachedMarks({ dossier, text }: Correct, language: Language): readonly string[] {
  const put = language === 'en' ? ['k', ' thousand', ' million'] : ['万', ' 万', '亿'];
  return citedNumbers(dossier, text).flatMap(({ raw, start, end }) => [
    ...put.map((mark) => text.slice(0, end) + mark + text.slice(end)),
    ...(/(?:^|\s)$/.test(text.slice(0, start)) ? [`${text.slice(0, start)}-${raw}${text.slice(end)}`] : []),
  ]);
}

/** An amount of all told as one of each seat. */
function amountsOfEach({ dossier, text }: Correct, language: Language): readonly string[] {
  return citedNumbers(dossier, text)
    .filter(({ fact }) => fact.unit === 'money' && !/unitPrice|unitCost|loadedRate/.test(fact.id))
    .map(({ raw, start, end }) =>
      language === 'en'
        ? `${text.slice(0, end)} per seat${text.slice(end)}`
        : `${text.slice(0, start)}每席 ${raw}${text.slice(end)}`,
    );
}

function citedNumbers(dossier: Dossier, text: string) {
  return [...text.matchAll(reference)].flatMap((match) => {
    const [raw, id = '', form] = match;
    const fact = dossier.ledger.facts.get(id);
    if (typeof fact?.value !== 'number' || form === 'words') return [];
    return [{ raw, fact, start: match.index, end: match.index + raw.length }];
  });
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
