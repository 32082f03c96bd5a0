import check from '../../../templates/locales/zh/check.json' with { type: 'json' };
import settings from '../../../templates/locales/zh/settings.json' with { type: 'json' };
import tables from '../../../templates/locales/zh/tables.json' with { type: 'json' };
import type { TerminalWords } from '../terminal-words.ts';

export const terminalWords: TerminalWords = { check, tables, settings };
