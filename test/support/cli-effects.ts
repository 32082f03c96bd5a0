import type { CliEffects } from '../../src/cli/effects.ts';
import { type MemoryEffects, memoryEffects } from './memory-effects.ts';

export type MemoryCliEffects = CliEffects & MemoryEffects & { readonly removed: string[] };

type Options = Parameters<typeof memoryEffects>[0] & {
  readonly env?: CliEffects['env'];
  /** How to reach a server; without it nobody may try. */
  readonly http?: CliEffects['http'];
  readonly today?: string;
  /** Columns of the terminal that output goes to; without it there is none. */
  readonly width?: number | null;
};

/** The effects of a whole command line in memory. Markers are counted, so that runs can be compared. */
export function memoryCliEffects({
  env = {},
  http = offline,
  today = '2026-11-20',
  width = null,
  ...options
}: Options = {}): MemoryCliEffects {
  const memory = memoryEffects(options);
  const removed: string[] = [];
  let drawn = 0;
  return {
    ...memory,
    env,
    http,
    removed,
    today: () => today,
    isReportTerminal: false,
    outputWidth: width,
    drawMarker: () => {
      drawn += 1;
      return `marker${drawn}`;
    },
    cacheFolder: async () => '/cache',
    removeFolder: async (path) => {
      removed.push(path);
    },
    writePrivately: async (path, content) => {
      memory.files.set(path, new TextEncoder().encode(content));
    },
  };
}

const offline: CliEffects['http'] = {
  fetch: async () => {
    throw new Error('this test must not reach for a network');
  },
  random: () => 0.5,
  now: () => performance.now(),
  sleep: async () => undefined,
};
