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
  const { value, reason, confidence, audience } =
    missing<number>(inputs) ?? settle(fold(inputs, apply), inputs, lowest(inputs));
  return { kind: 'operation', operator, inputs, value, reason, confidence, audience };
}

/** Inputs that are all known, from left to right. */
function fold(
  inputs: readonly Quantity[],
  apply: (a: number, b: number) => number | Unknown,
): number | Unknown {
  let result = inputs[0]?.value ?? 0;
  for (let at = 1; at < inputs.length; at += 1) {
    const next = apply(result, inputs[at]?.value ?? 0);
    if (typeof next !== 'number') return next;
    result = next;
  }
  return result;
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
  const { value, reason, confidence, audience } =
    missing<T>(inputs) ??
    settle(compute(...(inputs.map(inputValue) as unknown as ValuesOf<I>)), inputs, lowest(inputs));
  return { kind: 'call', name, inputs, value, reason, confidence, audience };
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
  const settled = settle<T>(compute(...values), inputs, confidence ?? lowestOfKnown(inputs));
  const { value, reason, audience } = settled;
  return { kind: 'call', name, inputs, value, reason, confidence: settled.confidence, audience };
}

/** What one unknown input makes of a result; null where all are known. */
function missing<T extends Scalar>(inputs: readonly Input[]): Valued<T> | null {
  for (const input of inputs) {
    if (input.kind !== 'series' && input.reason !== null) {
      return { value: null, reason: input.reason, confidence: 0, audience: audienceOf(inputs) };
    }
  }
  return null;
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
  let least = 1;
  for (const input of inputs) least = Math.min(least, input.confidence);
  return least;
}

function lowestOfKnown(inputs: readonly Input[]): number {
  return lowest(inputs.filter((input) => inputValue(input) !== null));
}

function audienceOf(inputs: readonly Input[]): Audience {
  for (const input of inputs) if (input.audience === 'internal') return 'internal';
  return 'shareable';
}
