import * as z from 'zod/mini';
import { accountId, choice, choices, count, date, flag, number, text } from '../column.ts';

const internal = { audience: 'internal' } as const;

export const stakeholders = z.object({
  account_id: accountId(internal),
  contact_id: text(['contact', 'contactid', 'contact id', '联系人编号'], { ...internal, isRequired: true }),
  name: text(['contact name', 'full name', '姓名', '联系人'], internal),
  title: text(['job title', 'position', '职位', '职务'], internal),
  roles: choices(
    ['economic_buyer', 'champion', 'sponsor', 'technical_buyer', 'user', 'influencer'],
    ['role', '角色'],
    {
      ...internal,
      words: {
        'economic buyer': 'economic_buyer',
        'decision maker': 'economic_buyer',
        'technical buyer': 'technical_buyer',
        'executive sponsor': 'sponsor',
        'end user': 'user',
        决策人: 'economic_buyer',
        支持者: 'champion',
        发起人: 'sponsor',
        技术负责人: 'technical_buyer',
        使用者: 'user',
        影响者: 'influencer',
      },
    },
  ),
  level: text(['seniority', '级别'], internal),
  status: choice(['active', 'left'], ['state', '状态'], {
    ...internal,
    words: {
      inactive: 'left',
      departed: 'left',
      gone: 'left',
      current: 'active',
      在职: 'active',
      离职: 'left',
      已离职: 'left',
    },
  }),
  left_on: date(['departure date', 'left', '离职日期'], internal),
  replaced: flag(['has successor', '已接任', '是否接任'], internal),
  sentiment: text(['attitude', '态度'], internal),
  last_touch: date(['last contact', 'last activity', 'last contacted', '最近联系', '最近联系日期'], internal),
  touches_90d: count(['touches', 'activities 90 days', '90天联系次数'], internal),
  reply_hours: number(['response hours', 'median reply hours', '回复小时', '平均回复小时'], internal),
  style: text(['communication style', '沟通风格'], internal),
  email: text(['e-mail', 'email address', '邮箱'], { ...internal, isPersonal: true }),
  phone: text(['telephone', 'mobile', '电话', '手机'], { ...internal, isPersonal: true }),
});

export const meetings = z.object({
  account_id: accountId(),
  date: date(['meeting date', 'activity date', '日期', '会议日期'], { isRequired: true }),
  kind: choice(['qbr', 'ebr', 'check_in', 'renewal', 'call'], ['type', 'meeting type', '类型'], {
    words: {
      'check-in': 'check_in',
      'check in': 'check_in',
      'quarterly business review': 'qbr',
      'executive business review': 'ebr',
      phone: 'call',
      季度回顾: 'qbr',
      电话: 'call',
      续约: 'renewal',
      续费: 'renewal',
    },
  }),
  executive_attended: flag(['executive', 'exec attended', '高管出席'], internal),
  outcome: choices(
    ['invalid', 'unreachable', 'agreed', 'material', 'follow_up', 'busy', 'question', 'refused'],
    ['result', '结果'],
    {
      ...internal,
      words: {
        'follow-up': 'follow_up',
        'follow up': 'follow_up',
        同意: 'agreed',
        要资料: 'material',
        约定跟进: 'follow_up',
        忙: 'busy',
        拒绝: 'refused',
      },
    },
  ),
  summary: text(['notes', 'description', '纪要', '摘要'], internal),
});

export const nps = z.object({
  account_id: accountId(internal),
  contact_id: text(['contact', 'respondent', '联系人编号'], internal),
  date: date(['survey date', 'responded on', '日期'], internal),
  score: number(['nps', 'nps score', 'rating', '评分', '得分'], { ...internal, isRequired: true }),
  scale: choice(['0-10', '-100-100'], ['nps scale', '量表'], {
    ...internal,
    words: { '0–10': '0-10', '-100..100': '-100-100', '-100–100': '-100-100', '0..10': '0-10' },
  }),
  comment: text(['feedback', 'verbatim', '评论', '留言'], internal),
});
