import { foldName } from './fold-name.ts';
import type { TableName } from './tables.ts';

/** Why a header that looks like a column of the book is none, and what would be one. */
export type Refusal = { readonly expected: string; readonly hint: string };

const customerRevenue: Refusal = {
  expected: 'what the customer pays us a year, not what the customer earns',
  hint: "It is the customer's own revenue and was left unread. ARR stands under a header such as ARR, ARR__c, hs_arr or 年费.",
};
const dealAmount: Refusal = {
  expected: 'recurring revenue a year, not the amount of a deal',
  hint: 'A deal may hold one-off items or several years: it was left unread. ARR stands under a header such as ARR, ARR__c or hs_arr.',
};
const contractValue: Refusal = {
  expected: 'recurring revenue a year, not the value of a contract',
  hint: 'TCV and ACV may hold one-off items: it was left unread. ARR stands under a header such as ARR, ARR__c or hs_arr.',
};
const probability: Refusal = {
  expected: 'data to compute from',
  hint: "A CRM's probability is that of a sales stage, and what it is the probability of is not declared: it was left unread.",
};
const polarity: Refusal = {
  expected: 'a score whose direction is declared',
  hint: "One system's 100 means healthy, another's means likely to leave: it was left unread. Scores of the scorecard go into health_history.",
};
const accountNps: Refusal = {
  expected: 'answers in a table nps with their scale',
  hint: 'Whether 8 is an answer or a net score is not declared: it was left unread. Put answers into nps.csv with a column scale.',
};
const closeDate: Refusal = {
  expected: 'the end of the contract',
  hint: 'The close date of a deal is the day it is meant to be signed: it was left unread. The end stands under a header such as Contract End, EndDate or 到期日.',
};

const firstContract: Refusal = {
  expected: 'the start of the current term',
  hint: 'The day of the first contract is another one: it was left unread. The start stands under a header such as Contract Start, StartDate or 开始日期.',
};

const scores = `health score|health|customer health|account health|current score|previous score|health grade|scorecard|
  churn score|churn risk|churn probability|risk score|likelihood to churn|sentiment score|健康分|健康度|健康评分|流失风险|风险分`;

const refusedOf: Partial<Readonly<Record<TableName, readonly (readonly [string, Refusal])[]>>> = {
  accounts: [
    [
      'annualrevenue|annual revenue|total revenue|company revenue|revenue|turnover|年营业额|年营收|营业收入|营收|年收入|公司年收入',
      customerRevenue,
    ],
    ['amount|deal amount|amount in company currency|opportunity amount|hs_projected_amount', dealAmount],
    ['acv|hs_acv|tcv|hs_tcv|annual contract value|total contract value|合同总额|合同金额', contractValue],
    [
      'probability|probability %|deal probability|hs_deal_stage_probability|win probability|forecast probability|renewal probability|renewal likelihood|likelihood to renew|续约概率|赢单率',
      probability,
    ],
    [scores, polarity],
    ['nps|nps score|hs_nps|净推荐值', accountNps],
    ['original contract date|首次签约日期|首次合同日期', firstContract],
    ['close date|closedate|预计成交日期|成交日期|结单日期', closeDate],
  ],
  health_history: [
    ['churn score|churn risk|churn probability|risk score|likelihood to churn|流失风险|风险分', polarity],
  ],
};

const refused = new Map<TableName, ReadonlyMap<string, Refusal>>();

/**
 * The reason for which a table takes nothing from a header; null for any other header.
 *
 * @param name folded.
 */
export function refusalOf(table: TableName, name: string): Refusal | null {
  const made =
    refused.get(table) ??
    new Map(
      (refusedOf[table] ?? []).flatMap(([names, refusal]) =>
        names.split('|').map((known) => [foldName(known), refusal] as const),
      ),
    );
  refused.set(table, made);
  return made.get(name) ?? null;
}
