import { describe, expect, it } from 'vitest';
import { mapHeaders } from '../../src/book/map-headers.ts';
import { type TableName, tables } from '../../src/book/tables.ts';

/** What one header of a table is mapped to, with what it declares; or what became of it. */
function meaningOf(table: TableName, header: string, others: readonly string[] = []): unknown {
  const map = mapHeaders(table, [header, ...others]);
  const column = map.columns.get(0)?.name;
  if (column !== undefined) {
    const { declaration, conversion } = map.meanings.get(0) ?? {};
    const { by: _by, ...declared } = declaration ?? { by: 'header' };
    const more = { ...declared, ...(conversion == null ? {} : { conversion: conversion.code }) };
    return Object.keys(more).length === 0 ? column : [column, more];
  }
  if (map.accountName === 0) return 'name of the account';
  if (map.refused[0]?.header === header) return 'refused';
  if (map.spare[0]?.header === header) return 'spare';
  return map.unknown[0] === header ? 'unknown' : 'nothing';
}

const known: readonly (readonly [table: TableName, header: string, meaning: unknown])[] = [
  // Canonical names, in any spelling
  ['accounts', 'account_id', 'account_id'],
  ['accounts', 'Account ID', 'account_id'],
  ['accounts', 'ACCOUNT-ID', 'account_id'],
  ['accounts', 'Contract End', 'contract_end'],
  ['accounts', 'contractEnd', 'contract_end'],
  ['accounts', 'Auto-Renew?', 'auto_renew'],
  ['accounts', 'ＡＲＲ', 'arr'],
  // Salesforce: labels, API names, custom fields, CPQ, report labels
  ['accounts', 'Id', 'account_id'],
  ['accounts', 'Account Name', 'name'],
  ['accounts', 'Account: Account Name', 'name'],
  ['accounts', 'Account: Industry', 'industry'],
  ['accounts', 'NumberOfEmployees', 'employees'],
  ['accounts', 'ARR__c', 'arr'],
  ['accounts', 'Acme__ARR__c', 'arr'],
  ['accounts', 'Contract_End_Date__c', 'contract_end'],
  ['accounts', 'CurrencyIsoCode', 'currency'],
  ['accounts', 'OwnerId', 'csm'],
  ['accounts', 'StartDate', 'contract_start'],
  ['accounts', 'EndDate', 'contract_end'],
  ['accounts', 'SBQQ__EndDate__c', 'contract_end'],
  ['accounts', 'SBQQ__StartDate__c', 'contract_start'],
  ['accounts', 'SBQQ__Quantity__c', 'seats'],
  ['accounts', 'SBQQ__BillingFrequency__c', 'billing_frequency'],
  ['accounts', 'SBQQ__Account__c', 'account_id'],
  ['tickets', 'CaseNumber', 'ticket_id'],
  ['tickets', 'AccountId', 'account_id'],
  ['tickets', 'Date/Time Opened', 'opened_at'],
  ['tickets', 'ClosedDate', 'resolved_at'],
  ['stakeholders', 'LastActivityDate', 'last_touch'],
  ['stakeholders', 'Contact: Email', 'unknown'],
  ['expansions', 'Opportunity Type', 'type'],
  // HubSpot: internal names and labels
  ['accounts', 'hs_object_id', 'account_id'],
  ['accounts', 'Record ID', 'account_id'],
  ['accounts', 'Company name', 'name'],
  ['accounts', 'hubspot_owner_id', 'csm'],
  ['accounts', 'hs_arr', 'arr'],
  ['accounts', 'Annual recurring revenue (ARR)', 'arr'],
  ['accounts', 'hs_mrr', ['arr', { conversion: 'monthlyToAnnual' }]],
  ['accounts', 'deal_currency_code', 'currency'],
  ['tickets', 'hs_ticket_id', 'ticket_id'],
  ['tickets', 'hs_ticket_priority', 'severity'],
  ['tickets', 'createdate', 'opened_at'],
  ['tickets', 'associatedcompanyid', 'account_id'],
  ['stakeholders', 'jobtitle', 'title'],
  ['stakeholders', 'hs_buying_role', 'roles'],
  ['stakeholders', 'notes_last_contacted', 'last_touch'],
  ['stakeholders', 'Record ID', 'contact_id'],
  ['stakeholders', 'Associated Company', 'name of the account'],
  // Gainsight
  ['accounts', 'Company Id (GSID)', 'account_id'],
  ['accounts', 'GSID', 'account_id'],
  ['accounts', 'MRR', ['arr', { conversion: 'monthlyToAnnual' }]],
  ['nps', 'NPS®', 'score'],
  // Planhat
  ['accounts', 'License Start Date', 'contract_start'],
  ['accounts', 'License End Date', 'contract_end'],
  ['accounts', 'Renewal ARR', 'arr'],
  ['accounts', 'Auto Renewal', 'auto_renew'],
  ['accounts', 'Notice Period', 'notice_period'],
  ['accounts', 'Notice Unit', 'notice_unit'],
  // Stripe: the interface counts cents, a label is somebody's own
  ['invoices', 'amount_due', ['amount', { isMinor: true }]],
  ['invoices', 'amount_remaining', ['balance', { isMinor: true }]],
  ['invoices', 'Amount Due', 'amount'],
  ['invoices', 'Amount Remaining', 'balance'],
  ['invoices', 'total', 'amount'],
  ['invoices', 'due_date', 'due'],
  ['invoices', 'Due Date (UTC)', 'due'],
  ['invoices', 'customer', 'account_id'],
  ['invoices', 'customer_name', 'name of the account'],
  // Zendesk
  ['tickets', 'Ticket ID', 'ticket_id'],
  ['tickets', 'Created at', 'opened_at'],
  ['tickets', 'solved_at', 'resolved_at'],
  ['tickets', 'Requester organization', 'name of the account'],
  // Chinese
  ['accounts', '客户编号', 'account_id'],
  ['accounts', '客户名称', 'name'],
  ['accounts', '到期日', 'contract_end'],
  ['accounts', '合同到期时间', 'contract_end'],
  ['accounts', '年费', 'arr'],
  ['accounts', '月费', ['arr', { conversion: 'monthlyToAnnual' }]],
  ['accounts', '席位数', 'seats'],
  ['accounts', '提前通知期', 'notice_period'],
  ['tickets', '客户名称', 'name of the account'],
  ['usage', '统计月份', 'month'],
  ['invoices', '应收余额', 'balance'],
  // What a header declares of its values
  ['accounts', 'ARR (USD)', ['arr', { currency: 'USD' }]],
  ['accounts', 'ARR [EUR]', ['arr', { currency: 'EUR' }]],
  ['accounts', 'ARR in thousands', ['arr', { factor: 1000 }]],
  ['accounts', 'ARR (in thousands)', ['arr', { factor: 1000 }]],
  ['accounts', 'ARR (USD k)', ['arr', { currency: 'USD', factor: 1000 }]],
  ['accounts', 'ARR USD k', ['arr', { currency: 'USD', factor: 1000 }]],
  ['accounts', "ARR (USD '000)", ['arr', { currency: 'USD', factor: 1000 }]],
  ['accounts', 'ARR ($K)', ['arr', { factor: 1000 }]],
  ['accounts', 'ARR (k€)', ['arr', { currency: 'EUR', factor: 1000 }]],
  ['accounts', 'ARR (TEUR)', ['arr', { currency: 'EUR', factor: 1000 }]],
  ['accounts', 'ARR, EUR m', ['arr', { currency: 'EUR', factor: 1e6 }]],
  ['accounts', 'arr_usd', ['arr', { currency: 'USD' }]],
  ['accounts', 'ARR ($)', 'arr'],
  ['accounts', '年费(万元)', ['arr', { factor: 10_000 }]],
  ['accounts', '年费（万元）', ['arr', { factor: 10_000 }]],
  ['accounts', '年费万元', ['arr', { factor: 10_000 }]],
  ['accounts', '年费/万元', ['arr', { factor: 10_000 }]],
  ['accounts', '年费（人民币）', ['arr', { currency: 'CNY' }]],
  ['accounts', '年费(万美元)', ['arr', { currency: 'USD', factor: 10_000 }]],
  ['accounts', 'MRR (USD)', ['arr', { currency: 'USD', conversion: 'monthlyToAnnual' }]],
  ['accounts', 'Uplift cap (%)', ['uplift_cap', { rateScale: 'percent' }]],
  ['accounts', '涨价上限%', ['uplift_cap', { rateScale: 'percent' }]],
  ['accounts', 'Contract End (DD/MM/YYYY)', ['contract_end', { dateOrder: 'dmy' }]],
  ['accounts', 'Contract End (mm/dd/yyyy)', ['contract_end', { dateOrder: 'mdy' }]],
  ['accounts', 'Notice Period (days)', 'notice_days'],
  ['accounts', 'Notice Period (months)', 'notice_months'],
  ['accounts', 'Notice Period (weeks)', ['notice_period', { timeUnit: 'weeks' }]],
  ['accounts', '通知期(天)', 'notice_days'],
  ['accounts', 'Seats (#)', 'seats'],
  ['accounts', 'Renewal Date', ['contract_end', { conversion: 'renewalToEnd' }]],
  ['invoices', 'Amount (cents)', ['amount', { isMinor: true }]],
  ['invoices', '金额（分）', ['amount', { isMinor: true }]],
  ['nps', 'Score (0-10)', ['score', { npsScale: '0-10' }]],
  ['nps', 'NPS (-100 to 100)', ['score', { npsScale: '-100-100' }]],
  // What it cannot declare
  ['accounts', 'Seats (USD)', 'unknown'],
  ['accounts', 'Contract End (USD)', 'unknown'],
  ['accounts', 'ARR (monthly)', 'unknown'],
  ['accounts', 'ARR (draft)', 'unknown'],
  ['accounts', 'ARR (constructor)', 'unknown'],
  ['accounts', 'Seats K', 'unknown'],
  ['accounts', 'Notice Period (m)', 'unknown'],
  ['accounts', 'Account number', 'unknown'],
  // Traps
  ...[
    'AnnualRevenue',
    'Annual Revenue',
    'annualrevenue',
    'Annual Revenue (USD)',
    'AnnualRevenue__c',
    '年营业额',
    'Amount',
    'Deal Amount',
    'hs_tcv',
    'ACV',
    'Probability (%)',
    'Probability',
    'Health Score',
    'Current Score',
    'Churn Risk',
    '健康分',
    'NPS®',
    'Close Date',
    'Original Contract Date',
  ].map((header) => ['accounts', header, 'refused'] as const),
  ['health_history', 'churn score', 'refused'],
];

describe('headers', () => {
  it.each(known)('%s: %s', (table, header, meaning) => {
    expect(meaningOf(table, header)).toEqual(meaning);
  });

  it('a canonical name wins over a synonym, and a synonym over what has to be converted', () => {
    const map = mapHeaders('accounts', ['MRR', 'Annual recurring revenue', 'arr', 'ARR (USD)']);
    expect([...map.columns.keys()]).toEqual([2]);
    expect(map.repeated).toEqual([
      { header: 'Annual recurring revenue', taken: 'arr' },
      { header: 'ARR (USD)', taken: 'arr' },
    ]);
    expect(map.spare).toEqual([{ header: 'MRR', column: 'arr' }]);
  });

  it('the total of an invoice is in minor units beside the names of the interface', () => {
    expect(meaningOf('invoices', 'total', ['amount_remaining'])).toEqual(['amount', { isMinor: true }]);
    expect(meaningOf('invoices', 'total', ['balance'])).toBe('amount');
  });

  it('the name of an account is not needed beside its id', () => {
    expect(meaningOf('tickets', 'Account Name', ['account_id'])).toBe('spare');
  });

  it('names that every object has are found in no table', () => {
    expect(meaningOf('accounts', 'constructor')).toBe('unknown');
    expect(meaningOf('accounts', '__proto__')).toBe('unknown');
    expect(meaningOf('accounts', '')).toBe('nothing');
  });
});

describe('the own names of a table', () => {
  it.each(Object.keys(tables) as TableName[])(
    'mean the same in %s whether others stand beside them or not',
    (table) => {
      const names = Object.keys(tables[table]);
      const beside = mapHeaders(table, [...names, 'no such column']);
      expect(mapHeaders(table, names)).toEqual({ ...beside, unknown: [] });
      expect([...beside.columns.values()].map(({ name }) => name)).toEqual(names);
    },
  );
});
