import { ask, choice, count, currency, date, flag, money, share, text, wholeCount } from '../column.ts';

const internal = { audience: 'internal' } as const;

/** Here an id may stand under the names of any system; the company's name never does. */
const ids = `id | account | accountid | account id | company id | companyid |
      company id (gsid) | gsid | customer id | customerid | client id | record id | hs_object_id |
      organization id | organisation id | 客户编号 | 客户ID | 客户号 | 客户代码 | 客户编码 | 账户编号 | 账户ID | 公司编号 |
      企业编号 | 编号`;

export const accounts = {
  account_id: text(ids, { isRequired: true }),
  name: text(
    `account name | accountname | account full name | company | company name | customer |
      customer name | client | client name | organization | organisation | organization name |
      dealname | deal name | 客户名称 | 公司名称 | 企业名称 | 单位名称 | 客户 | 公司 | 客户名 | 名称 |
      客户全称 | 账户名称`,
    { isRequired: true },
  ),
  industry: text(['sector', 'vertical', 'industry type', '行业', '所属行业', '行业类型']),
  segment: text(
    `tier | customer segment | customer tier | account tier | account segment | market segment | 客户等级 | 细分 | 客户级别 | 客户类型 | 客户分层 | 客户分类`,
  ),
  region: text(
    `country | territory | billing country | billingcountry | geo | sales region | hs_country_code |
      地区 | 区域 | 国家 | 省份 | 所在地 | 城市`,
  ),
  employees: count(
    `numberofemployees | number of employees | no of employees | employee count | headcount |
      total employees | 员工数 | 员工人数 | 员工数量 | 公司人数`,
  ),
  csm: text(
    `owner | account owner | owner name | customer success manager | csm name | ownerid | owner id |
      hubspot_owner_id | company owner | account manager | success manager | csm owner | 客户成功经理 |
      负责人 | 客户经理 | 跟进人 | 所属人`,
  ),
  product: text(
    `plan | product name | subscription | subscription plan | edition | package | 产品 | 产品名称 | 套餐 | 版本 | 订阅产品`,
  ),
  use_case: text(['use case', 'usecase', 'primary use case', '使用场景', '用途', '应用场景']),
  purchase_reason: text(
    `reason for purchase | why bought | purchase reason | business reason | buying reason | 购买原因 |
      采购原因 | 采购目的 | 购买动机`,
  ),
  currency: currency(
    `currency code | currencyisocode | currency iso code | account currency | deal currency |
      deal_currency_code | contract currency | 币种 | 货币 | 货币代码 | 币别 | 结算币种`,
  ),
  arr: money(
    `annual recurring revenue | annual recurring revenue (arr) | current arr | total arr |
      contract arr | hs_arr | renewal arr | arr amount | arr value | annual subscription |
      annual subscription value | annual fee | annual contract fee | 年费 | 年度经常性收入 |
      年度经常性收入(arr) | 年合同额 | 年度合同金额 | 年度费用 | 年服务费 | 年订阅费 | 年化收入 | 年化经常性收入`,
    {
      conversions: [
        {
          code: 'monthlyToAnnual',
          factor: 12,
          headers: `mrr | hs_mrr | monthly recurring revenue | monthly recurring revenue (mrr) | current mrr |
      mrr amount | total mrr | monthly fee | 月费 | 月度经常性收入 | 月经常性收入 | 月订阅费`,
        },
      ],
    },
  ),
  seats: count(
    `licences | licenses | license count | licence count | quantity | seat count | number of seats |
      purchased seats | contracted seats | total seats | seats purchased | user licenses |
      席位数 | 席位 | 许可数 | 账号数 | 坐席数 | 席位数量 | 授权数 | 购买席位 | 许可证数`,
  ),
  unit_price: money(
    `price per seat | seat price | unit price | unitprice | price per user | net unit price | 单价 |
      席位单价 | 每席位价格 | 单席价格 | 人均价格`,
  ),
  list_price_annual: money(
    `list price | list price annual | annual list price | listprice | catalogue price | catalog price |
      目录价 | 标准价 | 年目录价 | 刊例价 | 年标准价`,
    internal,
  ),
  cost_to_serve: money(
    ['cost to serve', 'cogs', 'cost of service', 'service cost', '服务成本', '交付成本', '年服务成本'],
    internal,
  ),
  contract_start: date(
    `start date | startdate | contract start | contract start date | license start date |
      licence start date | subscription start | subscription start date | term start | term start date |
      effective date | 开始日期 | 合同开始 | 起始日期 | 合同开始日期 |
      合同起始日 | 生效日期 | 开始时间 | 合同开始时间 | 服务开始日期`,
  ),
  contract_end: date(
    `end date | enddate | contract end | contract end date | license end date | licence end date |
      subscription end | subscription end date | term end | term end date | expiration date |
      expiry date | expires | expires on | expiry | contract expiration date | 到期日 | 合同结束 |
      合同到期日 | 结束日期 | 到期日期 | 合同结束日期 | 到期时间 | 合同到期时间 | 截止日期 |
      服务到期日 | 有效期至`,
    {
      conversions: [
        {
          code: 'renewalToEnd',
          days: -1,
          headers: `renewal date | next renewal | next renewal date | contract renewal date | renewal due date |
      续约日期 | 续费日期 | 续约日 | 续费日 | 下次续费日期 | 下次续约日期`,
        },
      ],
    },
  ),
  notice_days: wholeCount(
    'day',
    `notice days | notice period days | notice period in days | notice (days) |
      cancellation notice days | 通知天数 | 通知期天数 | 提前通知天数 | 通知期(天) | 提前通知期(天)`,
  ),
  notice_months: wholeCount(
    'month',
    `notice months | notice period months | notice period in months | notice (months) | 通知月数 |
      通知期月数 | 提前通知月数 | 通知期(月)`,
  ),
  /** With its unit beside it, as Planhat has them; it ends up in the two columns above. */
  notice_period: count(
    `notice term | cancellation notice | cancellation period | termination notice period |
      通知期 | 提前通知期 | 解约通知期`,
  ),
  notice_unit: choice(
    ['days', 'weeks', 'months', 'years'],
    ['notice period unit', 'notice period units', '通知期单位', '通知单位'],
    {
      words: {
        ...{ day: 'days', d: 'days', week: 'weeks', w: 'weeks', month: 'months', m: 'months', year: 'years' },
        ...{ 天: 'days', 日: 'days', 周: 'weeks', 月: 'months', 个月: 'months', 年: 'years' },
      },
    },
  ),
  auto_renew: flag(
    `auto renewal | auto-renew | autorenew | autorenewal | automatic renewal | auto renew flag |
      auto_renew_flag | is auto renew | 自动续费 | 自动续约 | 是否自动续费 | 是否自动续约`,
  ),
  billing_frequency: choice(
    ['monthly', 'quarterly', 'half_yearly', 'annual'],
    `billing | billing period | billing cycle | billing interval | billing term |
      payment frequency | recurring_interval | 付款频率 | 计费周期 |
      付款周期 | 结算周期`,
    {
      words: {
        month: 'monthly',
        'per month': 'monthly',
        quarter: 'quarterly',
        'semi-annual': 'half_yearly',
        biannual: 'half_yearly',
        year: 'annual',
        yearly: 'annual',
        annually: 'annual',
        'per year': 'annual',
        月付: 'monthly',
        按月: 'monthly',
        季付: 'quarterly',
        按季: 'quarterly',
        半年付: 'half_yearly',
        年付: 'annual',
        按年: 'annual',
      },
    },
  ),
  payment_terms_days: count(
    `payment terms | payment term | net days | days to pay | net terms | credit days | 付款期限 |
      账期 | 账期天数 | 付款账期`,
  ),
  uplift_cap: share(
    `price cap | renewal cap | uplift cap | price increase cap | max uplift | renewal price cap |
      涨价上限 | 涨幅上限 | 价格涨幅上限`,
  ),
  customer_ask: ask(
    `ask | requested price | customer target price | price ask | 客户报价 |
      客户要求价 | 客户要求 | 客户期望价 | 期望折扣`,
    internal,
  ),
  customer_ask_final: flag(['final ask', 'ask is final', '最终要求', '是否最终要求'], internal),
  true_up: flag(['true-up', 'true up clause', 'trueup', '补差条款', '超额补差']),
  eligible_users: count([
    'eligible users',
    'potential users',
    'addressable users',
    '可用人数',
    '适用人数',
    '潜在用户数',
  ]),
  site_licence: flag([
    'site license',
    'enterprise licence',
    'enterprise license',
    '站点许可',
    '全员许可',
    '不限人数',
  ]),
  budget_note: text(['budget', 'budget notes', '预算说明', '预算备注', '预算'], internal),
  notes: text(
    ['comments', 'description', 'note', 'account notes', 'remarks', '备注', '说明', '客户备注'],
    internal,
  ),
};
