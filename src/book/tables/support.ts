import { accountId, choice, count, currency, date, dateTime, money, signedMoney, text } from '../column.ts';

const internal = { audience: 'internal' } as const;

export const tickets = {
  account_id: accountId(),
  ticket_id: text(
    `ticket | case number | id | 工单编号 | 工单号 | ticket id | ticket number | ticketid |
      hs_ticket_id | casenumber | case id | caseid | case | request id | record id | 工单ID | 问题编号`,
    { isRequired: true },
  ),
  severity: choice(
    ['P0', 'P1', 'P2', 'P3'],
    `priority | 优先级 | 级别 | urgency | hs_ticket_priority | ticket priority | severity level |
      严重程度 | 紧急程度 | 工单优先级`,
    {
      words: {
        critical: 'P0',
        urgent: 'P0',
        blocker: 'P0',
        high: 'P1',
        major: 'P1',
        medium: 'P2',
        normal: 'P2',
        low: 'P3',
        minor: 'P3',
        紧急: 'P0',
        高: 'P1',
        中: 'P2',
        低: 'P3',
      },
    },
  ),
  kind: choice(
    ['outage', 'first_use', 'fault', 'pre_sales', 'configuration', 'feature_request'],
    `type | category | 类型 | ticket type | case type | request type | hs_ticket_category |
      issue type | 工单类型 | 问题类型 | 分类`,
    {
      words: {
        'first use': 'first_use',
        bug: 'fault',
        problem: 'fault',
        incident: 'outage',
        'feature request': 'feature_request',
        故障: 'fault',
        中断: 'outage',
        配置: 'configuration',
        需求: 'feature_request',
      },
    },
  ),
  subject: text(
    `title | summary | 主题 | 标题 | ticket name | case subject | hs_ticket_subject | 工单标题 |
      问题描述`,
  ),
  body: text(
    `description | 内容 | 描述 | content | details | ticket description | 详情 | 工单内容`,
    internal,
  ),
  opened_at: dateTime(
    `created | created at | createddate | opened | 创建时间 | 提交时间 | createdate | create date |
      created date | created_at | date opened | opened at | date/time opened | open date |
      submitted at | requested | 创建日期 | 提交日期 | 开单时间 | 受理时间`,
  ),
  acknowledged_at: dateTime(
    `first response | acknowledged | 响应时间 | first response at | first reply at | first replied at |
      acknowledged at | hs_first_agent_message_sent_at | 首次响应时间 | 首次回复时间`,
  ),
  plan_at: dateTime(['plan given', '方案时间', 'plan given at', 'workaround at', '方案提供时间']),
  resolved_at: dateTime(
    `resolved | closed at | solved at | 解决时间 | 关闭时间 | closed | closed date | closeddate |
      closed_date | date closed | date/time closed | close date | resolved at | solved | solved_at |
      solved date | 解决日期 | 关闭日期 | 完成时间 | 结束时间`,
  ),
  status: text(`state | 状态 | ticket status | case status | hs_pipeline_stage | 工单状态`),
};

export const milestones = {
  account_id: accountId(),
  title: text(`milestone | name | 里程碑 | 名称 | milestone name | task | 里程碑名称 | 事项`, {
    isRequired: true,
  }),
  due: date(`due date | 计划日期 | 到期 | planned date | target date | 截止日期 | 目标日期`),
  done_on: date(`completed | done | 完成日期 | completed on | actual date | done on | 实际完成日期`),
};

export const invoices = {
  account_id: accountId(),
  invoice_id: text(
    `invoice | invoice number | number | 发票号 | 发票编号 | 账单号 | invoice id | invoice no |
      invoice_number | invoicenumber | id | document number | 发票号码 | 账单编号 | 单号`,
    {
      isRequired: true,
    },
  ),
  issued: date(
    `invoice date | created | 开票日期 | invoice_date | date | issue date | issued on |
      invoice created | date (utc) | created (utc) | 开票时间 | 账单日期`,
  ),
  due: date(
    `due date | due_date | 到期日 | 应付日期 | due on | due date (utc) | payment due |
      payment due date | 付款截止日期 | 到期时间 | 应付日`,
    { isRequired: true },
  ),
  amount: signedMoney(
    `total | amount_due | 金额 | amount due | invoice amount | total amount | invoice total |
      发票金额 | 账单金额 | 应付金额 | 应收金额`,
    { minorHeaders: ['amount_due', 'total', 'subtotal'] },
  ),
  balance: signedMoney(
    `amount_remaining | open balance | 余额 | 未付金额 | amount remaining | balance due | outstanding |
      outstanding amount | outstanding balance | remaining balance | 未结金额 | 欠款 | 应收余额 |
      未收金额`,
    { minorHeaders: ['amount_remaining'] },
  ),
  currency: currency(`currency code | 币种 | currencyisocode | invoice currency | 货币 | 币别`),
  seats: count(['quantity', '席位数', 'seat count', 'licences', 'licenses', '席位']),
  status: choice(
    ['open', 'paid', 'disputed', 'credit'],
    ['state', '状态', 'invoice status', 'payment status', '发票状态', '付款状态'],
    {
      words: {
        unpaid: 'open',
        overdue: 'open',
        settled: 'paid',
        已付: 'paid',
        已付款: 'paid',
        已结清: 'paid',
        未付款: 'open',
        待付款: 'open',
        逾期: 'open',
        'past due': 'open',
        未付: 'open',
        争议: 'disputed',
        贷项: 'credit',
      },
    },
  ),
};

export const promises = {
  account_id: accountId(internal),
  promise: text(['commitment', '承诺', 'promised', 'action item', '承诺内容', '承诺事项'], {
    ...internal,
    isRequired: true,
  }),
  made_on: date(['made', 'promised on', '承诺日期', 'date', 'made on', 'promise date', '日期'], internal),
  due: date(['due date', '到期', 'due on', 'deadline', '截止日期', '承诺完成日期'], internal),
  done_on: date(
    `kept on | done | 完成日期 | completed | completed on | fulfilled on | 兑现日期 | 实际完成日期`,
    internal,
  ),
  to: text(['promised to', '对象', 'made to', 'contact', '承诺对象'], internal),
};

export const priceChanges = {
  account_id: accountId(internal),
  date: date(
    `effective | effective date | 日期 | 生效日期 | change date | changed on | 变动日期 | 调价日期`,
    { ...internal, isRequired: true },
  ),
  from: money(`old price | before | 原价 | previous price | price before | 旧价 | 调整前`, internal),
  to: money(['new price', 'after', '新价', 'price after', '现价', '调整后'], internal),
  note: text(['reason', '说明', 'notes', 'comment', '备注', '原因'], internal),
};
