import type { Scalar } from './cell.ts';
import { formatPlace } from './cell.ts';
import type { Expression, Input, Operation, Operator, Series } from './node.ts';
import { clip } from './print/clip.ts';
import type { Locale } from './print/locale.ts';
import { fill } from './print/numeral.ts';
import { printFact, printScalar } from './print/print-fact.ts';
import { printSetting } from './print/setting-value.ts';

/** `names` says what is computed from what; `values` is the same formula with the values in place. */
export type FormulaStyle = 'names' | 'values';

const MAX_LISTED = 8;
const MAX_TEXT = 60;

const precedence: Readonly<Record<Operator, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2 };

/** How a formula writes what it takes: by its name, or with its value. */
export type WriteInput = (input: Leaf | Series) => string;

/**
 * An expression as formula text, with the parentheses that it needs. A fact inside it stands for itself: its own
 * formula is its own. Lists of more than eight inputs are cut and counted.
 *
 * @param write for a document whose names lead elsewhere, or which has printed the values already
 * @example renderFormula(ratio.from, 'names', en)  // "roi.cost ÷ roi.conservative.benefit"
 * @example renderFormula(ratio.from, 'values', en) // "USD 140,000.00 ÷ USD 218,178.00"
 */
export function renderFormula(
  expression: Expression,
  style: FormulaStyle,
  locale: Locale,
  write: WriteInput = (input) => (style === 'names' ? nameOf(input, locale) : printInput(input, locale)),
): string {
  return renderInput(expression, style, locale, write);
}

function renderInput(input: Input, style: FormulaStyle, locale: Locale, write: WriteInput): string {
  switch (input.kind) {
    case 'operation':
      return renderOperation(input, style, locale, write);
    case 'call': {
      const parts = listed(input.inputs, locale, (part) => renderInput(part, style, locale, write));
      return `${input.name}(${parts.join(', ')})`;
    }
    default:
      return write(input);
  }
}

function renderOperation(
  operation: Operation,
  style: FormulaStyle,
  locale: Locale,
  write: WriteInput,
): string {
  const parts = listed(operation.inputs, locale, (input, index) => {
    const text = renderInput(input, style, locale, write);
    return needsParentheses(operation.name, input, index, style) ? `(${text})` : text;
  });
  return parts.join(` ${operation.name} `);
}

/** `a − (b + c)` and `a ÷ (b × c)` need them, `a + b + c` does not; a negative value after an operator does. */
function needsParentheses(operator: Operator, input: Input, index: number, style: FormulaStyle): boolean {
  if (input.kind !== 'operation') {
    return (
      style === 'values' &&
      index > 0 &&
      input.kind !== 'series' &&
      input.kind !== 'call' &&
      isNegative(input.value)
    );
  }
  if (input.inputs.length < 2) return false;
  if (precedence[input.name] !== precedence[operator]) return precedence[input.name] < precedence[operator];
  const isAssociative = operator === input.name && (operator === '+' || operator === '×');
  return index > 0 && !isAssociative;
}

function isNegative(value: Scalar | null): boolean {
  return typeof value === 'number' && value < 0;
}

type Leaf = Exclude<Expression, { kind: 'operation' } | { kind: 'call' }>;

/** What stands for an input in a formula of names: an id, a place, the path of a setting; a literal stands for itself. */
export function nameOf(input: Leaf | Series, locale: Locale): string {
  switch (input.kind) {
    case 'fact':
    case 'series':
      return input.id;
    case 'cell':
      return formatPlace(input.place);
    case 'setting':
      return input.path;
    case 'given':
      return input.name ?? printInput(input, locale);
  }
}

/** What stands for an input in a formula of values: its exact value, in quotes where it is a text of the data. */
export function printInput(leaf: Leaf | Series, locale: Locale): string {
  if (leaf.kind === 'series') return renderPoints(leaf, locale);
  if (leaf.value === null) return locale.format.unknown;
  switch (leaf.kind) {
    case 'fact':
      return leaf.unit === 'text'
        ? quote(printFact(leaf, 'exact', locale))
        : printFact(leaf, 'exact', locale);
    case 'setting':
      return printSetting(leaf.path, leaf.value, locale);
    default:
      return leaf.kind === 'cell' && typeof leaf.value === 'string'
        ? quote(leaf.value)
        : printScalar(leaf.value, locale);
  }
}

function quote(text: string): string {
  return `"${clip(text, MAX_TEXT)}"`;
}

function renderPoints(series: Series, locale: Locale): string {
  const values = listed(series.points, locale, (point) => printScalar(point.value, locale));
  return `[${values.join(', ')}]`;
}

function listed<T>(
  items: readonly T[],
  locale: Locale,
  write: (item: T, index: number) => string,
): readonly string[] {
  if (items.length <= MAX_LISTED) return items.map(write);
  const shown = items.slice(0, MAX_LISTED - 2).map(write);
  return [...shown, fill(locale.format.patterns.more, { n: String(items.length - shown.length) })];
}
