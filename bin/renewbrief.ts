import { main } from '../src/cli/main.ts';
import { nodeEffects } from '../src/cli/node-effects.ts';

const outputs = [process.stdout, process.stderr];

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure, and nobody is left to tell.
for (const stream of outputs) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

async function run(): Promise<void> {
  const exitCode = await main(process.argv.slice(2), nodeEffects());
  await Promise.all(outputs.map(written));
  // Memory goes with the process at once; an end without being told would first give it back page by page.
  process.exit(exitCode);
}

/** Resolves when a stream has handed on all that it was given, or has nobody to hand it to. */
async function written(stream: NodeJS.WriteStream): Promise<void> {
  if (stream.writableLength === 0 || stream.destroyed) return;
  await new Promise<void>((resolve) => {
    stream.write('', () => resolve());
  });
}

void run();
