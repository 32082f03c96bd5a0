import { join } from 'node:path';
import { x } from 'tinyexec';

/**
 * Builds the program once before any test: many tests run it as a user does, and a program older
 * than its sources would let wrong goldens pass.
 */
export async function setup(): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  await x('npm', ['run', '--silent', 'build'], { nodeOptions: { cwd: root }, throwOnError: true });
}
