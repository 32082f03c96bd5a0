import type { Label } from '../facts/node.ts';

/**
 * The id of a fact and its words, where both are known before there is an account: made once for all of them. It can be
 * handed to `fact` as the options of a fact that needs no more.
 */
export type Named = { readonly id: string; readonly label: Label };

/** @example named('negotiation.option.hold.price', 'negotiation.option.price', { option: 'hold' }) */
export function named(id: string, code: string, params: NonNullable<Label['params']>): Named {
  return { id, label: { code, params } };
}
