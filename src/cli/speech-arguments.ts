import type { Command } from 'commander';
import type { SpeechOptions } from './invocation.ts';

export type RawSpeech = { quiet?: true; verbose?: true; color: boolean };

/** The options about how a run speaks, which every command has. */
export function withSpeech(command: Command): Command {
  return command
    .option('--quiet', 'report nothing but errors')
    .option('--verbose', 'report more, and the stack of a fault')
    .option('--no-color', 'no colour')
    .allowExcessArguments(false);
}

export function readSpeech(raw: RawSpeech): SpeechOptions {
  return { isQuiet: raw.quiet ?? false, isVerbose: raw.verbose ?? false, hasColor: raw.color };
}
