import type { Scalar } from './cell.ts';
import { asGiven } from './expression.ts';
import type { Fact, Input } from './node.ts';

/**
 * A fact of one ledger for a document that holds facts of many: under an id of its own, with its own formula and its own
 * cells, and what lies behind that only named. Where it leads is in the ledger that it comes from, which need not be kept.
 *
 * @example borrowFact(risk, 'account.a-1041') // account.a-1041.renewal.risk = contract.arr × (1 − renewal.probability)
 */
export function borrowFact<T extends Scalar>(source: Fact<T>, prefix: string): Fact<T> {
  return { ...source, id: `${prefix}.${source.id}`, from: onlyNamed(source.from) };
}

function onlyNamed<I extends Input>(input: I): I;
function onlyNamed(input: Input): Input {
  switch (input.kind) {
    case 'fact':
      return { ...input, from: asGiven(input) };
    case 'series':
      return { ...input, points: [] };
    case 'operation':
      return { ...input, inputs: input.inputs.map((part) => onlyNamed(part)) };
    case 'call':
      return { ...input, inputs: input.inputs.map((part) => onlyNamed(part)) };
    default:
      return input;
  }
}
