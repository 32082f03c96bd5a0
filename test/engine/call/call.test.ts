import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { emptyConfig } from '../../../src/config/config.ts';
import { classifyCall } from '../../../src/engine/call/outcome.ts';
import { configOf, dossierOf, shownValue } from '../../support/books.ts';

const day = '2026-11-20';
const shown = (rows: readonly string[], config = emptyConfig) => {
  const book = {
    accounts: 'account_id,name\nA,Acme\n',
    meetings: `account_id,date,kind,outcome\n${rows.map((row) => `A,${row}`).join('\n')}\n`,
  };
  const dossier = dossierOf(book, day, config);
  return ['outcome', 'nextDue', 'intent', 'nextStep'].map((id) => shownValue(dossier, `call.${id}`));
};

describe('outcome of a call (METHODS §14)', () => {
  it.each([
    [['busy', 'material', 'follow_up'], 'B'],
    [['invalid'], 'F'],
    [['invalid', 'agreed'], 'F'],
    [['unreachable', 'busy'], 'E'],
    [['question', 'agreed'], 'A'],
    [['busy', 'material'], 'C'],
    [['busy', 'follow_up'], 'C'],
    [['refused', 'question'], 'C'],
    [['refused', 'material'], 'D'],
    [['material'], 'B'],
    [['follow_up'], 'B'],
    [[], null],
  ])('%j → %s', (outcomes, expected) => {
    expect(classifyCall(outcomes)).toBe(expected);
  });

  it.each([
    [
      'busy, send file, call Tuesday',
      'busy;material;follow_up',
      ['B', '2026-11-20', 'interested', 'sendMaterial'],
    ],
    ['number void', 'invalid', ['F', '2026-11-18', '{unreached}', 'checkChampion']],
    ['nobody there', 'unreachable', ['E', '2026-11-23', '{unreached}', 'tryThreeTimes']],
    ['agreed', 'agreed', ['A', '2026-11-19', 'willing', 'confirmInWriting']],
    ['one question', 'question', ['C', '2026-11-19', 'open', 'callAgain']],
    ['refused', 'refused', ['D', '{noDeadline}', 'unwilling', 'escalateWithReason']],
  ])('%s', (_, outcome, expected) => {
    expect(shown([`2026-11-18,call,${outcome}`])).toEqual(expected);
  });

  it('looks at the newest day with an outcome, up to the day of the run, and at all of that day', () => {
    const rows = ['2026-11-10,call,refused', '2026-11-17,call,material', '2026-11-17,call,follow_up'];
    expect(shown([...rows, '2026-11-18,check_in,', '2026-11-21,call,agreed'])[0]).toBe('B');
    expect(shown(['2026-11-18,call,'])).toEqual(['{missing}', '{missing}', '{missing}', '{missing}']);
  });

  it('the days until the next step are the team’s', () => {
    expect(shown(['2026-11-18,call,busy'], configOf('assumptions: {call: {next_days: {C: 3}}}'))[1]).toBe(
      '2026-11-21',
    );
  });

  const outcome = fc.constantFrom(
    'invalid',
    'unreachable',
    'agreed',
    'material',
    'follow_up',
    'busy',
    'question',
    'refused',
  );
  test.prop([fc.array(outcome, { minLength: 1, maxLength: 6 })], { numRuns: 1000 })(
    'every record has one class, whatever the order of its words',
    (outcomes) => {
      expect(classifyCall(outcomes)).toMatch(/^[A-F]$/);
      expect(classifyCall([...outcomes].reverse())).toBe(classifyCall(outcomes));
    },
  );
});
