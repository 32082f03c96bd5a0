import * as z from 'zod/mini';
import { late } from './late.ts';
import { amount, share } from './scalars.ts';

const years = late(() => z.optional(z.int().check(z.minimum(1), z.maximum(10))));
const yearlyChange = late(() => z.optional(z.number().check(z.minimum(-0.5), z.maximum(1))));
const someAmount = late(() => z.optional(amount));
const someShare = late(() => z.optional(share));
const id = late(() => z.string().check(z.minLength(1)));

/** Importance to the customer, 1–3; 1 where it is not said. */
const importance = late(() => z.optional(z.number().check(z.minimum(1), z.maximum(3))));

/** What we may ask for in return. A parameter that is left out leaves the trade named, and unpriced. */
const get = late(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      id: id(),
      type: z.literal('term'),
      years: years(),
      uplift: yearlyChange(),
    }),
    z.strictObject({
      id: id(),
      type: z.literal('prepay'),
      from: z.optional(z.enum(['monthly', 'quarterly', 'half_yearly', 'annual'])),
      years: years(),
    }),
    z.strictObject({
      id: id(),
      type: z.literal('volume'),
      seats: someAmount(),
      unit_price: someAmount(),
      margin: someShare(),
      incremental: someShare(),
    }),
    z.strictObject({
      id: id(),
      type: z.literal('reference'),
      opportunities: someAmount(),
      deal: someAmount(),
      win_lift: someShare(),
      margin: someShare(),
      delivered: someShare(),
    }),
  ]),
);

/** What we may offer. */
const give = late(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      id: id(),
      importance: importance(),
      type: z.literal('terms'),
      from_days: someAmount(),
      to_days: someAmount(),
    }),
    z.strictObject({
      id: id(),
      importance: importance(),
      type: z.literal('free_months'),
      months: z.optional(amount.check(z.maximum(12))),
    }),
    z.strictObject({
      id: id(),
      importance: importance(),
      type: z.literal('cap'),
      cap: yearlyChange(),
      planned: yearlyChange(),
      years: years(),
    }),
    z.strictObject({
      id: id(),
      importance: importance(),
      type: z.literal('discount'),
      rate: someShare(),
      years: years(),
    }),
    z.strictObject({
      id: id(),
      importance: importance(),
      type: z.literal('shorter_term'),
      years: years(),
      uplift: yearlyChange(),
    }),
  ]),
);

const isEachOnce = (list: readonly { readonly id: string }[]) =>
  new Set(list.map((item) => item.id)).size === list.length;

export const getsSchema = late(() => z.array(get()).check(z.refine(isEachOnce, 'every id once')));
export const givesSchema = late(() => z.array(give()).check(z.refine(isEachOnce, 'every id once')));
