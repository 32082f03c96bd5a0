import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';
import { precompileTemplate } from './precompile-template.ts';
import { toAscii } from './to-ascii.ts';

/** Lets esbuild import `*.hbs` as precompiled templates, without the place in the source that each call would hand on. */
export const esbuildTemplates: EsbuildPlugin = {
  name: 'templates',
  setup(build) {
    build.onLoad({ filter: /\.hbs$/ }, async ({ path }) => ({
      contents: withoutPlaces(precompileTemplate(await readFile(path, 'utf8'), path)),
      loader: 'js',
    }));
  },
};

/**
 * Handlebars writes the line and column of each call and each name into the program, for messages about faulty templates:
 * three objects each, to be made at every call. The tests, which find such faults, keep them.
 */
function withoutPlaces(template: string): string {
  const position = '\\{"line":\\d+,"column":\\d+\\}';
  return template.replace(new RegExp(`,\\s*(?:"loc":)?\\{"start":${position},"end":${position}\\}`, 'g'), '');
}

/**
 * The words of a language as JSON text: it is read in less time than the same object takes as a literal of the program, and
 * takes half the room where it is ASCII, dashes and quotation marks as escapes.
 */
export const localesAsText: EsbuildPlugin = {
  name: 'locales as text',
  setup(build) {
    build.onLoad({ filter: /[\\/]locales[\\/].*\.json$/ }, async ({ path }) => {
      const words = toAscii(JSON.stringify(JSON.parse(await readFile(path, 'utf8'))));
      return { contents: `export default JSON.parse(${JSON.stringify(words)});`, loader: 'js' };
    });
  },
};

/** Leaves modules out of the bundle that imports them late: each comes from a bundle of its own. */
export function lateBundles(bundles: Readonly<Record<string, string>>): EsbuildPlugin {
  return {
    name: 'late bundles',
    setup(build) {
      build.onResolve({ filter: /\.ts$/ }, ({ path, kind }) => {
        const bundle = kind === 'dynamic-import' ? bundles[path] : undefined;
        return bundle === undefined ? null : { path: `./${bundle}`, external: true };
      });
    },
  };
}

/** Node's module for child processes, which commander wants only for commands in programs of their own: not loaded before. */
export const lateChildProcess: EsbuildPlugin = {
  name: 'late child_process',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'child_process', namespace: 'late' } : null,
    );
    build.onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: "exports.spawn = (...args) => require('node:child_process').spawn(...args);",
    }));
  },
};

/** The widths of characters in a terminal: the library makes itself ready when it is first asked, not when it is loaded. */
export const lateStringWidth: EsbuildPlugin = {
  name: 'late string-width',
  setup(build) {
    build.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.endsWith('columns-of.ts')
        ? { path: 'string-width', namespace: 'late-width', pluginData: { folder: dirname(importer) } }
        : null,
    );
    build.onLoad({ filter: /.*/, namespace: 'late-width' }, ({ pluginData }) => ({
      contents: "export default (text) => require('string-width').default(text);",
      resolveDir: pluginData.folder,
    }));
  },
};

/** Gives tests the modules that the build gives the program: `*.hbs` precompiled, `*.css` as text. */
export const viteTemplates: VitePlugin = {
  name: 'templates',
  enforce: 'pre',
  resolveId(source, importer) {
    // Under its own name a style sheet would be taken over, and emptied, by Vite's own CSS handling.
    if (!source.endsWith('.css') || importer === undefined) return null;
    return `${resolve(dirname(importer), source)}${styleSheetSuffix}`;
  },
  async load(id) {
    if (id.endsWith(styleSheetSuffix)) {
      const file = id.slice(0, -styleSheetSuffix.length);
      this.addWatchFile(file);
      return `export default ${JSON.stringify(await readFile(file, 'utf8'))};`;
    }
    return id.endsWith('.hbs') ? precompileTemplate(await readFile(id, 'utf8'), id) : null;
  },
};

const styleSheetSuffix = '.text.js';
