import check from '../../../templates/locales/en/check.json' with { type: 'json' };
import settings from '../../../templates/locales/en/settings.json' with { type: 'json' };
import tables from '../../../templates/locales/en/tables.json' with { type: 'json' };
import type { TerminalWords } from '../terminal-words.ts';

export const terminalWords: TerminalWords = { check, tables, settings };
