import * as z from 'zod/mini';
import { accountId, choice, count, date, dateTime, money, signedMoney, text } from '../column.ts';

const internal = { audience: 'internal' } as const;

export const tickets = z.object({
  account_id: accountId(),
  ticket_id: text(['ticket', 'case number', 'id', '工单编号', '工单号'], { isRequired: true }),
  severity: choice(['P0', 'P1', 'P2', 'P3'], ['priority', '优先级', '级别'], {
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
  }),
  kind: choice(
    ['outage', 'first_use', 'fault', 'pre_sales', 'configuration', 'feature_request'],
    ['type', 'category', '类型'],
    {
      words: {
        'first use': 'first_use',
        bug: 'fault',
        incident: 'outage',
        'feature request': 'feature_request',
        故障: 'fault',
        中断: 'outage',
        配置: 'configuration',
        需求: 'feature_request',
      },
    },
  ),
  subject: text(['title', 'summary', '主题', '标题']),
  body: text(['description', '内容', '描述'], internal),
  opened_at: dateTime(['created', 'created at', 'createddate', 'opened', '创建时间', '提交时间']),
  acknowledged_at: dateTime(['first response', 'acknowledged', '响应时间']),
  plan_at: dateTime(['plan given', '方案时间']),
  resolved_at: dateTime(['resolved', 'closed at', 'solved at', '解决时间', '关闭时间']),
  status: text(['state', '状态']),
});

export const milestones = z.object({
  account_id: accountId(),
  title: text(['milestone', 'name', '里程碑', '名称'], { isRequired: true }),
  due: date(['due date', '计划日期', '到期']),
  done_on: date(['completed', 'done', '完成日期']),
});

export const invoices = z.object({
  account_id: accountId(),
  invoice_id: text(['invoice', 'invoice number', 'number', '发票号', '发票编号', '账单号'], {
    isRequired: true,
  }),
  issued: date(['invoice date', 'created', '开票日期']),
  due: date(['due date', 'due_date', '到期日', '应付日期'], { isRequired: true }),
  amount: signedMoney(['total', 'amount_due', '金额']),
  balance: signedMoney(['amount_remaining', 'open balance', '余额', '未付金额']),
  currency: text(['currency code', '币种']),
  seats: count(['quantity', '席位数']),
  status: choice(['open', 'paid', 'disputed', 'credit'], ['state', '状态'], {
    words: {
      unpaid: 'open',
      overdue: 'open',
      settled: 'paid',
      已付: 'paid',
      已付款: 'paid',
      未付: 'open',
      争议: 'disputed',
      贷项: 'credit',
    },
  }),
});

export const promises = z.object({
  account_id: accountId(internal),
  promise: text(['commitment', '承诺'], { ...internal, isRequired: true }),
  made_on: date(['made', 'promised on', '承诺日期'], internal),
  due: date(['due date', '到期'], internal),
  done_on: date(['kept on', 'done', '完成日期'], internal),
  to: text(['promised to', '对象'], internal),
});

export const priceChanges = z.object({
  account_id: accountId(internal),
  date: date(['effective', 'effective date', '日期', '生效日期'], { ...internal, isRequired: true }),
  from: money(['old price', 'before', '原价'], internal),
  to: money(['new price', 'after', '新价'], internal),
  note: text(['reason', '说明'], internal),
});
