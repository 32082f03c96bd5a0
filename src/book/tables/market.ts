import { accountId, choice, count, date, flag, money, number, share, text } from '../column.ts';

const internal = { audience: 'internal' } as const;

export const competitors = {
  account_id: accountId(internal),
  competitor: text(
    `rival | vendor | 竞争对手 | 竞品 | competitor name | main competitor | primary competitor |
      competitors | 竞争对手名称 | 竞品名称`,
    { ...internal, isRequired: true },
  ),
  stage: choice(
    ['none', 'mentioned', 'demo', 'pilot', 'quote'],
    ['status', '阶段', 'evaluation stage', 'competitive stage', '评估阶段'],
    {
      ...internal,
      words: {
        trial: 'pilot',
        proposal: 'quote',
        提及: 'mentioned',
        演示: 'demo',
        试用: 'pilot',
        报价: 'quote',
      },
    },
  ),
  buyer_access: share(['access to buyer', '接触决策人'], internal),
  must_have_fit: share(['fit', '必备功能匹配'], internal),
  price_pull: share(['price attraction', '价格吸引力'], internal),
  price_annual: money(
    `annual price | quote | 年报价 | annual quote | quoted annual price | 年价 | 年度报价`,
    internal,
  ),
  price: money(['quoted price', '报价'], internal),
  price_unit: choice(
    ['year', 'month', 'seat_year', 'seat_month'],
    ['unit', 'per', '计价单位', 'price per', 'price basis', '报价单位', '单位'],
    {
      ...internal,
      words: {
        annual: 'year',
        'per year': 'year',
        'per month': 'month',
        'per user per month': 'seat_month',
        'per seat per month': 'seat_month',
        'per user per year': 'seat_year',
        'per seat per year': 'seat_year',
        '元/年': 'year',
        '元/月': 'month',
        '元/人/月': 'seat_month',
        '元/人/年': 'seat_year',
      },
    },
  ),
  migration: money(['migration cost', '迁移成本'], internal),
  integration: money(['integration cost', '集成成本'], internal),
  retraining: money(['training cost', '培训成本'], internal),
  parallel_run: money(['parallel run cost', '并行成本'], internal),
  exit_cost: money(['exit fee', '退出成本'], internal),
  risk_premium: money(['risk', '风险溢价'], internal),
  claim: text(['pitch', 'key claim', '宣传', '主张', 'claims', 'message', '卖点', '宣称'], internal),
  stronger_at: text(`strengths | where they are stronger | 优势 | strength | 强项 | 对方优势`, internal),
  source: text(['source of information', '来源', 'information source', '信息来源'], internal),
  observed_on: date(`date | seen on | 日期 | 获知日期 | observed | date observed | 观察日期`, internal),
};

export const differentiators = {
  account_id: accountId({ ...internal, isRequired: false }),
  competitor: text(['rival', '竞争对手'], internal),
  capability: text(['feature', 'strength', '能力', '功能', 'differentiator', '差异点', '能力项'], {
    ...internal,
    isRequired: true,
  }),
  importance: number(['weight', '重要性', 'priority', '权重'], internal),
  ours: share(['our rating', '我方', 'us', 'our score', '我方评分'], internal),
  theirs: share(['their rating', '对方', 'them', 'their score', '对方评分'], internal),
  evidence_strength: share(['evidence quality', '证据强度'], internal),
  evidence: text(['proof', '证据'], internal),
};

export const expansions = {
  account_id: accountId(internal),
  opportunity_id: text(
    `opportunity | id | 商机编号 | opportunityid | opportunity id | deal id | hs_object_id |
      record id | 商机ID | 机会编号`,
    { ...internal, isRequired: true },
  ),
  type: choice(
    ['seats', 'tier', 'team', 'acquisition', 'use_case'],
    ['kind', '类型', 'opportunity type', 'expansion type', '商机类型', '扩展类型'],
    {
      ...internal,
      isRequired: true,
      words: {
        upgrade: 'tier',
        'new team': 'team',
        'use case': 'use_case',
        扩容: 'seats',
        席位: 'seats',
        升级: 'tier',
        新部门: 'team',
        收购: 'acquisition',
        新场景: 'use_case',
      },
    },
  ),
  description: text(
    `name | title | 描述 | opportunity name | deal name | dealname | 商机名称 | 说明`,
    internal,
  ),
  eligible: count(['eligible users', 'potential users', '可用人数'], internal),
  unit_price: money(['price per seat', '单价'], internal),
  old_price: money(['current price', '原价'], internal),
  new_price: money(['tier price', '新价'], internal),
  headcount: count(['people', '人数'], internal),
  reach: share(['realistic share', '可达比例'], internal),
  net_benefit_annual: money(['net benefit', '年净收益'], internal),
  raised_by_customer: flag(['customer raised', '客户提出'], internal),
  champion: text(['internal champion', '支持者'], internal),
  budget: text(['has budget', '预算'], internal),
  group: text(['team', 'department', '部门'], internal),
  blocked_by: text(['blocker', '阻碍'], internal),
};

export const faq = {
  question: text(['q', '问题', '客户问', 'customer question', '提问'], { ...internal, isRequired: true }),
  answer: text(['a', '回答', '答案', 'response', 'reply', '答复'], { ...internal, isRequired: true }),
  account_id: accountId({ ...internal, isRequired: false }),
};
