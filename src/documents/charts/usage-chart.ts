import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import specification from '../../../templates/chart.svg.hbs';
import type { UsageFacts } from '../../dossier/usage.ts';
import { isKnown } from '../../facts/fact.ts';
import { printMonth } from '../../facts/print/calendar.ts';
import { clip } from '../../facts/print/clip.ts';
import { printMagnitude } from '../../facts/print/numeral.ts';
import { printFact } from '../../facts/print/print-fact.ts';
import { type Html, trustHtml } from '../../templating/escape.ts';
import { htmlTemplate } from '../../templating/templates.ts';
import { type Language, plainPhrase } from '../language.ts';
import { seriesName } from '../views/names.ts';
import { monthNumber, withGaps } from './month-scale.ts';

export type ChartSize = 'wide' | 'medium' | 'small' | 'spark';

type Frame = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly ticks: number;
  readonly monthLabels: number;
};

const frames: Readonly<Record<ChartSize, Frame>> = {
  wide: { width: 720, height: 170, top: 20, right: 56, bottom: 24, left: 46, ticks: 4, monthLabels: 7 },
  medium: { width: 350, height: 120, top: 20, right: 48, bottom: 22, left: 46, ticks: 2, monthLabels: 2 },
  small: { width: 230, height: 96, top: 14, right: 40, bottom: 20, left: 30, ticks: 2, monthLabels: 2 },
  spark: { width: 96, height: 22, top: 3, right: 4, bottom: 3, left: 2, ticks: 0, monthLabels: 0 },
};

const renderSvg = htmlTemplate<ChartView>(specification);

type Label = { readonly x: Html; readonly y: Html; readonly text: string; readonly anchor: string };

type ChartView = {
  readonly size: string;
  readonly width: Html;
  readonly height: Html;
  readonly title: string;
  readonly description: string;
  readonly left: Html;
  readonly right: Html;
  readonly top: Html;
  readonly base: Html;
  readonly grid: readonly Label[];
  readonly months: readonly Label[];
  readonly area: Html;
  readonly line: Html;
  readonly dots: readonly { readonly x: Html; readonly y: Html }[];
  readonly last: Label | null;
  readonly drop: Label | null;
  readonly shift: Label | null;
};

/**
 * A series of usage as an SVG: months on the axis, values from zero, gaps as gaps, the last value in figures, a level
 * shift or a drop marked.
 *
 * @param highest the top of the scale, for charts that are compared with each other; the series' own highest if null
 */
export function renderUsageChart(
  usage: UsageFacts,
  size: ChartSize,
  highest: number | null,
  language: Language,
): Html {
  return renderSvg(buildChartView(usage, size, highest, language), language.words);
}

function buildChartView(
  usage: UsageFacts,
  size: ChartSize,
  highest: number | null,
  language: Language,
): ChartView {
  const frame = frames[size];
  const months = withGaps(usage.series.points);
  const numbers = months.map(({ month }) => monthNumber(month));
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? first;
  const top = Math.max(highest ?? 0, ...months.map(({ value }) => value ?? 0));
  const x = scaleLinear([first, Math.max(last, first + 1)], [frame.left, frame.width - frame.right]);
  const y = scaleLinear([0, top === 0 ? 1 : top], [frame.height - frame.bottom, frame.top]);
  if (frame.ticks > 0) y.nice(frame.ticks);
  const at = (month: string) => x(monthNumber(month));
  const known = (point: { readonly value: number | null }) => point.value !== null;
  const base = frame.height - frame.bottom;
  const newest = usage.series.points.at(-1);
  return {
    size,
    width: digits(frame.width),
    height: digits(frame.height),
    title: plainPhrase(language, 'chart.title', { name: seriesName(usage, language) }),
    description: describe(usage, language),
    left: digits(frame.left),
    right: digits(frame.width - frame.right),
    top: digits(frame.top),
    base: digits(base),
    grid: y
      .ticks(Math.max(1, frame.ticks))
      .filter(() => frame.ticks > 0)
      .map((tick) => label(frame.left - 8, y(tick), figure(tick, language), 'end')),
    months: labelledMonths(first, last, frame.monthLabels).map((number) => {
      const month = months[number - first]?.month ?? '';
      const anchor = number === first ? 'start' : number === last ? 'end' : 'middle';
      return label(x(number), frame.height - 6, printMonth(month, language.locale), anchor);
    }),
    area: trustHtml(
      area<(typeof months)[number]>()
        .digits(1)
        .defined(known)
        .x(({ month }) => at(month))
        .y0(base)
        .y1(({ value }) => y(value ?? 0))(months) ?? '',
    ),
    line: trustHtml(
      line<(typeof months)[number]>()
        .digits(1)
        .defined(known)
        .x(({ month }) => at(month))
        .y(({ value }) => y(value ?? 0))(months) ?? '',
    ),
    dots: months.flatMap(({ month, value }, index) =>
      value !== null &&
      (months[index - 1]?.value ?? null) === null &&
      (months[index + 1]?.value ?? null) === null
        ? [{ x: digits(at(month)), y: digits(y(value)) }]
        : [],
    ),
    last:
      newest === undefined
        ? null
        : label(at(newest.month), y(newest.value), figure(newest.value, language), 'start'),
    drop:
      newest !== undefined && usage.dropAlert.value === true && size !== 'spark'
        ? label(
            at(newest.month),
            y(newest.value),
            printFact(usage.lastChange, 'default', language.locale),
            'start',
          )
        : null,
    shift:
      isKnown(usage.shiftMonth) && size !== 'spark'
        ? shiftLabel(usage, usage.shiftMonth.value, x, frame, language)
        : null,
  };
}

function describe(usage: UsageFacts, language: Language): string {
  const { locale } = language;
  const said = (name: 'first' | 'firstMonth' | 'last' | 'lastMonth') =>
    printFact(usage[name], 'default', locale);
  return plainPhrase(language, 'chart.description', {
    first: said('first'),
    firstMonth: said('firstMonth'),
    last: said('last'),
    lastMonth: said('lastMonth'),
  });
}

/** The border between two levels lies before the month that opens the new one. */
function shiftLabel(
  usage: UsageFacts,
  month: string,
  x: (number: number) => number,
  frame: Frame,
  language: Language,
): Label {
  const at = x(monthNumber(month) - 0.5);
  const isLate = at > frame.width / 2;
  const text = plainPhrase(language, 'chart.shift', {
    change: printFact(usage.shiftSize, 'default', language.locale),
  });
  return label(at, frame.top - 8, text, isLate ? 'end' : 'start');
}

/** The first and the last month, and as many between them at even distances as have room. */
function labelledMonths(first: number, last: number, most: number): readonly number[] {
  if (most === 0) return [];
  const step =
    [1, 2, 3, 4, 6, 12, 24, 60, 120, 1200, 12_000].find((months) => (last - first) / months < most) ??
    120_000;
  const inner: number[] = [];
  for (let number = first + step; number <= last - step; number += step) inner.push(number);
  return first === last ? [first] : [first, ...(most > 2 ? inner : []), last];
}

function figure(value: number, { locale }: Language): string {
  return printMagnitude(value, { decimals: 2, isFixed: false }, locale);
}

function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): Label {
  return { x: digits(x), y: digits(y), text: clip(text, 60), anchor };
}

function digits(value: number): Html {
  return trustHtml(String(Math.round(value * 10) / 10));
}
