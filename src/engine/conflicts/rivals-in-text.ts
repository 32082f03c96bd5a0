import type { Account } from '../../book/account.ts';
import { compareText } from '../compare-text.ts';
import type { Context } from '../context.ts';
import { type BookText, newestFirst } from './book-texts.ts';
import { cellSide, dispute, type Finding } from './finding.ts';
import { foldWords } from './fold-words.ts';

/**
 * Rivals of whom somebody writes, against what the table of competitors says of them, or does not say.
 *
 * @param texts what has been said until the day of the brief.
 */
export function findRivalsInText(context: Context, texts: readonly BookText[]): readonly Finding[] {
  const known = new Set(context.account.rows.competitors.map((row) => foldWords(row.competitor.value ?? '')));
  return [
    ...stagesInText(context, texts),
    ...namesInText(context, texts, known),
    ...namesInDifferentiators(context, known),
  ];
}

const stages = ['none', 'mentioned', 'demo', 'pilot', 'quote'];
const stageWords: readonly (readonly [string, RegExp])[] = [
  ['quote', /\b(?:quote[ds]?|written offer|proposal)\b|报价/i],
  ['pilot', /\b(?:pilot|trial)\b|试用/i],
  ['demo', /\bdemo\b|演示/i],
];

/** A rival of the table that words of the same day or later place further on. */
function stagesInText({ account }: Context, texts: readonly BookText[]): readonly Finding[] {
  const names = [...new Set(account.rows.competitors.flatMap((row) => row.competitor.value ?? []))].sort();
  return names.flatMap((name): readonly Finding[] => {
    const rows = account.rows.competitors.filter((row) => row.competitor.value === name);
    const rank = (stage: string | null) => stages.indexOf(stage ?? 'none');
    const row = [...rows].sort(
      (a, b) =>
        rank(b.stage.value) - rank(a.stage.value) ||
        ((a.observed_on.value ?? '') < (b.observed_on.value ?? '') ? 1 : -1),
    )[0];
    if (row === undefined || row.stage.value === null) return [];
    const since = row.observed_on.value ?? '';
    const said: { readonly source: BookText; readonly stage: string }[] = [];
    for (const source of texts) {
      if (source.date === null || source.date < since) continue;
      const stage = stageIn(source.text, name);
      if (stage !== null && rank(stage) > rank(row.stage.value)) said.push({ source, stage });
    }
    const furthest = said.sort(
      (a, b) =>
        rank(b.stage) - rank(a.stage) ||
        compareText(a.source.about, b.source.about) ||
        newestFirst(a.source, b.source),
    )[0];
    if (furthest === undefined) return [];
    return [
      {
        code: 'rivalStageInText',
        about: name,
        sides: [
          cellSide('stage', 'code', row.stage, 'rivalStage'),
          cellSide('text', 'text', furthest.source.cell),
        ],
        words: { rival: name },
        codes: { said: { code: furthest.stage, vocabulary: 'rivalStage' } },
        disputes: [dispute('competitors', row, 'stage')],
      },
    ];
  });
}

function stageIn(text: string, rival: string): string | null {
  if (!text.includes(rival)) return null;
  const sentence = text.split(/(?<=[.!?。！？；;])/).find((one) => one.includes(rival)) ?? '';
  return stageWords.find(([, words]) => words.test(sentence))?.[0] ?? null;
}

/** Where a rival is named in words: what they have of it, or what they do with it. Capitals are what marks a name. */
const rivalNamed =
  /\b(?:quote|offer|demo|pilot|trial) (?:of|from) ([A-Z][\w&-]+(?: [A-Z][\w&-]+)?)|\b(?:switch(?:ing)? to|evaluating|comparing us (?:with|to)) ([A-Z][\w&-]+(?: [A-Z][\w&-]+)?)/g;
/** The cheap test before it. */
const mayNameRival = /quote|offer|demo|pilot|trial|switch|evaluating|comparing/;
const calendar =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|q[1-4]|last|next|the|our|your|their|this)/;

/** Rivals whom the words name and the table does not. */
function namesInText(
  { account }: Context,
  texts: readonly BookText[],
  known: ReadonlySet<string>,
): readonly Finding[] {
  const found = new Map<string, Finding>();
  const naming = texts.filter(({ text }) => mayNameRival.test(text));
  const rivals = [...known];
  let others: readonly string[] | null = null;
  for (const source of naming.sort(newestFirst)) {
    for (const match of source.text.matchAll(rivalNamed)) {
      const name = match[1] ?? match[2] ?? '';
      const key = foldWords(name);
      const isPartOfKey = (own: string) => isPartOf(key, own);
      if (found.has(key) || calendar.test(key) || rivals.some(isPartOfKey)) continue;
      others ??= namesOfAccount(account);
      if (others.some(isPartOfKey)) continue;
      found.set(key, {
        code: 'rivalInText',
        about: name,
        sides: [cellSide('text', 'text', source.cell)],
        words: { rival: name },
      });
    }
  }
  return [...found.values()];
}

/** Whether one of two names is the other, or a word of it. */
function isPartOf(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

/** All names of the account that are no rival: its own, ours, people, features, groups, openings. */
function namesOfAccount({ row, rows }: Account): readonly string[] {
  const cells = [
    row.name,
    row.product,
    row.csm,
    ...rows.stakeholders.flatMap((one) => [one.name, one.title]),
    ...rows.features.map((one) => one.feature),
    ...rows.usage.map((one) => one.group),
    ...rows.expansions.flatMap((one) => [one.description, one.group]),
  ];
  return [...new Set(cells.flatMap((one) => one.value ?? []))].map(foldWords).filter((name) => name !== '');
}

/** Rivals that a differentiator is about, and that have no row in the table. */
function namesInDifferentiators({ account }: Context, known: ReadonlySet<string>): readonly Finding[] {
  const { differentiators, competitors } = account.rows;
  const found = new Map<string, Finding>();
  for (const { competitor } of differentiators) {
    const name = competitor.value;
    if (name === null || competitors.some((row) => row.competitor.value === name)) continue;
    const key = foldWords(name);
    if (known.has(key) || found.has(key)) continue;
    found.set(key, {
      code: 'rivalWithoutRow',
      about: name,
      sides: [cellSide('rival', 'text', competitor)],
      words: { rival: name },
    });
  }
  return [...found.values()];
}
