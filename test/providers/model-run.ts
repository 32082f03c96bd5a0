import type { CliEffects } from '../../src/cli/effects.ts';
import { main } from '../../src/cli/main.ts';
import { type FixtureName, fixtureDays, fixtureFiles } from '../support/books.ts';
import { type MemoryCliEffects, memoryCliEffects } from '../support/cli-effects.ts';

/** The network of this machine, with pauses that are only counted. */
export function realHttp(pauses: number[] = []): CliEffects['http'] {
  return {
    fetch: (...args) => fetch(...args),
    random: () => 0.5,
    now: () => performance.now(),
    sleep: async (milliseconds) => {
      pauses.push(milliseconds);
    },
  };
}

export type ModelRun = {
  readonly exitCode: number;
  readonly output: string;
  readonly report: string;
  readonly effects: MemoryCliEffects;
  /** The brief by format; empty where none was written. */
  readonly brief: Readonly<Record<string, string>>;
  /** The notes of the brief on the model. */
  readonly model: ModelNotesJson | null;
};

type ModelNotesJson = {
  readonly name: string;
  readonly sections: readonly string[];
  readonly fallbacks: readonly { readonly section: string; readonly code: string }[];
  readonly cuts: readonly { readonly section: string; readonly path: string; readonly code: string }[];
};

type Options = {
  readonly fixture?: FixtureName;
  readonly account?: string;
  readonly config?: string;
  readonly env?: CliEffects['env'];
  readonly http?: CliEffects['http'];
  readonly effects?: MemoryCliEffects;
  /** In place of the notes on the account A-1041. */
  readonly notes?: string;
};

/** Limits of a request. A machine that is busy takes its time, so only tests of patience wait for less. */
const limitsOf = (timeout: number, deadline: number, retries: number) =>
  `llm: { model: test-model, timeout_seconds: ${timeout}, deadline_seconds: ${deadline}, retries: ${retries}, longest_pause_seconds: 0.05, max_answer_kilobytes: 256 }\n`;
const patient = limitsOf(30, 60, 2);
export const impatient = limitsOf(1.5, 6, 1);

/** Runs a whole command line over a fixture in memory; only the model's server is real. */
export async function runWithModel(
  argv: readonly string[],
  {
    fixture = 'northwind',
    account = 'A-1041',
    config = patient,
    env = {},
    http = realHttp(),
    effects,
    notes,
  }: Options = {},
): Promise<ModelRun> {
  const files = Object.fromEntries(
    fixtureFiles(fixture).map(({ name, bytes }) => [`/book/${name}`, new TextDecoder().decode(bytes)]),
  );
  const world =
    effects ?? memoryCliEffects({ files: { ...files, '/book/renewbrief.config.yaml': config }, env, http });
  if (notes !== undefined) replaceNotes(world, notes);
  const [command = 'brief', ...rest] = argv;
  const common = ['/book', '--account', account, '--as-of', fixtureDays[fixture]];
  const out =
    command === 'brief' && !rest.includes('--stdout') ? ['--out', '/out', '--format', 'md,html,json'] : [];
  const exitCode = await main([command, ...common, ...out, ...rest], world);
  const brief = Object.fromEntries(
    [...world.files].flatMap(([path, content]) =>
      path.startsWith('/out/') && !path.includes('/.')
        ? [[path.replace(/^.*\./, ''), new TextDecoder().decode(content)]]
        : [],
    ),
  );
  return {
    exitCode,
    output: world.output.join(''),
    report: world.reports.join('\n'),
    effects: world,
    brief,
    model: brief.json === undefined ? null : JSON.parse(brief.json).model,
  };
}

function replaceNotes(world: MemoryCliEffects, notes: string): void {
  const path = '/book/accounts.csv';
  const known =
    'Relationship with the sites is excellent. I expect an easy renewal once the export is fixed.';
  const text = world.text(path) ?? '';
  if (!text.includes(known)) throw new Error('the fixture has other notes');
  world.files.set(path, new TextEncoder().encode(text.replace(known, `"${notes}"`)));
}
