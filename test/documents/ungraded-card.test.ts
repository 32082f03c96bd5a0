import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryCliEffects } from '../support/cli-effects.ts';

const files = {
  '/book/accounts.csv':
    'account_id,name,arr,currency,notes\nA1,Acme,1000,USD,"It is too expensive, they told us."\n',
  '/book/signals.csv': 'account_id,signal,state,observed_on\nA1,budget_cut,present,2026-11-01\n',
};

async function briefIn(language: 'en' | 'zh'): Promise<string> {
  const effects = memoryCliEffects({ files });
  const argv = ['brief', '/book', '--as-of', '2026-11-20', '--stdout', '--lang', language];
  expect(await main(argv, effects)).toBe(0);
  const evidence = language === 'en' ? '## Evidence' : '## 证据';
  return effects.output.join('').split(evidence)[0] ?? '';
}

it.each(['en', 'zh'] as const)(
  '%s: one known item of the card is said, and no score is made of it',
  async (language) => {
    const brief = await briefIn(language);
    expect(brief).toContain(
      { en: 'All that the card knows is budget-cut talk', zh: '评分卡只知道削减预算的讨论' }[language],
    );
    expect(brief).not.toMatch(/0\.0 (?:of 100|分)|−70/);
  },
);

it('notes are quoted as notes: they do not say whose words they are', async () => {
  const brief = await briefIn('en');
  expect(brief).toContain('“It is too expensive, they told us.” (from the notes on the account)');
  expect(brief).not.toMatch(/our own notes|colleague/);
});
