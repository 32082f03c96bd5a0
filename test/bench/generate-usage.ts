import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

export type UsageSize = {
  readonly accounts: number;
  readonly months: number;
  /** How often the whole table is told, one telling after the other. */
  readonly tellings: number;
};

const metrics = [
  ...['active_users', 'login_days_per_week', 'dashboards_viewed', 'reports_exported', 'api_calls'],
  ...['alerts_answered', 'plans_approved', 'files_uploaded', 'searches_run', 'comments_written'],
];

/**
 * Writes a book of many accounts into a folder: `accounts.csv`, and a `usage.csv` of ten metrics a month, by account and
 * month. The same size gives the same bytes.
 */
export async function generateUsage(
  folder: string,
  { accounts, months, tellings }: UsageSize,
): Promise<void> {
  const ids = accountIds(accounts);
  const accountLines = ids.map((id) => `${id},Customer ${id.slice(4)},USD\n`);
  await writeLines(join(folder, 'accounts.csv'), ['account_id,name,currency\n', ...accountLines]);
  await writeLines(join(folder, 'usage.csv'), usageLines(ids, monthNames(months), tellings));
}

export function accountIds(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `ACC-${String(index + 1).padStart(5, '0')}`);
}

/** From January 2024 on. */
export function monthNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `${2024 + Math.floor(index / 12)}-${month}`;
  });
}

/** The header, and then the rows of one account after the other. */
export function* usageLines(
  ids: readonly string[],
  months: readonly string[],
  tellings: number,
): Generator<string> {
  yield 'account_id,month,metric,kind,value\n';
  for (let telling = 0; telling < tellings; telling += 1) {
    for (const [account, id] of ids.entries()) {
      let lines = '';
      for (const [month, name] of months.entries()) {
        for (const [metric, word] of metrics.entries()) {
          lines += `${id},${name},${word},${measure(account, month, metric)}\n`;
        }
      }
      yield lines;
    }
  }
}

/** A level of the account's own, a slow rise or fall, and some unrest; a metric in ten has decimals. */
function measure(account: number, month: number, metric: number): string {
  const level = 200 + ((account * 7919 + metric * 104_729) % 90_000);
  const slope = ((account + metric) % 41) - 20;
  const unrest = (account * 31 + month * 17 + metric * 13) % 97;
  if (metric === 1) return `average,${((level + unrest) % 70) / 10}`;
  return `${metric === 0 ? 'distinct' : 'sum'},${Math.max(0, level + slope * month * 3 + unrest)}`;
}

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: 2 ** 20 });
  for (const line of lines) if (!file.write(line)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
}
