import { expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { memoryCliEffects } from '../../support/cli-effects.ts';

it('a notice period of a month and a half is told by its earlier day, and is no fault', async () => {
  const accounts = 'account_id,name,contract_end,notice_months\nA1,Acme,2027-03-31,1.5\n';
  const effects = memoryCliEffects({ files: { '/book/accounts.csv': accounts } });
  expect(await main(['facts', '/book', '--json'], effects)).toBe(0);
  const { facts } = JSON.parse(effects.output.join(''));
  expect(facts.find(({ id }: { id: string }) => id === 'contract.lastNoticeDay').value).toBe('2027-01-31');
});
