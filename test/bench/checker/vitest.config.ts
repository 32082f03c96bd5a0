import { defineConfig } from 'vitest/config';
import { viteTemplates } from '../../../build/bundler-plugins.ts';

/** The measure of the checker is a bench of its own: it reports, and does not hold up the tests. */
export default defineConfig({
  plugins: [viteTemplates],
  test: { include: ['test/bench/checker/*.measure.ts'], testTimeout: 300_000 },
});
