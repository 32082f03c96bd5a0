import type { TerminalWords } from './terminal-words.ts';

/** The words of the terminal by language. A book of another language is a file beside the English one and a line here. */
const loaders = {
  en: async () => (await import('./languages/en-terminal.ts')).terminalWords,
} as const;

export async function loadTerminalWords(language: keyof typeof loaders): Promise<TerminalWords> {
  return await loaders[language]();
}
