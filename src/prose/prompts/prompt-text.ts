import type { Prompt } from './prompt.ts';

/** A filled prompt as text, word for word as a model would be sent it. */
export function promptText({ section, version, audience, system, user }: Prompt): string {
  const head = `${section} (version ${version}, ${audience})`;
  return `===== ${head}: system =====\n${system}\n===== ${head}: user =====\n${user}`;
}
