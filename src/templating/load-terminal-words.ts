import type { LanguageName } from './language-names.ts';
import type { TerminalWords } from './terminal-words.ts';

const loaders: Readonly<Record<LanguageName, () => Promise<TerminalWords>>> = {
  en: async () => (await import('./languages/en-terminal.ts')).terminalWords,
  zh: async () => (await import('./languages/zh-terminal.ts')).terminalWords,
};

/** The words of the terminal in a language. */
export async function loadTerminalWords(language: LanguageName): Promise<TerminalWords> {
  return await loaders[language]();
}
