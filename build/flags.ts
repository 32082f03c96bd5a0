/**
 * How V8 runs the program. A run is short and keeps most of what it makes: to look ahead for what could be collected is
 * work for nothing. Nor does code that runs for a moment repay its optimisation: only what stays hot five times as long as
 * usual gets it, as the reading of millions of rows does. And nearly every regular expression is used more than once: to
 * interpret it first, and to compile it then, is to do both.
 */
export const flags = [
  '--no-incremental-marking',
  '--interrupt-budget=330000',
  '--no-regexp-tier-up',
] as const;

/**
 * What a command has besides. A check reads all of a book, which may hold millions of rows that are streamed: little room
 * for what is young saves 30 MB there, and costs next to nothing until a large file is read as a whole. A batch runs all of
 * the engine for each of its accounts: some thousand functions are optimised, and each with a copy of what builds formulas
 * in it, unless copies are kept few. That takes a tenth of the processor's time off a batch of 600 accounts.
 */
export const flagsOfCommand: ReadonlyMap<string | undefined, string> = new Map([
  ['check', '--semi-space-growth-factor=1'],
  ['batch', '--max-inlined-bytecode-size-cumulative=150'],
]);
