import { accountId, choice, count, flag, month, number, text } from '../column.ts';

export const usage = {
  account_id: accountId(),
  month: month(
    `date | period | usage month | 月份 | 日期 | 年月 | month year | billing month | reporting month |
      统计月份 | 统计周期 | 时间`,
    { isRequired: true },
  ),
  metric: text(
    `measure | metric name | kpi | 指标 | 指标名称 | measure name | indicator | event | 度量 | 统计项`,
    {
      isRequired: true,
      values: ['active_users', 'login_days_per_week', 'data_completeness'],
      words: {
        mau: 'active_users',
        'monthly active users': 'active_users',
        'active user count': 'active_users',
        活跃用户: 'active_users',
        活跃用户数: 'active_users',
        月活: 'active_users',
        月活用户: 'active_users',
        月活跃用户数: 'active_users',
        'login days': 'login_days_per_week',
        'login days a week': 'login_days_per_week',
        每周登录天数: 'login_days_per_week',
        周登录天数: 'login_days_per_week',
        completeness: 'data_completeness',
        数据完整度: 'data_completeness',
        数据完整率: 'data_completeness',
      },
    },
  ),
  value: number(
    `count | amount | 数值 | 值 | 用量 | metric value | measure value | usage | 指标值 | 次数 |
      使用量`,
    { isRequired: true },
  ),
  kind: choice(
    ['sum', 'average', 'distinct'],
    `aggregation | 类型 | 汇总方式 | aggregation type | agg | 统计方式 | 聚合方式`,
    {
      words: {
        avg: 'average',
        mean: 'average',
        unique: 'distinct',
        total: 'sum',
        求和: 'sum',
        平均: 'average',
        去重: 'distinct',
      },
    },
  ),
  group: text(
    `team | department | business unit | 部门 | 团队 | 分组 | division | org unit | 组别 |
      事业部 | 科室`,
  ),
};

export const features = {
  account_id: accountId(),
  feature: text(`module | feature name | 功能 | 模块 | feature | 功能名称 | 模块名称 | feature label`, {
    isRequired: true,
  }),
  month: month(['date', 'period', '月份', 'usage month', '年月', '统计月份', '日期']),
  users: count(
    `active users | user count | 使用人数 | 用户数 | unique users | number of users | 活跃用户 |
      活跃用户数`,
  ),
  entitled: flag(`in plan | included | 已购 | 是否包含 | licensed | purchased | 是否已购 | 已授权`),
  core: flag(`is core | core feature | 核心 | 是否核心 | key feature | 核心功能 | 是否核心功能`),
};
