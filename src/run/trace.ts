import { formatPlace } from '../facts/cell.ts';
import { renderFormula } from '../facts/formula.ts';
import type { Expression, Fact, Input, Series, SettingLeaf } from '../facts/node.ts';
import { printMonth } from '../facts/print/calendar.ts';
import { clip } from '../facts/print/clip.ts';
import { printLabel, printMethod, printReason } from '../facts/print/label.ts';
import type { Locale } from '../facts/print/locale.ts';
import { fill } from '../facts/print/numeral.ts';
import { printFact, printScalar } from '../facts/print/print-fact.ts';
import { printSetting } from '../facts/print/setting-value.ts';

/** How a value came to be: a heading, what there is to say about it, and what it was computed from. */
export type TraceNode = {
  readonly heading: string;
  readonly notes: readonly string[];
  readonly inputs: readonly TraceNode[];
};

export type TraceOptions = {
  readonly locale: Locale;
  /** Months of a series that are listed; the newest are kept. */
  readonly maxMonths: number;
};

const MAX_TEXT = 100;

/** The way from a fact, or a series, down to the cells. What has been shown once is referred to afterwards. */
export function buildTrace(root: Fact | Series, options: TraceOptions): TraceNode {
  const shown = new Set<string>();
  const visit = (input: Fact | Series): TraceNode => {
    if (shown.has(input.id)) {
      return {
        heading: fill(options.locale.trace.shownAbove, { what: headingOf(input, options) }),
        notes: [],
        inputs: [],
      };
    }
    shown.add(input.id);
    return input.kind === 'series' ? traceSeries(input, options) : traceFact(input, options, visit);
  };
  return visit(root);
}

function traceFact(fact: Fact, options: TraceOptions, visit: (input: Fact | Series) => TraceNode): TraceNode {
  const { locale } = options;
  const notes = [printLabel(fact.label, locale)];
  if (fact.reason !== null) notes.push(printReason(fact.reason, locale));
  if (fact.from.kind === 'operation' || fact.from.kind === 'call') {
    notes.push(`= ${renderFormula(fact.from, 'names', locale)}`);
    if (fact.value !== null) notes.push(`= ${renderFormula(fact.from, 'values', locale)}`);
    notes.push(...methodNotes(fact.from, locale));
  }
  const inputs = directInputs(fact.from).map((input) =>
    input.kind === 'fact' || input.kind === 'series' ? visit(input) : traceLeaf(input, locale),
  );
  return { heading: headingOf(fact, options), notes, inputs };
}

function headingOf(input: Fact | Series, { locale }: TraceOptions): string {
  if (input.kind === 'series') return input.id;
  const exact = clip(printFact(input, 'exact', locale), MAX_TEXT);
  const short = clip(printFact(input, 'default', locale), MAX_TEXT);
  return exact === short ? `${input.id} = ${exact}` : `${input.id} = ${exact} (${short})`;
}

type Leaf = Exclude<Expression, { kind: 'operation' | 'call' | 'fact' }>;

/** Everything named that an expression uses directly, each once, in the order of the formula. Literals are left out. */
function directInputs(expression: Expression): readonly (Fact | Series | Leaf)[] {
  const found = new Map<string, Fact | Series | Leaf>();
  const visit = (part: Input): void => {
    if (part.kind === 'operation' || part.kind === 'call') part.inputs.forEach(visit);
    else if (part.kind === 'cell') found.set(`cell ${formatPlace(part.place)}`, part);
    else if (part.kind === 'setting') found.set(`setting ${part.path}`, part);
    else if (part.kind !== 'given') found.set(part.id, part);
    else if (part.name !== null) found.set(`given ${part.name}`, part);
  };
  visit(expression);
  return [...found.values()];
}

function traceLeaf(leaf: Leaf, locale: Locale): TraceNode {
  return { heading: describeLeaf(leaf, locale), notes: [], inputs: [] };
}

function describeLeaf(leaf: Leaf, locale: Locale): string {
  if (leaf.kind === 'setting') return describeSetting(leaf, locale);
  const name = leaf.kind === 'cell' ? formatPlace(leaf.place) : (leaf.name ?? '');
  return `${name} = ${leaf.value === null ? locale.format.unknown : clip(printScalar(leaf.value, locale), MAX_TEXT)}`;
}

function describeSetting({ path, value, origin, place }: SettingLeaf, locale: Locale): string {
  if (value === null) return `${path} = ${locale.trace.notSet}`;
  const text = `${path} = ${printSetting(path, value, locale)}`;
  if (origin === 'default') return `${text} (${locale.trace.builtIn})`;
  return place === null
    ? text
    : `${place.line === undefined ? place.file : `${place.file}:${place.line}`}: ${text}`;
}

/** A sentence for each algorithm in the formula that the catalogue knows. */
function methodNotes(expression: Expression, locale: Locale): readonly string[] {
  const names = new Set<string>();
  const visit = (part: Input): void => {
    if (part.kind === 'call') names.add(part.name);
    if (part.kind === 'operation' || part.kind === 'call') part.inputs.forEach(visit);
  };
  visit(expression);
  return [...names].flatMap((name) => {
    const sentence = printMethod(name, locale);
    return sentence === null ? [] : [`${name}: ${sentence}`];
  });
}

function traceSeries(series: Series, options: TraceOptions): TraceNode {
  const { locale, maxMonths } = options;
  const hidden = Math.max(0, series.points.length - maxMonths);
  const months = series.points.slice(hidden).map((point): TraceNode => {
    const value = `${printMonth(point.month, locale)} = ${printScalar(point.value, locale)}`;
    return { heading: [value, ...point.places.map(formatPlace)].join('  '), notes: [], inputs: [] };
  });
  const rest = { heading: fill(locale.format.patterns.more, { n: String(hidden) }), notes: [], inputs: [] };
  return { heading: series.id, notes: [], inputs: hidden === 0 ? months : [rest, ...months] };
}
