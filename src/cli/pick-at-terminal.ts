import { createInterface } from 'node:readline/promises';
import { inertText } from './inert.ts';

/** Asks for a number of a list; anything else, or a closed input, picks nothing. */
export async function pickAtTerminal(question: string, options: readonly string[]): Promise<number | null> {
  const width = String(options.length).length;
  const lines = options.map(
    (option, index) => `  ${String(index + 1).padStart(width)}  ${inertText(option)}`,
  );
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    const answer = await Promise.race([
      terminal.question(`${lines.join('\n')}\n${question} (1–${options.length}) `),
      closed,
    ]);
    const picked = Number(answer.trim());
    return Number.isInteger(picked) && picked >= 1 && picked <= options.length ? picked - 1 : null;
  } finally {
    terminal.close();
  }
}
