import type { Scalar } from './cell.ts';
import type { Input, SeriesPoint, Valued } from './node.ts';
import { Unknown } from './reason.ts';

/** A node that is being put together. */
export type Open<N> = { -readonly [K in keyof N]: N[K] };
/** What a computation gets of an input. */
export type InputValue = Scalar | readonly SeriesPoint[] | null;

export function inputValue(input: Input): InputValue {
  return input.kind === 'series' ? input.points : input.value;
}

/** What the inputs make of a result that needs them all: how sure and how public it is, and why it cannot be. */
export function restOn(node: Open<Valued<Scalar>>, inputs: readonly Input[]): void {
  for (const input of inputs) {
    passOn(node, input);
    if (input.confidence < node.confidence) node.confidence = input.confidence;
    if (node.reason === null && input.kind !== 'series') node.reason = input.reason;
  }
  if (node.reason !== null) node.confidence = 0;
}

/** What the inputs make of a result that can do without some of them, unless its method has a confidence of its own. */
export function restOnKnown(
  node: Open<Valued<Scalar>>,
  inputs: readonly Input[],
  confidence: number | undefined,
): void {
  for (const input of inputs) {
    passOn(node, input);
    if (input.confidence < node.confidence && inputValue(input) !== null) node.confidence = input.confidence;
  }
  if (confidence !== undefined) node.confidence = confidence;
}

/** What every input passes on, whether its value is needed or not. */
function passOn(node: Open<Valued<Scalar>>, { audience, trust }: Input): void {
  if (audience === 'internal') node.audience = 'internal';
  if (trust !== null && (node.trust === null || trust < node.trust)) node.trust = trust;
}

export function settle<T extends Scalar>(node: Open<Valued<T>>, result: T | Unknown): void {
  if (result instanceof Unknown) {
    node.reason = result.reason;
    node.confidence = 0;
  } else if (typeof result === 'number' && !Number.isFinite(result)) {
    node.reason = { code: 'invalid' };
    node.confidence = 0;
  } else {
    node.value = result;
  }
}
