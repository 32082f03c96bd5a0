import { spawnSync } from 'node:child_process';
import { keptSnapshots } from './kept-snapshots.ts';

// `npm run snapshots`: what has become of every golden document; with `-- --update` they are written anew.
for (const args of keptSnapshots) {
  const command = ['dist/renewbrief.js', 'snapshot', ...args, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
