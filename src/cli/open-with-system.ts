import { spawn } from 'node:child_process';

/** Starts the system's own opener and does not wait for it; the path is an argument, never a part of a command. */
export async function openWithSystem(path: string): Promise<void> {
  const [program, args] =
    process.platform === 'darwin'
      ? ['open', [path]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', path]]
        : ['xdg-open', [path]];
  await new Promise<void>((resolve, reject) => {
    const opener = spawn(program, args, { stdio: 'ignore', detached: true });
    opener.once('error', reject);
    opener.once('spawn', () => {
      opener.unref();
      resolve();
    });
  });
}
