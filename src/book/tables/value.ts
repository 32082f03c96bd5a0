import {
  accountId,
  choice,
  count,
  date,
  flag,
  money,
  number,
  share,
  signedMoney,
  text,
  wholeCount,
} from '../column.ts';

export const goals = {
  account_id: accountId(),
  goal_id: text(['goal', 'objective id', '目标编号', 'goal id', 'objective', '目标ID'], { isRequired: true }),
  statement: text(
    `objective | goal statement | success criterion | 目标 | 目标描述 | goal description |
      desired outcome | 目标说明 | 业务目标`,
  ),
  metric: text(['kpi', '指标', 'measure', 'success metric', '衡量指标']),
  baseline: number(`start value | base | 基线 | 基准值 | starting value | baseline value | 起始值 | 初始值`),
  target: number(['target value', '目标值', 'goal value', '目标数值']),
  current: number(`actual | current value | 当前值 | 现值 | latest | latest value | 最新值 | 实际值`),
  unit: text(['units', '单位']),
};

export const benefits = {
  account_id: accountId(),
  benefit_id: text(['benefit', '收益编号', 'benefit id', 'id', '收益ID'], { isRequired: true }),
  category: choice(
    ['time_saving', 'error_reduction', 'revenue_impact', 'cost_avoidance', 'qualitative'],
    ['type', '类别', '收益类别', 'benefit type', 'benefit category', '收益类型'],
    {
      isRequired: true,
      words: {
        'time saved': 'time_saving',
        节省时间: 'time_saving',
        减少错误: 'error_reduction',
        增加收入: 'revenue_impact',
        避免成本: 'cost_avoidance',
        定性: 'qualitative',
      },
    },
  ),
  description: text(['name', 'title', '描述', '说明', 'benefit description', '收益描述']),
  goal_id: text(['goal', '目标编号']),
  users: count(['people', '人数']),
  hours_per_period: number(['hours', 'hours saved', '每期小时数', '小时']),
  periods: count(['periods per year', '期数']),
  loaded_rate: money(['hourly rate', 'rate per hour', '小时费率', '人工成本']),
  rate_before: share(['error rate before', 'before', '之前比率', '原错误率']),
  rate_after: share(['error rate after', 'after', '之后比率', '现错误率']),
  volume: count(['cases', 'transactions', '数量', '业务量']),
  unit_cost: money(['cost per error', 'cost per case', '单位成本', '单次成本']),
  incremental_revenue: signedMoney(['extra revenue', 'additional revenue', '增量收入']),
  gross_margin: share(['margin', '毛利率']),
  avoided_cost: signedMoney(['cost avoided', '避免成本金额']),
  realisation: share(['realization', '实现率']),
  attribution: share(['share due to us', '归因比例']),
  evidence: choice(
    ['confirmed', 'telemetry', 'customer_estimate', 'vendor_estimate'],
    ['source of evidence', '证据', '证据类型'],
    {
      words: {
        'customer estimate': 'customer_estimate',
        'vendor estimate': 'vendor_estimate',
        measured: 'telemetry',
        客户确认: 'confirmed',
        系统数据: 'telemetry',
        客户估计: 'customer_estimate',
        我方估计: 'vendor_estimate',
      },
    },
  ),
  pool: text(['shared pool', '收益池']),
  pool_size: money(['pool total', '收益池总额']),
  measured_on: date(['measured', 'date', '测量日期', '日期']),
  quote: text(['customer quote', '客户原话', '引用']),
  quoted_by: text(['quote by', 'speaker', '引用人']),
  quote_approved: flag(['approved', '已同意引用']),
};

export const costs = {
  account_id: accountId(),
  kind: choice(
    ['fee', 'implementation', 'internal_time', 'training', 'other'],
    `type | cost type | 类型 | 费用类型 | cost category | expense type | 成本类型`,
    {
      isRequired: true,
      words: {
        licence: 'fee',
        license: 'fee',
        subscription: 'fee',
        'internal time': 'internal_time',
        服务费: 'fee',
        年费: 'fee',
        实施: 'implementation',
        内部工时: 'internal_time',
        培训: 'training',
        其他: 'other',
      },
    },
  ),
  // A row whose amount nobody can read stays: a cost that is left out would make the return look better.
  amount: money(`cost | value | 金额 | cost amount | annual cost | 费用 | 成本 | 费用金额`),
  contract_year: wholeCount('refused', ['contract year', '合同年度', 'year of contract', '合同年']),
  year: wholeCount('refused', ['calendar year', '年份', '年']),
  description: text(['note', '说明', 'details', '描述', '备注']),
};
