import type { Audience, Place } from './cell.ts';

/**
 * One value of the configuration. `default` means that nobody has set it: the built-in assumption stands, and is marked
 * as such wherever it is printed. `value` is null where only policy could say and does not.
 */
export type Setting<T = number> = {
  readonly path: string;
  readonly value: T | null;
  readonly origin: 'default' | 'user';
  readonly place: Place | null;
  readonly audience: Audience;
};
