import { accounts } from './tables/accounts.ts';
import { competitors, differentiators, expansions, faq } from './tables/market.ts';
import { meetings, nps, stakeholders } from './tables/people.ts';
import { healthHistory, plan, signals } from './tables/state.ts';
import { invoices, milestones, priceChanges, promises, tickets } from './tables/support.ts';
import { features, usage } from './tables/usage.ts';
import { benefits, costs, goals } from './tables/value.ts';

/** Every table of a book by its canonical name. */
export const tables = {
  accounts,
  usage,
  features,
  goals,
  benefits,
  costs,
  stakeholders,
  meetings,
  nps,
  tickets,
  signals,
  milestones,
  invoices,
  competitors,
  differentiators,
  expansions,
  health_history: healthHistory,
  promises,
  price_changes: priceChanges,
  faq,
  plan,
};

export type TableName = keyof typeof tables;

/** Names of a table by which exports are known, besides its own. */
export const tableSynonyms: Readonly<Record<TableName, readonly string[]>> = {
  accounts: ['account', 'companies', 'company', 'customers', '客户', '账户'],
  usage: ['usage_data', 'product_usage', 'metrics', '用量', '使用数据'],
  features: ['feature_usage', 'adoption', 'modules', '功能', '功能使用'],
  goals: ['objectives', 'success_criteria', '目标'],
  benefits: ['value', 'outcomes', '收益'],
  costs: ['cost', 'fees', '成本', '费用'],
  stakeholders: ['contacts', 'people', '联系人'],
  meetings: ['activities', 'calls', '会议', '沟通记录'],
  nps: ['surveys', 'nps_responses', '满意度'],
  tickets: ['cases', 'support_tickets', 'support', '工单'],
  signals: ['risk_signals', '信号'],
  milestones: ['milestone', '里程碑'],
  invoices: ['invoice', 'billing', '发票', '账单'],
  competitors: ['competition', 'rivals', '竞争对手', '竞品'],
  differentiators: ['strengths', '差异化'],
  expansions: ['opportunities', 'upsell', '扩展机会', '商机'],
  health_history: ['health_scores', 'score_history', '健康历史'],
  promises: ['commitments', '承诺'],
  price_changes: ['price_history', '价格变动'],
  faq: ['faqs', 'questions', '问答', '常见问题'],
  plan: ['tasks', 'renewal_plan', '计划'],
};

/** The columns that tell the rows of a table apart, where it has any. Usage has its own rule. */
export const tableKeys: Partial<Readonly<Record<TableName, string>>> = {
  accounts: 'account_id',
  goals: 'goal_id',
  benefits: 'benefit_id',
  stakeholders: 'contact_id',
  tickets: 'ticket_id',
  invoices: 'invoice_id',
  expansions: 'opportunity_id',
};
