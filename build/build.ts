import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { collectLicences } from './bundled-licences.ts';
import { esbuildTemplates } from './template-plugins.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const program = 'renewbrief.js';

// Packages are bundled too: reading one file starts faster than resolving hundreds in node_modules.
// Dynamic imports become chunks of their own, read only when reached. Names are not shortened, so that
// a stack trace in a report of a fault still says where it happened.
const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['bin/renewbrief.ts'],
  outdir: dist,
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  // CommonJS packages require Node's own modules, and an ES module has no `require`.
  banner: {
    js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);',
  },
  loader: { '.css': 'text' },
  plugins: [esbuildTemplates],
  metafile: true,
  write: false,
});

const files = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
files.set(program, `#!/usr/bin/env node\n${files.get(program)?.replace(/^#!.*\n/, '')}`);
files.set('THIRD-PARTY-LICENCES.txt', await collectLicences(Object.keys(metafile.inputs), root));

await mkdir(dist, { recursive: true });
for (const [name, text] of files) await writeFile(join(dist, name), text);
await chmod(join(dist, program), 0o755);
for (const name of await readdir(dist)) {
  if (!files.has(name)) await rm(join(dist, name), { recursive: true });
}
