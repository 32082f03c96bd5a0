#!/usr/bin/env node
// What `renewbrief` starts with: loads the bundles beside it, each with the bytecode that the build saved for it
// (`<bundle>.cache`). Node of another version refuses that bytecode, and then compiles the source as it always does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// A run is short and keeps most of what it makes: to look ahead for what could be collected is work for nothing. Nor does
// code that runs for a moment repay its optimisation: only what stays hot five times as long as usual gets it, as the
// reading of millions of rows does.
setFlagsFromString('--no-incremental-marking');
setFlagsFromString('--interrupt-budget=330000');
// Nearly every expression is used more than once: to interpret it first, and to compile it then, is to do both.
setFlagsFromString('--no-regexp-tier-up');

type Exports = Record<string, unknown>;

const loaded = new Map<string, { readonly exports: Exports }>();
const scripts = new Map<string, Script>();

function load(name: string): Exports {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const path = join(__dirname, name);
  const module: { exports: Exports } = { exports: {} };
  loaded.set(name, module);
  // The build leaves nothing but ASCII in a bundle: read as such it takes half the room and needs no decoding. Put
  // together here it is a text of the heap: one from outside of it brings a whole collection forward.
  const source = readFileSync(path, 'latin1');
  const cachedData = readCache(path);
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: path,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  scripts.set(path, script);
  // A check reads all of a book, which may hold millions of rows that are streamed: little room for what is young saves
  // 30 MB there, and costs next to nothing until a large file is read as a whole. Bytecode is refused where flags are not
  // those with which it was saved, so that this one waits for the last bundle that a check needs.
  if (name === 'commands.cjs' && process.argv[2] === 'check')
    setFlagsFromString('--semi-space-growth-factor=1');
  const require_ = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, require_, module, path, __dirname);
  return module.exports;
}

function readCache(path: string): Buffer | undefined {
  try {
    return readFileSync(`${path}.cache`);
  } catch {
    return undefined;
  }
}

load('program.cjs');

/** For the build: what has been compiled by now. */
export { scripts };
