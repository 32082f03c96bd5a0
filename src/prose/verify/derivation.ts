import { operate } from '../../facts/expression.ts';
import type { Fact, Operator } from '../../facts/node.ts';
import type { Numeral } from '../check/numerals/numeral.ts';
import { numberOf, quantityUnit } from '../check/printed.ts';

const id = String.raw`[a-z][\p{L}\p{M}\p{N}-]*(?:\.[\p{L}\p{M}\p{N}-]+)+`;
const stated = new RegExp(`(${id})\`?\\s+([+−–×÷*/-])\\s+\`?(${id})`, 'u');

/** As a text may write it, and as it is named and computed. */
const operators: Readonly<Record<string, Operator>> = {
  '+': '+',
  '-': '−',
  '−': '−',
  '–': '−',
  '×': '×',
  '*': '×',
  '÷': '÷',
  '/': '÷',
};

/**
 * The formula over fact ids that a text states for a figure, right behind it and recomputed: "27,900 (`contract.arr` −
 * `negotiation.ask`)". What cannot be read, or comes to something else, is no derivation.
 */
export function statedDerivation(
  figure: Numeral,
  after: string,
  facts: ReadonlyMap<string, Fact>,
): string | null {
  const [, left = '', sign = '', right = ''] = stated.exec(after.slice(0, 160)) ?? [];
  const [first, second] = [facts.get(left), facts.get(right)];
  const operator = operators[sign];
  if (first === undefined || second === undefined || operator === undefined) return null;
  const value = combine(numberOf(first), operator, numberOf(second));
  return value !== null && isShown(figure, value) ? `${left} ${operator} ${right}` : null;
}

/** The sum or difference of two facts that are printed beside a figure: both of its unit. */
export function plainDerivation(figure: Numeral, beside: readonly Fact[]): string | null {
  for (const [index, first] of beside.entries()) {
    for (const second of beside.slice(index + 1)) {
      if (first.unit !== second.unit || first.currency !== second.currency || quantityUnit(first) === null)
        continue;
      const [a, b] = [numberOf(first), numberOf(second)];
      if (a === null || b === null || a === 0 || b === 0) continue;
      const scale = figure.unit === 'percent' ? 100 : 1;
      if (isShown(figure, Math.abs(a - b) * scale))
        return a >= b ? `${first.id} − ${second.id}` : `${second.id} − ${first.id}`;
      if (isShown(figure, (a + b) * scale)) return `${first.id} + ${second.id}`;
    }
  }
  return null;
}

function combine(left: number | null, operator: Operator, right: number | null): number | null {
  if (left === null || right === null || (operator === '÷' && right === 0)) return null;
  return operate(operator, left, right);
}

/** A derived figure is exact to half a unit of the last digit shown; zero is nothing that one would derive. */
function isShown({ value, step, hedge }: Numeral, derived: number): boolean {
  return (
    value !== null && hedge === null && value !== 0 && Math.abs(Math.abs(derived) - value) <= step / 2 + 1e-9
  );
}
