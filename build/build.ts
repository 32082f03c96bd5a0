import { spawnSync } from 'node:child_process';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { collectLicences } from './bundled-licences.ts';
import {
  esbuildTemplates,
  lateBundles,
  lateChildProcess,
  lateStringWidth,
  localesAsText,
} from './bundler-plugins.ts';
import { toAscii } from './to-ascii.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const program = 'renewbrief.js';

// Packages are bundled too: reading one file starts faster than resolving hundreds in node_modules. Names are not
// shortened, so that a stack trace in a report of a fault still says where it happened.
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  // A late bundle is loaded by the launcher, through `require`.
  supported: { 'dynamic-import': false },
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  loader: { '.css': 'text' },
  metafile: true,
  write: false,
} satisfies BuildOptions;

/**
 * What each bundle starts from. Help and version need only `program`. What a brief runs stands in a bundle of its own, where
 * modules need no wrappers because all of them are wanted; the other commands share one.
 */
const entries = {
  [program]: 'build/launcher.ts',
  'program.cjs': 'bin/renewbrief.ts',
  'brief.cjs': 'src/cli/brief-command.ts',
  'commands.cjs': 'src/cli/run-other-command.ts',
  'chinese.cjs': 'src/templating/languages/zh.ts',
  'model.cjs': 'src/cli/model-writer.ts',
  'dry-run.cjs': 'src/cli/dry-run.ts',
  'prompts.cjs': 'src/cli/print-prompts.ts',
  'openai.cjs': 'src/providers/openai-client.ts',
  'chinese-terminal.cjs': 'src/templating/languages/zh-terminal.ts',
  'markdown.cjs': 'src/documents/any-markdown-to-html.ts',
  'yaml.cjs': 'src/config/read-any-yaml.ts',
};

const files = new Map<string, string>();
const inputs = new Set<string>();
for (const [name, entry] of Object.entries(entries)) {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [entry],
    outfile: join(dist, name),
    plugins: [
      esbuildTemplates,
      lateChildProcess,
      lateStringWidth,
      localesAsText,
      lateBundles({
        './brief-command.ts': 'brief.cjs',
        './run-other-command.ts': 'commands.cjs',
        './languages/zh.ts': 'chinese.cjs',
        './model-writer.ts': 'model.cjs',
        './dry-run.ts': 'dry-run.cjs',
        './print-prompts.ts': 'prompts.cjs',
        './openai-client.ts': 'openai.cjs',
        './languages/zh-terminal.ts': 'chinese-terminal.cjs',
        './any-markdown-to-html.ts': 'markdown.cjs',
        './read-any-yaml.ts': 'yaml.cjs',
      }),
    ],
  });
  // Regular expressions keep their characters when bundled.
  files.set(name, toAscii(withLikeWrappers(outputFiles[0]?.text ?? '')));
  for (const input of Object.keys(metafile.inputs)) inputs.add(input);
}
files.set('package.json', '{ "type": "commonjs" }\n');
files.set('THIRD-PARTY-LICENCES.txt', await collectLicences(inputs, root));

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
for (const [name, text] of files) await writeFile(join(dist, name), text);
await chmod(join(dist, program), 0o755);

const book = ['fixtures/northwind', '--as-of', '2026-11-20'];
const offline = ['--writer', 'offline', '--out', join(dist, 'warm-up')];
const brief = ['brief', ...book, '--account', 'harbor', ...offline];
saveBytecode('program.cjs', brief, ['--help']);
saveBytecode('brief.cjs', brief);
saveBytecode('commands.cjs', ['batch', ...book, '--within', '3m', ...offline]);
await rm(join(dist, 'warm-up'), { recursive: true });

/**
 * The bundler wraps a module that is not always needed in an object of one method, which it calls after the module's path.
 * By one and the same name they have one shape between them: to make a thousand shapes took as long as to run what is in
 * them.
 */
function withLikeWrappers(code: string): string {
  return code.replace(/\b(__esm|__commonJS)\(\{"[^"]+"\(/g, '$1({module(');
}

/**
 * Runs the program once and keeps what was compiled meanwhile beside its bundle.
 *
 * @param more arguments with which the bundle is run again at the end, for what it compiles only then
 */
function saveBytecode(bundle: string, args: readonly string[], more?: readonly string[]): void {
  const script = `
    const path = ${JSON.stringify(join(dist, bundle))};
    const more = ${JSON.stringify(more ?? null)};
    process.argv.splice(1, 0, ${JSON.stringify(program)});
    const { scripts } = require(${JSON.stringify(join(dist, program))});
    process.on('exit', () => {
      const script = scripts.get(path);
      if (more !== null) {
        process.argv.splice(2, Infinity, ...more);
        script.runInThisContext()({}, require, {}, path, '');
      }
      require('node:fs').writeFileSync(path + '.cache', script.createCachedData());
    });
  `;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script, '--', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The built program ended with ${status}:\n${stderr}`);
}
