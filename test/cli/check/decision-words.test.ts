import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/book/columns/decision.ts';
import { decisionWords } from '../../../src/cli/check/decision-words.ts';
import { sayIn } from '../../../src/cli/check/say.ts';
import { loadTerminalWords } from '../../../src/templating/load-terminal-words.ts';
import { english } from '../../support/english.ts';

const say = sayIn((await loadTerminalWords('en')).check, english);

describe('decisionWords', () => {
  it.each<readonly [Statement['code'], Readonly<Record<string, string | number>>, string]>([
    ['dateOrder', { order: 'dmy', by: 'data', example: '31/12/2026' }, 'due as day/month/year'],
    ['decimalMark', { decimal: 'comma', by: 'option' }, 'due with a decimal comma'],
    [
      'excelSerial',
      { example: '45292', date: '2024-01-01' },
      'due in days as Excel counts them, 45292 is 2024-01-01',
    ],
    ['noticeUnit', { by: 'header', unit: 'months' }, 'due in months'],
    ['monthlyToAnnual', { factor: 12 }, 'due as 12 times Due Date'],
    [
      'wideMonths',
      { columns: 3, first: '2026-01', last: '2026-03' },
      'a column for each month from 2026-01 to 2026-03',
    ],
  ])('%s', (code, params, words) => {
    expect(decisionWords([{ code, header: 'Due Date', column: 'due', params }], say)).toEqual([words]);
  });
});
