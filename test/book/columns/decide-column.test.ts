import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/book/column.ts';
import { decideColumn } from '../../../src/book/columns/decide-column.ts';
import type { ColumnDecision } from '../../../src/book/columns/decision.ts';
import { type Declaration, nothingDeclared } from '../../../src/book/columns/declaration.ts';
import { parseCell } from '../../../src/book/parse-cell.ts';
import { nothingSettled, type ReadingOptions } from '../../../src/book/reading-options.ts';
import { columnOf } from './column-of.ts';

type Given = {
  readonly settled?: Partial<ReadingOptions>;
  readonly declaration?: Partial<Declaration>;
  readonly isTyped?: boolean;
  readonly isPart?: boolean;
};

function decide(kind: Kind, texts: readonly string[], given: Given = {}): ColumnDecision {
  return decideColumn({
    column: columnOf(kind),
    header: 'H',
    declaration: { ...nothingDeclared, ...given.declaration },
    conversion: null,
    texts,
    isTyped: given.isTyped ?? false,
    isPart: given.isPart ?? false,
    settled: { ...nothingSettled, ...given.settled },
  });
}

/** What the cells of a column are read as once it is decided. */
function readAll(kind: Kind, texts: readonly string[], given: Given = {}): readonly unknown[] {
  const decision = decide(kind, texts, given);
  return texts.map((text) => {
    const parsed = parseCell(text, columnOf(kind).info, decision);
    return parsed.kind === 'known' ? parsed.value : parsed.kind;
  });
}

const said = ({ statements }: ColumnDecision) => statements.map(({ code, params }) => ({ code, ...params }));

type Case = readonly [
  name: string,
  kind: Kind,
  texts: readonly string[],
  values: readonly unknown[],
  statements: readonly object[],
  open?: { readonly between: string; readonly example: string; readonly count: number } | undefined,
  given?: Given | undefined,
];

const dates: readonly Case[] = [
  [
    '31/12/2026 anywhere decides for the day first',
    'date',
    ['03/04/2026', '2026-05-06', '31/12/2026'],
    ['2026-04-03', '2026-05-06', '2026-12-31'],
    [{ code: 'dateOrder', order: 'dmy', by: 'data', example: '31/12/2026' }],
  ],
  [
    '12/31/2026 anywhere decides for the month first',
    'dateTime',
    ['03/04/2026 10:00', '12/31/2026 3:00 PM'],
    ['2026-03-04T10:00', '2026-12-31T15:00'],
    [{ code: 'dateOrder', order: 'mdy', by: 'data', example: '12/31/2026 3:00 PM' }],
  ],
  [
    'the order that more cells prove wins, the others are wrong',
    'date',
    ['31/12/2026', '30/11/2026', '12/31/2026', '03/04/2026'],
    ['2026-12-31', '2026-11-30', 'invalid', '2026-04-03'],
    [{ code: 'dateOrder', order: 'dmy', by: 'data', example: '31/12/2026' }],
  ],
  [
    'as many proofs for one order as for the other decide nothing',
    'date',
    ['31/12/2026', '12/31/2026', '03/04/2026'],
    ['2026-12-31', '2026-12-31', 'ambiguous'],
    [],
    { between: 'dateOrder', example: '03/04/2026', count: 1 },
  ],
  [
    'nothing decides',
    'date',
    ['2026-01-05', '03/04/2026', '', '05/05/2026', '05/06/2026'],
    ['2026-01-05', 'ambiguous', 'unknown', '2026-05-05', 'ambiguous'],
    [],
    { between: 'dateOrder', example: '03/04/2026', count: 2 },
  ],
  [
    'the option settles it',
    'date',
    ['03/04/2026', '12/31/2026'],
    ['2026-04-03', 'invalid'],
    [{ code: 'dateOrder', order: 'dmy', by: 'option', example: '03/04/2026' }],
    undefined,
    { settled: { dateOrder: 'dmy' } },
  ],
  [
    'the option changes nothing where every cell can be read one way',
    'date',
    ['12/31/2026', '2026-01-05'],
    ['2026-12-31', '2026-01-05'],
    [{ code: 'dateOrder', order: 'mdy', by: 'data', example: '12/31/2026' }],
    undefined,
    { settled: { dateOrder: 'dmy' } },
  ],
  [
    'a header that declares the order',
    'date',
    ['03/04/2026'],
    ['2026-03-04'],
    [{ code: 'dateOrder', order: 'mdy', by: 'header', example: '03/04/2026' }],
    undefined,
    { declaration: { dateOrder: 'mdy' }, settled: { dateOrder: 'dmy' } },
  ],
  [
    'points between the numbers are written with the day first',
    'date',
    ['05.01.2026', '06.01.2026'],
    ['2026-01-05', '2026-01-06'],
    [{ code: 'dateOrder', order: 'dmy', by: 'points', example: '05.01.2026' }],
  ],
  [
    'months are read in the order of the column',
    'month',
    ['01/02/2026', '31/03/2026', '2026-04'],
    ['2026-02', '2026-03', '2026-04'],
    [{ code: 'dateOrder', order: 'dmy', by: 'data', example: '31/03/2026' }],
  ],
  [
    'serial numbers of a spreadsheet',
    'date',
    ['45292', '', '46387'],
    ['2024-01-01', 'unknown', '2026-12-31'],
    [{ code: 'excelSerial', example: '45292', date: '2024-01-01' }],
  ],
  [
    'a number among dates is no serial number',
    'date',
    ['2026-01-05', '2026-01-06', '2026-01-07', '45292'],
    ['2026-01-05', '2026-01-06', '2026-01-07', 'invalid'],
    [],
  ],
  [
    'a date among serial numbers is a date',
    'date',
    ['45292', '45293', '2026-01-05'],
    ['2024-01-01', '2024-01-02', '2026-01-05'],
    [{ code: 'excelSerial', example: '45292', date: '2024-01-01' }],
  ],
  [
    'epoch milliseconds of an interface',
    'date',
    ['1767225600000', '1798675200000'],
    ['2026-01-01', '2026-12-31'],
    [{ code: 'epochMilliseconds', example: '1767225600000', date: '2026-01-01' }],
  ],
  [
    'epoch seconds, with the time',
    'dateTime',
    ['1767225660'],
    ['2026-01-01T00:01'],
    [{ code: 'epochSeconds', example: '1767225660', date: '2026-01-01T00:01' }],
  ],
  ['days of eight digits need no decision', 'date', ['20260105'], ['2026-01-05'], []],
  ['plain dates need no decision', 'date', ['2026-01-05', ''], ['2026-01-05', 'unknown'], []],
];

const numbers: readonly Case[] = [
  [
    'a decimal comma anywhere decides',
    'money',
    ['1.234', '1,5', '12'],
    [1234, 1.5, 12],
    [{ code: 'decimalMark', decimal: 'comma', by: 'data', example: '1,5' }],
  ],
  [
    'a decimal point anywhere decides',
    'number',
    ['1,234', '1.5'],
    [1234, 1.5],
    [{ code: 'decimalMark', decimal: 'point', by: 'data', example: '1.5' }],
  ],
  [
    'the mark that more cells need wins, the others are wrong',
    'money',
    ['1.234,50', '2.345,60', '1,234.50'],
    [1234.5, 2345.6, 'invalid'],
    [{ code: 'decimalMark', decimal: 'comma', by: 'data', example: '1.234,50' }],
  ],
  [
    'as many proofs for one mark as for the other decide nothing; what has both marks can be read',
    'money',
    ['1.5', '1,5', '1,234.5', '1.234,5', '7'],
    ['ambiguous', 'ambiguous', 1234.5, 1234.5, 7],
    [],
    { between: 'decimal', example: '1,5', count: 2 },
  ],
  [
    'amounts have no three decimals: a comma groups',
    'money',
    ['1,234', '98,000'],
    [1234, 98_000],
    [{ code: 'decimalMark', decimal: 'point', by: 'amount', example: '1,234' }],
  ],
  [
    'a point before three digits of an amount is either',
    'money',
    ['12.500', '98.000', '750'],
    ['ambiguous', 'ambiguous', 750],
    [],
    { between: 'decimal', example: '12.500', count: 2 },
  ],
  [
    'the option settles it',
    'money',
    ['12.500', '750'],
    [12_500, 750],
    [{ code: 'decimalMark', decimal: 'comma', by: 'option', example: '12.500' }],
    undefined,
    { settled: { decimal: 'comma' } },
  ],
  [
    'the option changes nothing where every cell can be read one way',
    'money',
    ['12.5', '750'],
    [12.5, 750],
    [],
    undefined,
    { settled: { decimal: 'comma' } },
  ],
  [
    'cells that contradict the option are wrong',
    'money',
    ['1.234', '1,234.50'],
    [1234, 'invalid'],
    [{ code: 'decimalMark', decimal: 'comma', by: 'option', example: '1.234' }],
    undefined,
    { settled: { decimal: 'comma' } },
  ],
  [
    'things are counted whole: any mark groups',
    'count',
    ['1.234', '980'],
    [1234, 980],
    [{ code: 'decimalMark', decimal: 'comma', by: 'count', example: '1.234' }],
  ],
  [
    'measured values beside whole numbers below a thousand are grouped',
    'number',
    ['1,234', '980'],
    [1234, 980],
    [{ code: 'decimalMark', decimal: 'point', by: 'wholeNumbers', example: '1,234' }],
  ],
  [
    'measured values that all have three digits after the comma are either',
    'number',
    ['1,234', '4,125'],
    ['ambiguous', 'ambiguous'],
    [],
    { between: 'decimal', example: '1,234', count: 2 },
  ],
  [
    'commas and points that could both group decide nothing',
    'money',
    ['1,234', '1.234'],
    ['ambiguous', 'ambiguous'],
    [],
    { between: 'decimal', example: '1,234', count: 1 },
  ],
  [
    'a rate is never a thousand',
    'share',
    ['12,500%', '5%'],
    [0.125, 0.05],
    [{ code: 'decimalMark', decimal: 'comma', by: 'rate', example: '12,500%' }],
  ],
  ['JSON writes a point', 'money', ['1.234', '12.5'], [1.234, 12.5], [], undefined, { isTyped: true }],
  [
    'what a user says of the marks is not said of JSON',
    'money',
    ['1.234'],
    [1.234],
    [],
    undefined,
    { isTyped: true, settled: { decimal: 'comma' } },
  ],
  [
    'what whole numbers do not decide stays open where more follow',
    'number',
    ['5', '12'],
    [5, 12],
    [],
    undefined,
    { isPart: true },
  ],
  [
    'plain numbers need no decision',
    'money',
    ['1200', '12.5', '', '—'],
    [1200, 12.5, 'unknown', 'unknown'],
    [],
  ],
];

const scales: readonly Case[] = [
  ['parts of 1 and percentages with their sign', 'share', ['5%', '0.04', '0'], [0.05, 0.04, 0], []],
  [
    'percentages without a sign have to be declared',
    'share',
    ['15', '22.5', '0.5', '0'],
    ['ambiguous', 'ambiguous', 'ambiguous', 0],
    [],
    { between: 'percent', example: '15', count: 3 },
  ],
  ['a slip among parts of 1 is a slip', 'share', ['0.15', '0.2', '15'], [0.15, 0.2, 'invalid'], []],
  [
    'the header declares percentages',
    'share',
    ['15', '22.5', '0.5', '5%'],
    [0.15, 0.225, 0.005, 0.05],
    [{ code: 'percent', by: 'header' }],
    undefined,
    { declaration: { rateScale: 'percent' } },
  ],
  [
    'under a header with (%) values up to 1 could still be parts of 1',
    'share',
    ['0.15', '0.2', '0'],
    ['ambiguous', 'ambiguous', 0],
    [],
    { between: 'percent', example: '0.15', count: 2 },
    { declaration: { rateScale: 'percent' } },
  ],
  [
    'thousands',
    'money',
    ['120', '98.5', '1.2M', '12万'],
    [120_000, 98_500, 1_200_000, 120_000],
    [{ code: 'moneyUnit', by: 'header', factor: 1000 }],
    undefined,
    { declaration: { factor: 1000 } },
  ],
  [
    '万元',
    'money',
    ['11.4', '0.3'],
    [114_000, 3000],
    [{ code: 'moneyUnit', by: 'header', factor: 10_000 }],
    undefined,
    { declaration: { factor: 10_000 } },
  ],
  [
    'minor units have no decimals, whatever the name of the interface says',
    'signedMoney',
    ['1234.50', '99.00'],
    [1234.5, 99],
    [{ code: 'majorUnits', example: '1234.50' }],
    undefined,
    { declaration: { by: 'apiName', isMinor: true } },
  ],
];

describe('a column is decided once', () => {
  for (const [name, kind, texts, values, statements, open, given] of [...dates, ...numbers, ...scales]) {
    it(name, () => {
      const decision = decide(kind, texts, given);
      expect(readAll(kind, texts, given)).toEqual(values);
      expect(said(decision)).toEqual(statements);
      expect(decision.unsettled.map(({ index: _index, ...rest }) => rest)).toEqual(
        open === undefined ? [] : [open],
      );
    });
  }

  it('an ambiguous column knows where its first doubtful cell stands', () => {
    expect(decide('date', ['2026-01-05', '', '03/04/2026']).unsettled[0]?.index).toBe(2);
  });

  it('characters that nobody can see do not hide what a date proves', () => {
    expect(decide('date', ['03/04/2026', '\u200e31/\u200e12/\u200e2026']).dateOrder).toBe('dmy');
  });

  const day = fc.record({
    year: fc.integer({ min: 2000, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const two = (value: number) => String(value).padStart(2, '0');

  test.prop([fc.array(day, { minLength: 1, maxLength: 12 }), fc.constantFrom('dmy', 'mdy')])(
    'dates written in one order are read back, or not at all',
    (days, order) => {
      const texts = days.map(({ year, month, day: date }) =>
        order === 'dmy' ? `${two(date)}/${two(month)}/${year}` : `${two(month)}/${two(date)}/${year}`,
      );
      const read = readAll('date', texts);
      for (const [index, { year, month, day: date }] of days.entries()) {
        expect([`${year}-${two(month)}-${two(date)}`, 'ambiguous']).toContain(read[index]);
      }
    },
  );

  const cents = fc.integer({ min: 0, max: 999_999_999 });
  const written = (value: number, group: string, mark: string) => {
    const [whole = '', decimals = ''] = (value / 100).toFixed(2).split('.');
    return `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${mark}${decimals}`;
  };

  test.prop([fc.array(cents, { minLength: 1, maxLength: 12 }), fc.constantFrom('point', 'comma')])(
    'amounts with two decimals are read back under either mark',
    (values, decimal) => {
      const texts = values.map((value) =>
        decimal === 'point' ? written(value, ',', '.') : written(value, '.', ','),
      );
      expect(readAll('money', texts)).toEqual(values.map((value) => value / 100));
    },
  );

  const anything = fc.array(
    fc.oneof(
      fc.string({ maxLength: 10 }),
      fc.constantFrom('1,234', '1.234', '03/04/2026', '15', '45292', '12万', '-', '31/12/2026', '1e400'),
    ),
    { maxLength: 8 },
  );
  test.prop([
    anything,
    fc.constantFrom<Kind>('money', 'share', 'number', 'count', 'date', 'month', 'dateTime'),
  ])(
    'whatever stands in a column, no cell is a number or a date that is none, and the order of cells does not matter',
    (texts, kind) => {
      const read = readAll(kind, texts);
      for (const value of read) {
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        else expect(String(value)).toMatch(/^(?:unknown|notApplicable|invalid|ambiguous|\d{4}-\d{2}.*)$/);
      }
      expect(readAll(kind, [...texts].reverse())).toEqual([...read].reverse());
    },
  );

  const documented = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '7',
      '-12',
      '2026',
      '0.15',
      '0.125',
      '1.5',
      '-0.5',
      '1234.567',
      '12345678901234',
    ),
    fc.constantFrom('2026-01', '2026-01-05', '2026-13-45', '2026-01-05 14:30', '2026-01-05T14:30:00Z'),
  );
  const seldom = fc.constantFrom(
    '1.234',
    '15%',
    '-',
    'n/a',
    '(null)',
    '不适用',
    ' n/a ',
    ' 7',
    '$5',
    '5e3',
    '20260105',
    '03/04/2026',
    '-0.1234567890123',
  );
  test.prop([
    fc.array(fc.oneof({ arbitrary: documented, weight: 12 }, { arbitrary: seldom, weight: 1 }), {
      maxLength: 5,
    }),
    fc.constantFrom<Kind>(
      'money',
      'signedMoney',
      'ask',
      'count',
      'number',
      'share',
      'date',
      'dateTime',
      'month',
    ),
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom<Partial<ReadingOptions>>({}, { dateOrder: 'mdy' }, { decimal: 'comma' }),
  ])(
    'a column in the documented form is decided as if it had been looked at cell by cell',
    (texts, kind, isTyped, isPart, settled) => {
      const column = { column: columnOf(kind), header: 'H', conversion: null, texts, isTyped, isPart };
      const source = { ...column, settled: { ...nothingSettled, ...settled } };
      // A declaration of its own, though of nothing, has every cell looked at.
      expect(decideColumn({ ...source, declaration: nothingDeclared })).toEqual(
        decideColumn({ ...source, declaration: { ...nothingDeclared } }),
      );
    },
  );
});
