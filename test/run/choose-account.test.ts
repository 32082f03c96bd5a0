import { describe, expect, it } from 'vitest';
import { chooseAccount } from '../../src/run/choose-account.ts';
import { RunError } from '../../src/run/run-error.ts';
import { memoryEffects } from '../support/memory-effects.ts';

const harbor = { id: 'A-100', name: 'Harbor Freight', lastNoticeDay: '2026-11-30' };
const harbour = { id: 'A-1001', name: 'Harbour Lights GmbH', lastNoticeDay: null };
const northwind = { id: 'B-7', name: 'Northwind 北风', lastNoticeDay: '2026-10-01' };
const accounts = [harbor, harbour, northwind];

async function refusal(wanted: string | null, from = accounts): Promise<RunError> {
  const error = await chooseAccount(from, wanted, memoryEffects()).catch((caught: unknown) => caught);
  if (!(error instanceof RunError)) throw new Error('expected a refusal');
  return error;
}

describe('chooseAccount', () => {
  it.each([
    ['an id', 'B-7', northwind],
    ['an id that is also a part of another', 'A-100', harbor],
    ['an id in other case', 'a-1001', harbour],
    ['a name', 'harbor freight', harbor],
    ['a part of a name', 'lights', harbour],
    ['a part in another script', '北风', northwind],
    ['full-width letters', 'Ｎｏｒｔｈ', northwind],
  ])('finds by %s', async (_, wanted, expected) => {
    expect(await chooseAccount(accounts, wanted, memoryEffects())).toBe(expected);
  });

  it('takes the only account when none is named', async () => {
    expect(await chooseAccount([northwind], null, memoryEffects())).toBe(northwind);
  });

  it('does not take the only account for another name', async () => {
    expect((await refusal('Contoso', [northwind])).exitCode).toBe(2);
  });

  it('lists the accounts of an unclear part', async () => {
    const { message, exitCode } = await refusal('harbo');
    expect(exitCode).toBe(2);
    expect(message).toContain('fits 2 accounts');
    expect(message).toContain('A-100  Harbor Freight');
    expect(message).not.toContain('Northwind');
  });

  it('suggests the nearest on a near miss', async () => {
    const { message } = await refusal('Norhtwind 北风');
    expect(message).toContain('Did you mean');
    expect(message).toContain('Northwind');
    expect(message).not.toContain('Harbor');
  });

  it('gives a pipe the list by notice date, unknown dates last', async () => {
    const { message, exitCode } = await refusal(null);
    expect(exitCode).toBe(2);
    expect(message.match(/[AB]-\d+(?= )/g)).toEqual(['B-7', 'A-100', 'A-1001']);
  });

  it('lets a person pick from the same order', async () => {
    expect(await chooseAccount(accounts, null, memoryEffects({ picks: 1 }))).toBe(harbor);
  });

  it('says so when the book is empty', async () => {
    expect((await refusal(null, [])).message).toContain('no account');
  });
});
