import { main } from '../src/cli/main.ts';
import { nodeEffects } from '../src/cli/node-effects.ts';
import { openStandardOutput } from '../src/cli/standard-output.ts';

async function run(): Promise<void> {
  const output = openStandardOutput(1);
  const reports = openStandardOutput(2);
  const exitCode = await main(process.argv.slice(2), nodeEffects(output, reports));
  await output.written();
  await reports.written();
  // Memory goes with the process at once; an end without being told would first give it back page by page.
  process.exit(exitCode);
}

void run();
