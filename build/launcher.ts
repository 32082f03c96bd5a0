#!/usr/bin/env node
// What `renewbrief` starts with: loads the bundles beside it, each with the bytecode that the build saved for it
// (`<bundle>.cache`). Node of another version refuses that bytecode, and then compiles the source as it always does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { flags, flagsOfCommand } from './flags.ts';

for (const flag of flags) setFlagsFromString(flag);

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
  // Bytecode is refused where flags are not those with which it was saved, so that what a command has of its own waits for
  // the last bundle that it needs.
  const own = name === 'commands.cjs' ? (flagsOfCommand.get(process.argv[2]) ?? []) : [];
  for (const flag of own) setFlagsFromString(flag);
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
