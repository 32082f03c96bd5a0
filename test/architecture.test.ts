import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCycles, findProperty, type Import, parseImports, resolveImport } from './module-graph.ts';

interface Room {
  /** Rooms whose modules it may import. */
  readonly imports?: readonly string[];
  /** Rooms of which it may import types, and nothing that is left at run time. */
  readonly typesOf?: readonly string[];
  /** Packages that it may import; `d3-*` stands for a family. */
  readonly packages?: readonly string[];
  /** Whether it may import Node's modules. */
  readonly node?: true;
  /** Folders and files outside of `src/` that it may import. */
  readonly files?: readonly string[];
}

const belowWriters = ['facts', 'dossier', 'templating'];
const belowRun = ['facts', 'config', 'book', 'dossier', 'engine', 'templating', 'prose', 'documents'];

const rooms: Readonly<Record<string, Room>> = {
  facts: {},
  config: { imports: ['facts'], packages: ['lilconfig', 'yaml', 'zod'] },
  book: { imports: ['facts'], typesOf: ['config'], packages: ['csv-parse', 'zod'], node: true },
  dossier: { imports: ['facts'] },
  engine: { imports: ['facts', 'dossier'], typesOf: ['book', 'config'] },
  templating: { imports: ['facts'], packages: ['handlebars'], files: ['templates/'] },
  prose: { imports: belowWriters, packages: ['jsonrepair', 'zod'], files: ['templates/', 'prompts/'] },
  documents: {
    imports: belowWriters,
    typesOf: ['prose'],
    packages: ['d3-*', 'marked'],
    files: ['templates/'],
  },
  providers: { typesOf: ['run'], packages: ['openai', 'p-retry'], node: true },
  run: { imports: belowRun, packages: ['lilconfig', 'tokenx', 'yaml', 'zod'], node: true },
  cli: {
    imports: [...belowRun, 'providers', 'run'],
    packages: ['cli-table3', 'commander', 'env-paths', 'string-width', 'zod'],
    node: true,
    files: ['package.json'],
  },
};

/** `bin/` starts the program and does nothing else. */
const entry: Room = { imports: ['cli'], node: true };

describe('the rooms of src/', () => {
  const sources = readSources();

  it('import only what the table allows', () => {
    expect([...sources].flatMap(([path, source]) => checkImports(path, source))).toEqual([]);
  });

  it('hold no circle of imports, types included', () => {
    expect(findCycles(importGraph(sources))).toEqual([]);
  });

  it('leave the exit code to the end of the program', () => {
    const calls = [...sources].flatMap(([path, source]) =>
      findProperty(source, 'process', 'exit').map((line) => `${path}:${line}`),
    );
    expect(calls.filter((call) => call.startsWith('src/'))).toEqual([]);
  });
});

describe('the check of imports', () => {
  it.each([
    [
      'a room that is not in the table',
      'src/engine/health.ts',
      `import { readBook } from '../book/read-book.ts';`,
    ],
    [
      'a value where only types are allowed',
      'src/engine/a.ts',
      `import { type Account } from '../book/account.ts';`,
    ],
    [
      'a value of the room that declares the interface',
      'src/providers/a.ts',
      `import { run } from '../run/a.ts';`,
    ],
    ['a room by re-export', 'src/facts/a.ts', `export { price } from '../engine/price.ts';`],
    ['a room by dynamic import', 'src/run/a.ts', `await import('../providers/openai.ts');`],
    ['a room by type query', 'src/dossier/a.ts', `export type A = import('../engine/a.ts').A;`],
    ['cli/ from another room', 'src/run/a.ts', `import type { Reporter } from '../cli/reporter.ts';`],
    ['anything but cli/ from bin/', 'bin/renewbrief.ts', `import { brief } from '../src/run/brief.ts';`],
    ["another room's package", 'src/run/a.ts', `import { parse } from 'csv-parse/sync';`],
    ["another room's family of packages", 'src/engine/a.ts', `import { scaleLinear } from 'd3-scale';`],
    ['a Node module in a pure room', 'src/prose/a.ts', `import { readFileSync } from 'node:fs';`],
    ['a Node module without its protocol', 'src/facts/a.ts', `import { join } from 'path';`],
    [
      'a template in a room that renders none',
      'src/run/a.ts',
      `import page from '../../templates/page.html.hbs';`,
    ],
    ['a test', 'src/facts/a.ts', `import { sample } from '../../test/facts/sample.ts';`],
    ['no room at all', 'src/utils.ts', ''],
    ['a module outside of the rooms', 'src/cli/a.ts', `import { a } from '../a.ts';`],
  ])('refuses %s', (_, path, source) => {
    expect(checkImports(path, source)).toHaveLength(1);
  });

  it.each([
    [
      'src/engine/usage/a.ts',
      `import { fact } from '../../facts/fact.ts'; import { s } from '../health/s.ts';`,
    ],
    ['src/engine/a.ts', `import type { Account } from '../book/account.ts';`],
    ['src/engine/a.ts', `export type A = import('../config/schema.ts').A;`],
    ['src/providers/a.ts', `import type { Writer } from '../run/writer.ts'; import OpenAI from 'openai';`],
    [
      'src/documents/a.ts',
      `import page from '../../templates/page.html.hbs'; import { max } from 'd3-array';`,
    ],
    ['src/cli/a.ts', `import { version } from '../../package.json'; await import('../run/brief.ts');`],
    ['bin/renewbrief.ts', `import { main } from '../src/cli/main.ts';`],
  ])('allows %s: %s', (path, source) => {
    expect(checkImports(path, source)).toEqual([]);
  });

  it('finds circles, also among types and of a module with itself', () => {
    const sources = new Map([
      ['src/facts/a.ts', `import { b } from './b.ts';`],
      ['src/facts/b.ts', `import type { C } from './deep/c.ts'; import { d } from './d.ts';`],
      ['src/facts/deep/c.ts', `export * from '../a.ts';`],
      ['src/facts/d.ts', ''],
      ['src/facts/e.ts', `import { e } from './e.ts';`],
    ]);
    expect(findCycles(importGraph(sources))).toEqual([
      ['src/facts/a.ts', 'src/facts/b.ts', 'src/facts/deep/c.ts'],
      ['src/facts/e.ts'],
    ]);
  });

  it('finds process.exit, and not its mention', () => {
    const source = `// process.exit\nprocess.exitCode = 1;\nconst text = 'process.exit';\nif (text) process.exit(1);\n`;
    expect(findProperty(source, 'process', 'exit')).toEqual([4]);
  });
});

/** One line for each import of a module that the table forbids. */
function checkImports(path: string, source: string): string[] {
  const name = roomOf(path);
  const room = path.startsWith('bin/') ? entry : rooms[name ?? ''];
  if (room === undefined) return [`${path}: lies in no room`];
  return parseImports(source)
    .filter((item) => !isAllowed(path, name, room, item))
    .map(({ specifier, line, typeOnly }) => `${path}:${line}: ${typeOnly ? 'type of ' : ''}${specifier}`);
}

function isAllowed(path: string, name: string | undefined, room: Room, item: Import): boolean {
  const target = resolveImport(path, item.specifier);
  if (target === undefined) {
    return isBuiltin(item.specifier) ? room.node === true : isPackageOf(room, item.specifier);
  }
  const other = roomOf(target);
  if (other === undefined) {
    return (
      room.files?.some((file) => (file.endsWith('/') ? target.startsWith(file) : target === file)) ?? false
    );
  }
  const imports = item.typeOnly ? [...(room.imports ?? []), ...(room.typesOf ?? [])] : (room.imports ?? []);
  return other === name || imports.includes(other);
}

function isPackageOf(room: Room, specifier: string): boolean {
  const packages = room.packages ?? [];
  return packages.some((name) =>
    name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : `${specifier}/`.startsWith(`${name}/`),
  );
}

function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function importGraph(sources: ReadonlyMap<string, string>): Map<string, string[]> {
  const targetsOf = (path: string, source: string): string[] =>
    parseImports(source).flatMap(({ specifier }) => {
      const target = resolveImport(path, specifier);
      return target !== undefined && sources.has(target) ? [target] : [];
    });
  return new Map([...sources].map(([path, source]) => [path, targetsOf(path, source)]));
}

/** The TypeScript files of the program by their path from the repository's root. */
function readSources(): Map<string, string> {
  const root = join(import.meta.dirname, '..');
  const folders = ['bin', 'src'].filter((folder) => existsSync(join(root, folder)));
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${folder}/${path.split(sep).join('/')}`),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
