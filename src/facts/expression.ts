import type { Audience, Cell, Place, Scalar } from './cell.ts';
import type {
  Call,
  CellLeaf,
  GivenLeaf,
  Input,
  Operation,
  Operator,
  Quantity,
  Series,
  SeriesPoint,
  SettingLeaf,
  Valued,
} from './node.ts';
import { type Reason, type Unknown, unknown } from './reason.ts';
import { type InputValue, inputValue, type Open, restOn, restOnKnown, settle } from './rest-on.ts';
import type { Setting } from './setting.ts';

type ValueOf<I> = I extends Series ? readonly SeriesPoint[] : I extends Valued<infer T> ? T : never;
type ValuesOf<I extends readonly Input[]> = { readonly [K in keyof I]: ValueOf<I[K]> };
type KnownOrNull<I extends readonly Input[]> = { readonly [K in keyof I]: ValueOf<I[K]> | null };

const cellReasons = { unknown: 'missing', invalid: 'invalid', notApplicable: 'notApplicable' } as const;

/**
 * A value read from the book. `confidence` is 1 unless the evidence itself is weaker, such as a vendor's estimate; what a
 * conflict takes from it is taken from the cell.
 */
export function cell<T extends Scalar>(source: Cell<T>, confidence = 1): CellLeaf<T> {
  const { value, state, place, audience, trust } = source;
  const isKnown = value !== null && state === 'known';
  return {
    kind: 'cell',
    value: isKnown ? value : null,
    reason: isKnown
      ? null
      : { code: state === 'known' ? 'missing' : cellReasons[state], params: describe(place) },
    confidence: isKnown ? confidence * (trust ?? 1) : 0,
    audience,
    trust: isKnown ? (trust ?? null) : null,
    place,
    path: null,
    origin: null,
    name: null,
  };
}

function describe(place: Place): Record<string, string> {
  return { file: place.file, column: place.column };
}

/** A constant of the configuration; without a value it means that policy has to say. */
export function setting<T extends Scalar>(source: Setting<T>): SettingLeaf<T> {
  const { value, path, origin, place, audience } = source;
  return {
    kind: 'setting',
    value,
    reason: value === null ? { code: 'policyUnset', params: { path } } : null,
    confidence: value === null ? 0 : 1,
    audience,
    trust: null,
    place,
    path,
    origin,
    name: null,
  };
}

/** A literal of a formula, or with a name an input of the run such as `asOf`. */
export function given<T extends Scalar>(value: T, name: string | null = null): GivenLeaf<T> {
  return asGiven<T>({ value, reason: null, confidence: 1, audience: 'shareable', trust: null }, name);
}

/** A value known not to exist for a reason that no formula gives. */
export function absent<T extends Scalar = never>(
  reason: Reason,
  audience: Audience = 'shareable',
): GivenLeaf<T> {
  return asGiven<T>({ value: null, reason, confidence: 0, audience, trust: null });
}

/** A value as it stands, without what lies behind it. */
export function asGiven<T extends Scalar>(source: Valued<T>, name: string | null = null): GivenLeaf<T> {
  const { value, reason, confidence, audience, trust } = source;
  return {
    kind: 'given',
    value,
    reason,
    confidence,
    audience,
    trust,
    place: null,
    path: null,
    origin: null,
    name,
  };
}

export const add = (...inputs: readonly Quantity[]): Operation<number> => operation('+', inputs);
export const subtract = (...inputs: readonly [Quantity, ...Quantity[]]): Operation<number> =>
  operation('−', inputs);
export const multiply = (...inputs: readonly Quantity[]): Operation<number> => operation('×', inputs);
/** Division; by zero there is no value. */
export const divide = (numerator: Quantity, denominator: Quantity): Operation<number> =>
  operation('÷', [numerator, denominator]);

function operation(operator: Operator, inputs: readonly Quantity[]): Operation<number> {
  const node: Open<Operation<number>> = {
    kind: 'operation',
    value: null,
    reason: null,
    confidence: 1,
    audience: 'shareable',
    trust: null,
    name: operator,
    inputs,
  };
  restOn(node, inputs);
  if (node.reason === null) settle(node, fold(operator, inputs));
  return node;
}

/** Inputs that are all known, from left to right. */
function fold(operator: Operator, inputs: readonly Quantity[]): number | Unknown {
  let result = inputs[0]?.value ?? 0;
  for (let at = 1; at < inputs.length; at += 1) {
    const next = inputs[at]?.value ?? 0;
    if (operator === '÷' && next === 0) return unknown('zeroDenominator');
    result = operate(operator, result, next);
  }
  return result;
}

/** Two numbers by an operator, as floating-point numbers are: whoever divides has seen to the zero. */
export function operate(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '−':
      return left - right;
    case '×':
      return left * right;
    case '÷':
      return left / right;
  }
}

/**
 * A named function of inputs that must all be known: one unknown input makes the result unknown for the same reason.
 *
 * @example call('smaller', [target, cap], Math.min)
 */
export function call<const I extends readonly Input[], T extends Scalar>(
  name: string,
  inputs: I,
  compute: (...values: ValuesOf<I>) => T | Unknown,
): Call<T> {
  const node = openCall<T>(name, inputs);
  restOn(node, inputs);
  if (node.reason === null) settle(node, apply<T>(compute as unknown as Computation<T>, inputs));
  return node;
}

/** The same of a method that has its result already, as one that finds several at a time. */
export function called<T extends Scalar>(
  name: string,
  inputs: readonly Input[],
  result: T | Unknown,
): Call<T> {
  const node = openCall<T>(name, inputs);
  restOn(node, inputs);
  if (node.reason === null) settle(node, result);
  return node;
}

/**
 * A named function that can do with some inputs unknown (they arrive as null): what does not bind, does not block.
 * Confidence is the lowest of the known inputs, unless the method has its own (a composite's is its coverage).
 */
export function callWithGaps<const I extends readonly Input[], T extends Scalar>(
  name: string,
  inputs: I,
  compute: (...values: KnownOrNull<I>) => T | Unknown,
  confidence?: number,
): Call<T> {
  const node = openCall<T>(name, inputs);
  restOnKnown(node, inputs, confidence);
  settle(node, apply<T>(compute as unknown as Computation<T>, inputs));
  return node;
}

/** The same of a method that has its result already. */
export function calledWithGaps<T extends Scalar>(
  name: string,
  inputs: readonly Input[],
  result: T | Unknown,
  confidence?: number,
): Call<T> {
  const node = openCall<T>(name, inputs);
  restOnKnown(node, inputs, confidence);
  settle(node, result);
  return node;
}

function openCall<T extends Scalar>(name: string, inputs: readonly Input[]): Open<Call<T>> {
  return {
    kind: 'call',
    value: null,
    reason: null,
    confidence: 1,
    audience: 'shareable',
    trust: null,
    name,
    inputs,
  };
}

type Computation<T> = (...values: readonly InputValue[]) => T | Unknown;

/** Most functions have up to three inputs, and are called without a list of their values. */
function apply<T>(compute: Computation<T>, inputs: readonly Input[]): T | Unknown {
  const [first, second, third] = inputs;
  if (first === undefined) return compute();
  if (second === undefined) return compute(inputValue(first));
  if (third === undefined) return compute(inputValue(first), inputValue(second));
  if (inputs.length === 3) return compute(inputValue(first), inputValue(second), inputValue(third));
  return compute(...inputs.map(inputValue));
}
