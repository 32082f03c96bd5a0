import { accountId, choice, choices, count, date, flag, number, text } from '../column.ts';

const internal = { audience: 'internal' } as const;

export const stakeholders = {
  account_id: accountId(internal),
  contact_id: text(
    `contact | contactid | contact id | 联系人编号 | id | hs_object_id | record id | recordid |
      联系人ID`,
    { ...internal, isRequired: true },
  ),
  name: text(`contact name | full name | 姓名 | 联系人 | contact | contact full name | 联系人姓名`, internal),
  title: text(
    `job title | position | 职位 | 职务 | jobtitle | role title | designation | 岗位 | 头衔`,
    internal,
  ),
  roles: choices(
    ['economic_buyer', 'champion', 'sponsor', 'technical_buyer', 'user', 'influencer'],
    `role | 角色 | buying role | hs_buying_role | contact role | buyer role | persona | 购买角色 |
      决策角色`,
    {
      ...internal,
      words: {
        'economic buyer': 'economic_buyer',
        'decision maker': 'economic_buyer',
        'budget holder': 'economic_buyer',
        'technical buyer': 'technical_buyer',
        'executive sponsor': 'sponsor',
        'end user': 'user',
        决策人: 'economic_buyer',
        支持者: 'champion',
        发起人: 'sponsor',
        技术负责人: 'technical_buyer',
        使用者: 'user',
        最终用户: 'user',
        决策者: 'economic_buyer',
        内部支持者: 'champion',
        影响者: 'influencer',
      },
    },
  ),
  level: text(['seniority', '级别', 'seniority level', 'hs_seniority', '职级', '层级'], internal),
  status: choice(['active', 'left'], ['state', '状态', 'contact status', '在职状态', '联系人状态'], {
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
  left_on: date(['departure date', 'left', '离职日期', 'left date', 'departed on', '离开日期'], internal),
  replaced: flag(`has successor | 已接任 | 是否接任 | was replaced | 是否已接任 | 有接任者`, internal),
  sentiment: text(['attitude', '态度', 'disposition', 'relationship', 'stance', '情绪', '关系'], internal),
  last_touch: date(
    `last contact | last activity | last contacted | 最近联系 | 最近联系日期 | last contacted date |
      notes_last_contacted | last activity date | lastactivitydate | last touch date |
      last engagement date | 最近跟进 | 最近跟进日期 | 上次联系`,
    internal,
  ),
  touches_90d: count(
    `touches | activities 90 days | 90天联系次数 | touches 90 days | touches last 90 days |
      近90天联系次数`,
    internal,
  ),
  reply_hours: number(
    `response hours | median reply hours | 回复小时 | 平均回复小时 | reply time hours |
      reply time (hours) | response time hours | response time (hours) | avg reply hours |
      平均回复时间(小时) | 回复时长(小时)`,
    internal,
  ),
  style: text(['communication style', '沟通风格'], internal),
  email: text(['e-mail', 'email address', '邮箱', 'work email', 'mail', '电子邮箱', '邮件'], {
    ...internal,
    isPersonal: true,
  }),
  phone: text(
    `telephone | mobile | 电话 | 手机 | phone number | mobilephone | mobile phone | 联系电话 | 手机号`,
    { ...internal, isPersonal: true },
  ),
};

export const meetings = {
  account_id: accountId(),
  date: date(
    `meeting date | activity date | 日期 | 会议日期 | activitydate | start date | start time |
      hs_meeting_start_time | hs_timestamp | 会议时间 | 沟通日期 | 时间`,
    { isRequired: true },
  ),
  kind: choice(
    ['qbr', 'ebr', 'check_in', 'renewal', 'call'],
    `type | meeting type | 类型 | activity type | engagement type | call type | 会议类型 | 沟通类型`,
    {
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
    },
  ),
  executive_attended: flag(
    `executive | exec attended | 高管出席 | executive present | exec present | 高管参加 | 是否有高管 |
      高层出席`,
    internal,
  ),
  outcome: choices(
    ['invalid', 'unreachable', 'agreed', 'material', 'follow_up', 'busy', 'question', 'refused'],
    `result | 结果 | call outcome | hs_meeting_outcome | disposition | 沟通结果 | 会议结果`,
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
  summary: text(
    `notes | description | 纪要 | 摘要 | minutes | comments | hs_meeting_body | 会议纪要 | 备注 |
      沟通内容`,
    internal,
  ),
};

export const nps = {
  account_id: accountId(internal),
  contact_id: text(
    `contact | respondent | 联系人编号 | contact id | contactid | respondent id | 受访人 | 联系人`,
    internal,
  ),
  date: date(
    `survey date | responded on | 日期 | response date | responded at | survey response date |
      调查日期 | 评分日期 | 回复日期`,
    internal,
  ),
  score: number(
    `nps | nps score | rating | 评分 | 得分 | nps® | nps rating | survey score | hs_survey_rating |
      评级 | NPS评分 | 打分`,
    { ...internal, isRequired: true },
  ),
  scale: choice(['0-10', '-100-100'], ['nps scale', '量表', 'score scale', 'survey scale', '评分制'], {
    ...internal,
    words: { '0–10': '0-10', '-100..100': '-100-100', '-100–100': '-100-100', '0..10': '0-10' },
  }),
  comment: text(
    `feedback | verbatim | 评论 | 留言 | comments | hs_survey_follow_up | reason | 反馈 | 意见`,
    internal,
  ),
};
