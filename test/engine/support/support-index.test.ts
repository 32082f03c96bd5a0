import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { emptyConfig } from '../../../src/config/config.ts';
import { supportLoad } from '../../../src/engine/support/load.ts';
import { addDays } from '../../../src/facts/dates.ts';
import { configOf, dossierOf, shownValue } from '../../support/books.ts';

const day = '2026-11-20';
const columns = 'account_id,ticket_id,severity,kind,opened_at,acknowledged_at,plan_at,resolved_at,status';
const tables = (rows: readonly string[], seats: string | number = 80) => ({
  accounts: `account_id,name,seats\nA,Acme,${seats}\n`,
  tickets: `${columns}\n${rows.map((row) => `A,${row}`).join('\n')}\n`,
});
const ago = (days: number) => addDays(day, -days);
const shown = (book: Record<string, string>, ids: readonly string[], config = emptyConfig) => {
  const dossier = dossierOf(book, day, config);
  return ids.map((id) => shownValue(dossier, `support.${id}`));
};

/** METHODS §6: five tickets, of which four can be judged and one was late; the P1 is still open. */
const example = [
  `1,P0,outage,${ago(30)} 06:00,${ago(30)} 06:15,${ago(30)} 07:00,${ago(30)} 09:00,resolved`,
  `2,P1,fault,${ago(90)} 09:00,${ago(90)} 10:01,${ago(90)} 12:00,,open`,
  `3,P2,fault,${ago(10)} 09:00,${ago(10)} 12:59,,${ago(9)},closed`,
  `4,P2,fault,${ago(100)} 09:00,,${ago(99)} 09:00,${ago(98)},done`,
  `5,P3,fault,${ago(180)},${ago(180)},,${ago(170)},Solved`,
];

describe('support (METHODS §6)', () => {
  it('the example: load 13.46, 16.83 for 100 seats, 1 of 4 late, index 55.06', () => {
    const ids = [
      'load',
      'loadPer100',
      'breaches',
      'judged',
      'breachShare',
      'openP0',
      'openP1',
      'index',
      'resolveFirst',
    ];
    expect(shown(tables(example), ids)).toEqual([13.46, 16.83, 1, 4, 0.25, 0, 1, 55.06, true]);
  });

  it('a ticket that was acknowledged and planned late is one breach', () => {
    const late = `1,P1,fault,${ago(3)} 09:00,${ago(3)} 11:00,${ago(2)} 09:00,,open`;
    expect(shown(tables([late]), ['breaches', 'judged'])).toEqual([1, 1]);
  });

  it.each([
    ['exactly in time', `P0,fault,${ago(3)} 09:00,${ago(3)} 09:15,`, [0, 1]],
    ['a minute late', `P0,fault,${ago(3)} 09:00,${ago(3)} 09:16,`, [1, 1]],
    ['over midnight', `P1,fault,${ago(3)} 23:30,${ago(2)} 00:29,`, [0, 1]],
    ['dates without times', `P1,fault,${ago(3)},${ago(2)},${ago(1)}`, ['{missing}', 0]],
    ['no answer yet', `P1,fault,${ago(3)} 09:00,,`, ['{missing}', 0]],
    ['an answer before the question', `P1,fault,${ago(3)} 09:00,${ago(4)} 09:00,`, ['{missing}', 0]],
    ['an answer that is still to come', `P1,fault,${ago(3)} 09:00,${ago(-1)} 09:00,`, ['{missing}', 0]],
    ['a severity that nobody set', `,fault,${ago(3)} 09:00,${ago(3)} 09:01,`, ['{missing}', 0]],
  ])('%s', (_, row, expected) => {
    expect(shown(tables([`1,${row},,open`]), ['breaches', 'judged'])).toEqual(expected);
  });

  it('no ticket in the table is a load of 0 and nothing to judge; no table is unknown', () => {
    const ids = ['load', 'breachShare', 'index'];
    expect(shown(tables([]), ids)).toEqual([0, '{notApplicable}', 100]);
    expect(shown({ accounts: tables([]).accounts }, ids)).toEqual([
      '{missing}',
      '{missing}',
      '{nothingKnown}',
    ]);
  });

  it('what cannot be judged leaves the index, and zero seats count the raw load', () => {
    const [, open] = example;
    expect(shown(tables([open ?? ''], ''), ['loadPer100', 'index'])).toEqual(['{missing}', 25]);
    expect(shown(tables([open ?? ''], 0), ['load', 'loadPer100'])).toEqual([2.5, 2.5]);
  });

  it('wishes do not count, nor what is opened after the day of the run', () => {
    const rows = [`1,P0,feature_request,${ago(1)},,,,open`, `2,P0,outage,${ago(-1)},,,,open`];
    expect(shown(tables(rows), ['load', 'openP0'])).toEqual([0, 0]);
  });

  it('breaches that are twice as old as support may be leave the index', () => {
    const old = `1,P3,fault,${ago(180)} 09:00,${ago(170)} 09:00,,${ago(170)},closed`;
    expect(shown(tables([old]), ['breachShare', 'index'])).toEqual([1, 99.4]);
  });

  it('open tickets are handled in their own order: an outage before a first use before a fault', () => {
    const dossier = dossierOf(
      tables([
        `1,P1,fault,${ago(9)},,,,open`,
        `2,P3,configuration,${ago(9)},,,,open`,
        `3,P2,first_use,${ago(9)},,,,open`,
        `4,P3,outage,${ago(9)},,,,open`,
        `5,P0,,${ago(9)},,,,open`,
      ]),
      day,
    );
    expect(dossier.support.queue.map((ticket) => ticket.id)).toEqual(['4', '3', '1', '2', '5']);
    expect(dossier.support.open.map((ticket) => ticket.id)).toEqual(['5', '1', '3', '2', '4']);
  });

  it('its constants are the team’s, and an account may have its own', () => {
    const config = configOf(
      [
        'assumptions: {support: {half_life_days: 45, severity_weights: {P0: 20}}}',
        'accounts: {A: {assumptions: {support: {acknowledge_minutes: {P0: 5}, plan_minutes: {P0: 10}}}}}',
      ].join('\n'),
    );
    const [outage = ''] = example;
    expect(shown(tables([outage]), ['load', 'breaches'], config)).toEqual([12.6, 1]);
  });

  const ticket = fc.record({
    weight: fc.double({ min: 0, max: 20, noNaN: true }),
    ageDays: fc.integer({ min: 0, max: 2000 }),
  });
  const list = fc.array(ticket, { maxLength: 12 });

  test.prop([list, ticket, fc.integer({ min: 1, max: 400 })], { numRuns: 1000 })(
    'one more ticket never lowers the load, and time never raises it',
    (tickets, extra, halfLife) => {
      const load = supportLoad(tickets, halfLife);
      expect(load).toBeGreaterThanOrEqual(0);
      expect(supportLoad([...tickets, extra], halfLife)).toBeGreaterThanOrEqual(load);
      const older = tickets.map((one) => ({ ...one, ageDays: one.ageDays + 1 }));
      expect(supportLoad(older, halfLife)).toBeLessThanOrEqual(load);
    },
  );
});
