import { defineConfig } from 'vitest/config';
import { viteTemplates } from './build/bundler-plugins.ts';

export default defineConfig({
  plugins: [viteTemplates],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-program.ts'],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    // Most modules are pure and nothing is mocked: test files share a thread's modules, which
    // spares each the load of zod and typescript.
    // Whole documents and a thousand generated books take their time on a busy machine.
    testTimeout: 300_000,
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.d.ts'],
      reporter: ['text-summary', 'html'],
    },
  },
});
