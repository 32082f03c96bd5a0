import { describe, expect, it } from 'vitest';
import { mapOf } from '../../src/config/book-map.ts';
import { emptyConfig, formatConfigProblem } from '../../src/config/config.ts';
import { defaults } from '../../src/config/defaults.ts';
import { settingsSchema } from '../../src/config/schema.ts';
import { resolveSettings } from '../../src/config/settings.ts';
import { parseConfig, parseMap } from '../support/parse-config.ts';

const file = 'renewbrief.config.yaml';
const scope = { segment: 'Enterprise', accountId: 'A1' };

function configOf(text: string) {
  const { config, problems } = parseConfig(text, file);
  if (config === null) throw new Error(problems.map(formatConfigProblem).join('\n'));
  return config;
}

describe('settings', () => {
  it('the defaults satisfy their own schema, and the weights add up to 100', () => {
    expect(settingsSchema().parse(defaults)).toEqual(defaults);
    const sum = (weights: Readonly<Record<string, number>>) =>
      Object.values(weights).reduce((total, weight) => total + weight, 0);
    expect(sum(defaults.health.weights)).toBe(100);
    expect(sum(defaults.health.weekly_weights)).toBe(100);
  });

  it('marks what nobody has set, and names the line of what somebody has', () => {
    const settings = resolveSettings(configOf('policy:\n  max_discount: 0.25\n'), scope);
    expect(settings.at('assumptions.hurdle')).toMatchObject({ value: 0.25, origin: 'default', place: null });
    expect(settings.at('policy.max_discount')).toMatchObject({
      value: 0.25,
      origin: 'user',
      place: { file, line: 2 },
      audience: 'internal',
    });
    expect(settings.at('policy.min_margin').value).toBeNull();
  });

  it('lays account over segment over all; maps merge, lists replace', () => {
    const text = [
      'policy:',
      '  max_discount: 0.3',
      '  approvals: [{by: me}]',
      'assumptions: {freshness: {nps: 90}}',
      'segments: {Enterprise: {policy: {max_discount: 0.2}}}',
      'accounts: {A1: {assumptions: {reach: 0.4}}}',
    ];
    text[5] = 'accounts: {A1: {assumptions: {hurdle: 0.4}}}';
    const settings = resolveSettings(configOf(text.join('\n')), scope);
    expect(settings.at('policy.max_discount')).toMatchObject({ value: 0.2, place: { line: 5 } });
    expect(settings.at('assumptions.hurdle')).toMatchObject({ value: 0.4, place: { line: 6 } });
    expect(settings.at('assumptions.freshness.nps').value).toBe(90);
    expect(settings.at('assumptions.freshness.usage').value).toBe(45);
    expect(settings.values.policy.approvals).toEqual([{ by: 'me' }]);
    expect(
      resolveSettings(configOf(text.join('\n')), { segment: null, accountId: 'A2' }).at('policy.max_discount')
        .value,
    ).toBe(0.3);
  });

  it('reads the items of a list by index, each parameter with its line', () => {
    const text = [
      'policy:',
      '  gets: [{id: prepay, type: prepay}]',
      'accounts:',
      '  A1:',
      '    policy:',
      '      gets:',
      '        - {id: three-years, type: term, years: 3}',
    ];
    const settings = resolveSettings(configOf(text.join('\n')), scope);
    expect(settings.at('policy.gets.0.years')).toMatchObject({
      value: 3,
      origin: 'user',
      place: { file, line: 7, column: 'policy.gets.0.years' },
      audience: 'internal',
    });
    expect(() => settings.at('policy.gets.0.uplift')).toThrow(RangeError);
  });

  it('takes any one constant of a group, and names its line', () => {
    const text =
      'assumptions:\n  support:\n    acknowledge_minutes:\n      P0: 5\n  renewal_anchors: [[50, 0.7], [90, 0.95]]\n';
    const settings = resolveSettings(configOf(text), scope);
    expect(settings.at('assumptions.support.acknowledge_minutes.P0')).toMatchObject({
      value: 5,
      place: { line: 4 },
    });
    expect(settings.at('assumptions.support.acknowledge_minutes.P1').value).toBe(60);
    expect(settings.at('assumptions.renewal_anchors.1.0')).toMatchObject({ value: 90, place: { line: 5 } });
  });

  it('has rates only with their day, and only those that are given', () => {
    expect(resolveSettings(emptyConfig, scope).rates).toBeNull();
    const { rates } = resolveSettings(configOf('rates: {date: 2026-11-20, base: USD, EUR: 1.08}'), scope);
    expect(rates?.of('EUR')).toMatchObject({
      path: 'rates.EUR',
      value: 1.08,
      origin: 'user',
      place: { line: 1 },
    });
    expect([rates?.of('GBP'), rates?.of('date'), rates?.of('constructor')]).toEqual([null, null, null]);
  });

  it('has no setting that does not exist', () => {
    expect(() => resolveSettings(emptyConfig, scope).at('assumptions.luck')).toThrow(RangeError);
  });
});

describe('problems of a configuration', () => {
  it('are reported all at once, each with its line', () => {
    const { config, problems } = parseConfig(
      'policy:\n  max_discount: 2\n  luck: 1\nhealth:\n  bands: {green: 50, yellow: 60}\n',
      file,
    );
    expect(config).toBeNull();
    expect(problems.map(({ line, path }) => [line, path])).toEqual(
      expect.arrayContaining([
        [2, 'policy.max_discount'],
        [3, 'policy.luck'],
        [5, 'health.bands'],
      ]),
    );
  });

  it.each([
    ['tabs are no indentation', 'policy:\n\tmax_discount: 1\n'],
    ['anchors that do not ascend', 'health: {anchors: {reply: [[72, 0.5], [24, 1]]}}'],
    ['tiers out of order', 'policy: {approvals: [{by: a, up_to: 0.2}, {by: b, up_to: 0.1}]}'],
    ['a tier without a limit before the last', 'policy: {approvals: [{by: a}, {by: b, up_to: 0.1}]}'],
    [
      'a custom item without direction',
      'health: {items: [{id: x, weight: 1, measure: nps, anchors: [[0, 0], [1, 1]]}]}',
    ],
    [
      'a custom item that runs against its direction',
      'health: {items: [{id: x, weight: 1, measure: nps, direction: lower, anchors: [[0, 0], [1, 1]]}]}',
    ],
    ['a negative weight', 'health: {weights: {login: -1}}'],
    ['a constant that is not known', 'assumptions: {support: {severity_weights: {P4: 1}}}'],
    ['a negative constant', 'assumptions: {relationship: {role_weights: {champion: -0.1}}}'],
    ['a half life of nothing', 'assumptions: {support: {half_life_days: 0}}'],
    ['more renewals than there were', 'assumptions: {history: {green: {renewed: 5, total: 4}}}'],
    ['odds that fall with the score', 'assumptions: {renewal_anchors: [[60, 0.9], [80, 0.8]]}'],
    ['odds that are certain', 'assumptions: {renewal_anchors: [[60, 0.9], [80, 1]]}'],
    ['rates without a date', 'rates: {base: USD, EUR: 1.08}'],
    ['a rate for no currency', 'rates: {date: 2026-11-20, base: USD, euro: 1.08}'],
    ['a rate of nothing', 'rates: {date: 2026-11-20, base: USD, EUR: 0}'],
  ])('%s', (_, text) => {
    const { config, problems } = parseConfig(text, file);
    expect(config).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  it.each([
    ['a parameter of another type', 'gets', '{id: a, type: term, seats: 3}', 'policy.gets.0.seats'],
    ['a give among the gets', 'gets', '{id: a, type: discount, rate: 0.1}', 'policy.gets.0.type'],
    ['a term of no years', 'gets', '{id: a, type: term, years: 0}', 'policy.gets.0.years'],
    ['a share above one', 'gets', '{id: a, type: volume, margin: 75}', 'policy.gets.0.margin'],
    ['a frequency nobody knows', 'gets', '{id: a, type: prepay, from: weekly}', 'policy.gets.0.from'],
    [
      'more months than a year has',
      'gives',
      '{id: a, type: free_months, months: 13}',
      'policy.gives.0.months',
    ],
    ['an importance beyond 3', 'gives', '{id: a, type: cap, importance: 9}', 'policy.gives.0.importance'],
    ['one id twice', 'gives', '{id: a, type: cap}, {id: a, type: terms}', 'policy.gives'],
    ['a weight below zero', 'position', '', 'assumptions.position.usage'],
  ])('name the trade, and what is wrong with it: %s', (_, list, items, path) => {
    const text =
      list === 'position' ? 'assumptions: {position: {usage: -1}}' : `policy: {${list}: [${items}]}`;
    const { config, problems } = parseConfig(text, file);
    expect(config).toBeNull();
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.message.length).toBeGreaterThan(10);
  });

  it('are none where a trade leaves out what prices it', () => {
    const gets = ['term', 'prepay', 'volume', 'reference'].map((type) => `{id: ${type}, type: ${type}}`);
    const gives = ['terms', 'free_months', 'cap', 'discount', 'shorter_term'].map(
      (type) => `{id: ${type}, type: ${type}}`,
    );
    expect(parseConfig(`policy: {gets: [${gets}], gives: [${gives}]}`, file).problems).toEqual([]);
  });
});

describe('problems of a map', () => {
  const faults = [
    'files:',
    '  log: {file: log.csv, date_order: ymd, checks: [{expected: once}, {expected: x, when: {day: {befor: 1}}}]}',
    'tables:',
    '  usage:',
    '    - from: log',
    '      colums: {}',
    '      where: {day: {}}',
    '      scale: {value: perzent}',
    '      aggregate: {value: {sum: uses, count: rows}, month: {latest: day}}',
    '  tickets: {from: log}',
  ];
  const expected = [
    [2, 'files.log.date_order'],
    [2, 'files.log.checks.0'],
    [2, 'files.log.checks.1.when.day.befor'],
    [6, 'tables.usage.0.colums'],
    [7, 'tables.usage.0.where.day'],
    [8, 'tables.usage.0.scale.value'],
    [9, 'tables.usage.0.aggregate.value'],
    [9, 'tables.usage.0.aggregate.month'],
    [10, 'tables.tickets'],
  ];

  it('in a file of its own are reported all at once, each with its line', () => {
    const { map, problems } = parseMap(faults.join('\n'), 'map.yaml');
    expect(map).toBeNull();
    expect(problems.map(({ line, path }) => [line, path])).toEqual(expect.arrayContaining(expected));
  });

  it('in the configuration are reported with the others', () => {
    const { config, problems } = parseConfig(`map:\n  ${faults.join('\n  ')}\n`, file);
    expect(config).toBeNull();
    expect(problems.map(({ line, path }) => [line, path])).toEqual(
      expect.arrayContaining(expected.map(([line, path]) => [Number(line) + 1, `map.${path}`])),
    );
  });

  it('each part of a map knows its line', () => {
    const map = mapOf(configOf('map:\n  tables:\n    accounts:\n      - from: x.csv\n'));
    expect(map?.lineOf('tables.accounts.0.from')).toBe(4);
    expect(map?.lineOf('tables.accounts.0.columns.name')).toBe(4);
    expect(map?.lineOf('files')).toBe(1);
    expect(mapOf(configOf('policy: {}\n'))).toBeNull();
  });
});
