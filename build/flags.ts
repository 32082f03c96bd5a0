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
 * What a command has besides, which holds over the above.
 *
 * A check reads all of a book, which may hold millions of rows that are streamed: little room for what is young saves 30 MB
 * there, and costs next to nothing until a large file is read as a whole.
 *
 * A batch runs all of the engine for each of its accounts, long enough for code to be optimised as usual. But some thousand
 * functions are, and each would get a copy of what builds formulas: fewer copies are compiled in half the time, and run no
 * slower.
 */
export const flagsOfCommand: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ['check', ['--semi-space-growth-factor=1']],
  ['batch', ['--interrupt-budget=67584', '--max-inlined-bytecode-size-cumulative=150']],
]);
