import { describe, expect, it } from 'vitest';
import { resolveLiterals } from '../../../src/prose/check/literals/resolve-literals.ts';
import { chinese } from '../../support/chinese.ts';
import { english } from '../../support/english.ts';
import { smallOffer } from './support.ts';

const offer = smallOffer();
const inEnglish = (text: string) => resolveLiterals(text, offer, english).text;
const inChinese = (text: string) => resolveLiterals(text, offer, chinese).text;

describe('a typed figure that equals one offered fact becomes a reference', () => {
  it.each([
    ['Their ARR is USD 186,000 today.', 'Their ARR is [[contract.arr]] today.'],
    ['Their ARR is $186k today.', 'Their ARR is [[contract.arr]] today.'],
    ['Their contract covers 1,500 seats.', 'Their contract covers [[contract.seats]] seats.'],
    ['85% of the seats are in use.', '[[seats.utilisation]] of the seats are in use.'],
    ['85.2% of the seats are in use.', '[[seats.utilisation]] of the seats are in use.'],
    ['Notice has to be given by 2 December 2026.', 'Notice has to be given by [[contract.lastNoticeDay]].'],
    [
      'There are twelve days left to give notice.',
      'There are [[contract.daysToNotice|words]] left to give notice.',
    ],
    ['The NPS is 38.', 'The NPS is [[nps.score]].'],
    ['Three open P1 tickets come first.', '[[support.openP1]] open P1 tickets come first.'],
    [
      'Active users fell 16% over the last three months.',
      'Active users fell [[usage.active-users.recentChange|abs]] over the last three months.',
    ],
    [
      'Active users: −16.02% over the last three months.',
      'Active users: [[usage.active-users.recentChange]] over the last three months.',
    ],
    [
      'Finance is down to 20 active users.',
      'Finance is down to [[usage.active-users.group.finance.last]] active users.',
    ],
    ['They pay about USD 190,000 of ARR.', 'They pay [[contract.arr|approx]] of ARR.'],
    ['They pay more than USD 180,000 of ARR.', 'They pay [[contract.arr]] of ARR.'],
  ])('%s', (typed, expected) => {
    expect(inEnglish(typed)).toBe(expected);
  });

  it.each([
    ['ARR 为 186,000 美元。', 'ARR 为 [[contract.arr]]。'],
    ['合同席位为 1500 个。', '合同席位为 [[contract.seats]] 个。'],
    ['距最后通知日还有十二天。', '距最后通知日还有[[contract.daysToNotice|words]]。'],
    ['证实的价值撑得起约120万元。', '证实的价值撑得起[[negotiation.valueCeiling|approx]]。'],
    ['最后通知日是2026年12月2日。', '最后通知日是[[contract.lastNoticeDay]]。'],
    ['最近三个月活跃用户下降 16%。', '最近三个月活跃用户下降 [[usage.active-users.recentChange|abs]]。'],
    ['底价相当于目录价打九折。', '底价相当于目录价打[[negotiation.reservation.discount]]。'],
  ])('%s', (typed, expected) => {
    expect(inChinese(typed)).toBe(expected);
  });
});

describe('a figure stays where it is no fact, or could be two', () => {
  it.each([
    ['part of a larger number', 'They opened 500 boxes.'],
    ['the value of another metric', 'There are 38 P1 tickets.'],
    ['the value of another metric, in the same sentence', 'The NPS is good, and 38 tickets are open.'],
    ['points in place of percent', 'Seat use is 85 points.'],
    ['percent in place of points', 'Health lost 33.5% over the term.'],
    ['another currency', 'Their ARR is EUR 186,000.'],
    ['another scale', 'Their ARR is USD 186 million.'],
    ['off by one digit', 'Their ARR is USD 186,100.'],
    ['off in the last digit shown', '85.3% of the seats are in use.'],
    ['another unit of time', 'There are 12 weeks left to give notice.'],
    ['the other direction', 'Active users rose 16% over the last three months.'],
    ['no direction where there is one', 'Active users: 16% over the last three months.'],
    ['another department', 'Warehouse is down to 20 active users.'],
    ['another month', 'Notice has to be given by 12 February 2026.'],
    ['a figure with nothing around it', 'It is 38.'],
    ['a bound that does not hold', 'They pay more than USD 190,000 of ARR.'],
    ['a bound that is far off', 'They pay more than USD 100,000 of ARR.'],
    ['an approximation that is none', 'They pay about USD 150,000 of ARR.'],
  ])('%s: %s', (_, typed) => {
    expect(inEnglish(typed)).toBe(typed);
  });

  it.each([
    ['120万 is not 118.45万', '证实的价值撑得起120万元。'],
    ['grew by 1.16 times is not grew to 1.16 times', '每单位成本的收益增长了1.16倍。'],
    ['another metric', '有 38 个 P1 工单。'],
    ['another department', '销售部现有 20 名活跃用户。'],
    ['90% is not 10% off', '底价的折扣为九成。'],
  ])('%s', (_, typed) => {
    expect(inChinese(typed)).toBe(typed);
  });

  it('grew by 1.16 times is a change of 116%, grew to 1.16 times a ratio', () => {
    expect(inChinese('最近三个月 exports 增长了1.16倍。')).toBe(
      '最近三个月 exports 增长了[[usage.exports.recentChange|abs]]。',
    );
    expect(inChinese('每单位成本的保守收益达到1.16倍。')).toBe(
      '每单位成本的保守收益达到[[roi.conservative.bcr]]。',
    );
  });
});

it('tells what it replaced, where it stood', () => {
  const typed = 'They hold 1,500 seats and pay $186k of ARR.';
  const { replaced } = resolveLiterals(typed, offer, english);
  expect(replaced.map(({ start, end }) => typed.slice(start, end))).toEqual(['1,500', '$186k']);
  expect(replaced.map(({ found, reference }) => [found, reference])).toEqual([
    ['1,500', '[[contract.seats]]'],
    ['$186k', '[[contract.arr]]'],
  ]);
});
