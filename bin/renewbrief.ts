import { main } from '../src/cli/main.ts';
import { nodeEffects } from '../src/cli/node-effects.ts';

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure, and nobody is left to tell.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), nodeEffects());
}

void run();
