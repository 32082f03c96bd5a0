import * as z from 'zod/mini';
import { late } from './late.ts';

/** A rate from 0 to 1. */
export const share = z.number().check(z.minimum(0), z.maximum(1));

/** A number that is not negative. */
export const amount = z.number().check(z.minimum(0));

/** A whole number that is not negative. */
export const whole = late(() => z.int().check(z.minimum(0)));

/** A number above zero. */
export const positive = late(() => z.number().check(z.positive()));
