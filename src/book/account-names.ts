import { foldName } from './fold-name.ts';

/** Headers under which a table names its account where it does not give its id. */
export const accountNames: ReadonlySet<string> = new Set(
  `account name | account.name | account: account name | company name | company: name | organization | organisation |
  organization name | requester organization | ticket organization | ticket organization name | client | client name | customer name | associated company |
  associated company (primary) | 客户名称 | 公司名称 | 公司 | 企业名称 | 单位名称 | 账户名称 | 客户名`
    .split('|')
    .map(foldName),
);
