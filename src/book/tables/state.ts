import { accountId, choice, date, number, text } from '../column.ts';

const internal = { audience: 'internal' } as const;

export const signals = {
  account_id: accountId(internal),
  signal: choice(
    [
      'budget_cut',
      'reorganisation',
      'rival_evaluation',
      'other_departments',
      'reference',
      'value_awareness',
      'internal_promotion',
    ],
    ['type', 'name', '信号', 'signal type', 'signal name', '信号类型', '信号名称'],
    {
      ...internal,
      isRequired: true,
      words: {
        reorganization: 'reorganisation',
        'budget cut': 'budget_cut',
        'rival evaluation': 'rival_evaluation',
        'competitor evaluation': 'rival_evaluation',
        预算削减: 'budget_cut',
        组织调整: 'reorganisation',
        竞品评估: 'rival_evaluation',
        其他部门: 'other_departments',
        推荐: 'reference',
        价值认知: 'value_awareness',
        内部推广: 'internal_promotion',
      },
    },
  ),
  state: choice(
    [
      'present',
      'confirmed_none',
      'unknown',
      'none',
      'requested',
      'live',
      'declined',
      'open',
      'agreed',
      'unprompted',
      'asked',
      'no',
      'yes',
    ],
    ['status', 'value', '状态', 'signal state', '信号状态', '取值'],
    {
      ...internal,
      isRequired: true,
      words: {
        'confirmed none': 'confirmed_none',
        存在: 'present',
        确认没有: 'confirmed_none',
        未知: 'unknown',
        无: 'none',
        已提出: 'requested',
        已上线: 'live',
        拒绝: 'declined',
        待定: 'open',
        同意: 'agreed',
        主动: 'unprompted',
        询问时: 'asked',
        否: 'no',
        是: 'yes',
      },
    },
  ),
  observed_on: date(
    `date | seen on | 日期 | 观察日期 | observed | observed date | 观测日期 | 记录日期`,
    internal,
  ),
  note: text(['comment', '备注', 'notes', 'comments', '说明'], internal),
};

export const healthHistory = {
  account_id: accountId(internal),
  date: date(`snapshot | snapshot date | 日期 | score date | recorded on | 评分日期 | 快照日期`, {
    ...internal,
    isRequired: true,
  }),
  item: text(`measure | 项目 | measure name | metric | scorecard item | 指标 | 评分项`, {
    ...internal,
    isRequired: true,
  }),
  value: number(['score', '数值', '值', 'score value', '分数', '得分'], { ...internal, isRequired: true }),
};

export const plan = {
  account_id: accountId(internal),
  task: text(['step', '任务', 'milestone', 'action', '步骤', '节点', '事项'], {
    ...internal,
    isRequired: true,
  }),
  done_on: date(
    `done | completed | 完成日期 | done on | completed on | completion date | 实际完成日期 | 完成时间`,
    internal,
  ),
  owner: text(['responsible', '负责人', 'assignee', 'assigned to', '责任人'], internal),
};
