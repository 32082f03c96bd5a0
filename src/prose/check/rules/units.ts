import type { Fact } from '../../../facts/node.ts';
import type { Flaw, Rule } from '../finding.ts';
import { perMonth, perYear } from '../lexicon/units.ts';
import type { CitedFact } from '../passage.ts';
import { quantityUnit } from '../printed.ts';

/** What may stand right after a reference, and the units of facts with which it goes together. */
const companions: readonly {
  readonly pattern: RegExp;
  readonly fits: (fact: Fact, cited: CitedFact) => boolean;
}[] = [
  {
    pattern: /^\s?[%％]/u,
    fits: (fact, { written }) => (written.form === 'bare' && isPercent(fact.unit)) || isGoalInPercent(fact),
  },
  {
    pattern: /^\s?(?:percentage points?|个百分点)/iu,
    fits: ({ unit }, { written }) => unit === 'percentagePoints' && written.form === 'bare',
  },
  {
    pattern: /^\s(?:points?|pts)\b|^\s?分(?!钟|之|成|公|别)/iu,
    fits: ({ unit }) => ['score', 'impact', 'index', 'number', 'count', 'signedCount', 'text'].includes(unit),
  },
  {
    pattern:
      /^\s(?:days?|weeks?|hours?|months?|years?)\b(?!\s(?:a|per|on)\b)|^\s?(?:天|周(?!期|报|评)|小时|个月|年(?!度))/iu,
    fits: (fact, { written }) => isTimeFit(fact, written.form),
  },
  {
    pattern:
      /^\s(?:users?|seats?|licen[cs]es|people|persons|tickets|contacts|features|teams|departments|reviews|executives)\b|^\s?(?:个席位|席(?!位使用)|名(?:用户|活跃)|位(?:用户|联系人)|个(?:用户|工单|功能|团队|部门|联系人))/iu,
    fits: ({ unit }) => ['count', 'signedCount', 'number', 'text'].includes(unit),
  },
];

/** The unit that a sentence gives a figure is the figure's own, and so is its period. */
export const checkUnits: Rule = ({ references, text, index }) =>
  references.flatMap((cited): readonly Flaw[] => {
    const { fact, start, end } = cited;
    if (fact === null) return [];
    const after = text.slice(end, end + 24);
    const companion = companions.find(({ pattern }) => pattern.test(after));
    if (companion !== undefined && !companion.fits(fact, cited)) {
      return [
        {
          code: 'contradictedUnit',
          start,
          end: end + lengthOf(companion.pattern, after),
          expected: `the unit of ${fact.id}, which is printed with it`,
        },
      ];
    }
    const before = text.slice(Math.max(0, start - 12), start);
    const each =
      quantityUnit(fact) === 'money' && !perPiece.test(fact.id) ? pieceBeside(before, after) : null;
    if (each !== null) {
      return [
        {
          code: 'contradictedUnit',
          start,
          end: end + each.length,
          expected: `${fact.id} as a whole: it is no amount of each`,
        },
      ];
    }
    const period = periodAfter(after) ?? periodBefore(before);
    const own = quantityUnit(fact) === null ? null : index.names.of(fact).period;
    if (period === null || own === null || period.what === own) return [];
    return [
      {
        code: 'contradictedUnit',
        start,
        end: end + period.length,
        expected: `the period of ${fact.id}, a ${own}`,
      },
    ];
  });

function isPercent(unit: Fact['unit']): boolean {
  return unit === 'share' || unit === 'rate' || unit === 'change';
}

/** The figures of a goal are bare numbers in a unit of the customer's own words: "% of orders". */
function isGoalInPercent({ unit, label }: Fact): boolean {
  return unit === 'number' && label.code.startsWith('goal.') && /^[%％]/.test(String(label.params?.unit));
}

/** Counted things may be times ("four of five days"); days, hours and months are printed with their own word. */
function isTimeFit({ unit }: Fact, form: CitedFact['written']['form']): boolean {
  if (unit === 'days' || unit === 'hours' || unit === 'months') return form === 'bare';
  return ['count', 'number', 'text'].includes(unit);
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Amounts of one piece: a seat, a case, an hour. */
const perPiece = /unitPrice|unitCost|loadedRate|[pP]erSeat|[pP]erUser|^conflict\.|^event\./;
const pieceAfter =
  /^\s?(?:(?:a|per|each|every|\/)\s?(?:[a-z]+\s)?(?:seat|user|licen[cs]e|head|person|employee)s?\b|(?:a\sseat|each|apiece)\b|(?:a|per)\s(?:year|month)\s(?:and|per)\s(?:seat|user)\b|\/\s?(?:人|席|用户))/i;
const pieceBefore =
  /每(?:席|个?席位|人|名?用户|个?用户|位)(?:每?[年月])?(?:[\u3400-\u9fff]{0,3})[:为是]?\s?$/;

/** That an amount is one of each seat or person. */
function pieceBeside(before: string, after: string): { readonly length: number } | null {
  const found = pieceAfter.exec(after)?.[0].length ?? 0;
  return found > 0 || pieceBefore.test(before) ? { length: found } : null;
}

type Period = 'year' | 'month' | 'quarter' | 'week' | 'day' | 'hour';

const periods: readonly (readonly [pattern: RegExp, what: Period])[] = (
  [
    [perYear, 'year'],
    [perMonth, 'month'],
    ['(?:a|per|each|every|/)\\s?quarter|quarterly|/\\s?季度?', 'quarter'],
    ['(?:a|per|each|every|/)\\s?week|weekly|/\\s?周', 'week'],
    ['(?:a|per|each|every|/)\\s?day|daily|/\\s?天', 'day'],
    ['(?:an|per|each|every|/)\\s?hour|hourly|/\\s?小时', 'hour'],
  ] as const
).map(([pattern, what]) => [new RegExp(`^\\s?(?:${pattern})(?![A-Za-z])`, 'i'), what]);

function periodAfter(text: string): { readonly what: Period; readonly length: number } | null {
  const found = periods.find(([pattern]) => pattern.test(text));
  return found === undefined ? null : { what: found[1], length: lengthOf(found[0], text) };
}

const leading: Readonly<Record<string, Period>> = {
  年: 'year',
  月: 'month',
  度: 'quarter',
  周: 'week',
  天: 'day',
};

/** 每月 and 每年 stand before the figure. */
function periodBefore(text: string): { readonly what: Period; readonly length: number } | null {
  const [, word = ''] = /(每年|全年|每个?月|每个?季度|每周|每天)[\u3400-\u9fff]{0,4}\s?$/.exec(text) ?? [];
  const what = leading[word.at(-1) ?? ''];
  return what === undefined ? null : { what, length: 0 };
}
