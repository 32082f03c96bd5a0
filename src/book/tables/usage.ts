import * as z from 'zod/mini';
import { accountId, choice, count, flag, month, number, text } from '../column.ts';

export const usage = z.object({
  account_id: accountId(),
  month: month(['date', 'period', 'usage month', '月份', '日期', '年月'], { isRequired: true }),
  metric: text(['measure', 'metric name', 'kpi', '指标', '指标名称'], { isRequired: true }),
  value: number(['count', 'amount', '数值', '值', '用量'], { isRequired: true }),
  kind: choice(['sum', 'average', 'distinct'], ['aggregation', '类型', '汇总方式'], {
    words: {
      avg: 'average',
      mean: 'average',
      unique: 'distinct',
      total: 'sum',
      求和: 'sum',
      平均: 'average',
      去重: 'distinct',
    },
  }),
  group: text(['team', 'department', 'business unit', '部门', '团队', '分组']),
});

export const features = z.object({
  account_id: accountId(),
  feature: text(['module', 'feature name', '功能', '模块'], { isRequired: true }),
  month: month(['date', 'period', '月份']),
  users: count(['active users', 'user count', '使用人数', '用户数']),
  entitled: flag(['in plan', 'included', '已购', '是否包含']),
  core: flag(['is core', 'core feature', '核心', '是否核心']),
});
