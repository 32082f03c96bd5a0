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
import { type Reason, Unknown } from './reason.ts';
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
  if (value === null || state !== 'known') {
    const reason: Reason = {
      code: state === 'known' ? 'missing' : cellReasons[state],
      params: describe(place),
    };
    return { kind: 'cell', value: null, reason, confidence: 0, audience, place };
  }
  if (trust === undefined) return { kind: 'cell', value, reason: null, confidence, audience, place };
  return { kind: 'cell', value, reason: null, confidence: confidence * trust, audience, place, trust };
}

function describe(place: Place): Record<string, string> {
  return { file: place.file, column: place.column };
}

/** A constant of the configuration; without a value it means that policy has to say. */
export function setting<T extends Scalar>(source: Setting<T>): SettingLeaf<T> {
  const { value, path, origin, place, audience } = source;
  const reason: Reason | null = value === null ? { code: 'policyUnset', params: { path } } : null;
  return {
    kind: 'setting',
    value,
    reason,
    confidence: value === null ? 0 : 1,
    audience,
    path,
    origin,
    place,
  };
}

/** A literal of a formula, or with a name an input of the run such as `asOf`. */
export function given<T extends Scalar>(value: T, name: string | null = null): GivenLeaf<T> {
  return { kind: 'given', value, reason: null, confidence: 1, audience: 'shareable', name };
}

/** A value known not to exist for a reason that no formula gives. */
export function absent<T extends Scalar = never>(
  reason: Reason,
  audience: Audience = 'shareable',
): GivenLeaf<T> {
  return { kind: 'given', value: null, reason, confidence: 0, audience, name: null };
}

export const add = (...inputs: readonly Quantity[]): Operation<number> =>
  operation('+', inputs, (a, b) => a + b);
export const subtract = (...inputs: readonly [Quantity, ...Quantity[]]): Operation<number> =>
  operation('−', inputs, (a, b) => a - b);
export const multiply = (...inputs: readonly Quantity[]): Operation<number> =>
  operation('×', inputs, (a, b) => a * b);
/** Division; by zero there is no value. */
export const divide = (numerator: Quantity, denominator: Quantity): Operation<number> =>
  operation('÷', [numerator, denominator], (a, b) =>
    b === 0 ? new Unknown({ code: 'zeroDenominator' }) : a / b,
  );

function operation(
  operator: Operator,
  inputs: readonly Quantity[],
  apply: (a: number, b: number) => number | Unknown,
): Operation<number> {
  const computed = evaluate(inputs, (...values) => {
    let result = values[0] ?? 0;
    for (const value of values.slice(1)) {
      const next = apply(result, value);
      if (next instanceof Unknown) return next;
      result = next;
    }
    return result;
  });
  return { kind: 'operation', operator, inputs, ...computed };
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
  return {
    kind: 'call',
    name,
    inputs,
    ...evaluate<T>(inputs, compute as (...values: never[]) => T | Unknown),
  };
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
  const values = inputs.map(inputValue) as unknown as KnownOrNull<I>;
  const known = inputs.filter((input) => inputValue(input) !== null);
  return {
    kind: 'call',
    name,
    inputs,
    ...settle<T>(compute(...values), inputs, confidence ?? lowest(known)),
  };
}

function evaluate<T extends Scalar>(
  inputs: readonly Input[],
  compute: (...values: never[]) => T | Unknown,
): Valued<T> {
  for (const input of inputs) {
    if (input.kind !== 'series' && input.reason !== null) {
      return { value: null, reason: input.reason, confidence: 0, audience: audienceOf(inputs) };
    }
  }
  return settle(compute(...(inputs.map(inputValue) as never[])), inputs, lowest(inputs));
}

function settle<T extends Scalar>(
  result: T | Unknown,
  inputs: readonly Input[],
  confidence: number,
): Valued<T> {
  const audience = audienceOf(inputs);
  if (result instanceof Unknown) return { value: null, reason: result.reason, confidence: 0, audience };
  if (typeof result === 'number' && !Number.isFinite(result)) {
    return { value: null, reason: { code: 'invalid' }, confidence: 0, audience };
  }
  return { value: result, reason: null, confidence, audience };
}

function inputValue(input: Input): Scalar | readonly SeriesPoint[] | null {
  return input.kind === 'series' ? input.points : input.value;
}

function lowest(inputs: readonly Input[]): number {
  return inputs.reduce((least, input) => Math.min(least, input.confidence), 1);
}

function audienceOf(inputs: readonly Input[]): Audience {
  return inputs.some((input) => input.audience === 'internal') ? 'internal' : 'shareable';
}
