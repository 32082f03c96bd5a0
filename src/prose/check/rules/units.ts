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
  { pattern: /^\s?[%％]/u, fits: ({ unit }, { written }) => written.form === 'bare' && isPercent(unit) },
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
    const period = periodAfter(after) ?? periodBefore(text.slice(Math.max(0, start - 12), start));
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

/** Counted things may be times ("four of five days"); days, hours and months are printed with their own word. */
function isTimeFit({ unit }: Fact, form: CitedFact['written']['form']): boolean {
  if (unit === 'days' || unit === 'hours' || unit === 'months') return form === 'bare';
  return ['count', 'number', 'text'].includes(unit);
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

const year = new RegExp(`^\\s?(?:${perYear})(?![A-Za-z])`, 'i');
const month = new RegExp(`^\\s?(?:${perMonth})(?![A-Za-z])`, 'i');

function periodAfter(text: string): { readonly what: 'year' | 'month'; readonly length: number } | null {
  if (year.test(text)) return { what: 'year', length: lengthOf(year, text) };
  return month.test(text) ? { what: 'month', length: lengthOf(month, text) } : null;
}

/** 每月 and 每年 stand before the figure. */
function periodBefore(text: string): { readonly what: 'year' | 'month'; readonly length: number } | null {
  const [, word] = /(每年|全年|每个?月)[\u3400-\u9fff]{0,4}\s?$/.exec(text) ?? [];
  if (word === undefined) return null;
  return { what: word.endsWith('月') ? 'month' : 'year', length: 0 };
}
