import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/run/secret.ts';

describe('Secret', () => {
  const secret = new Secret('sk-1234');

  it('is printed by nobody who did not ask for its value', () => {
    const printed = [
      String(secret),
      `${secret}`,
      JSON.stringify({ secret }),
      inspect({ secret }, { depth: 9, showHidden: true }),
      format('%s %o %j', secret, secret, secret),
      JSON.stringify(structuredClone({ ...secret })),
      String(new Error('no', { cause: secret }).cause),
    ].join('\n');
    expect(printed).not.toContain('sk-1234');
    expect(printed).toContain('[redacted]');
    expect(secret.reveal()).toBe('sk-1234');
  });

  it('is taken out of what others say', () => {
    expect(secret.redact('Incorrect key sk-1234, not sk-1234.')).toBe(
      'Incorrect key [redacted], not [redacted].',
    );
  });
});
