import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licence texts of the packages that a bundle holds, which their authors ask every copy to carry.
 *
 * @param modules paths of the bundled modules, relative to `root`
 * @throws Error if a package has no licence file
 */
export async function collectLicences(modules: Iterable<string>, root: string): Promise<string> {
  const folders = new Map<string, string>();
  for (const module of modules) {
    const [, folder, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(module) ?? [];
    if (folder !== undefined && name !== undefined) folders.set(name, join(root, folder));
  }
  const texts: string[] = [];
  for (const [name, folder] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence file: it may not be bundled`);
    texts.push(`${name}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`);
  }
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
