import { describe, expect, it } from 'vitest';
import { chooseEndpoint } from '../../src/run/model/choose-endpoint.ts';
import { isModelConfigured } from '../../src/run/model/is-model-configured.ts';
import { modelSettings } from '../../src/run/model/model-settings.ts';

const key = { OPENAI_API_KEY: 'sk-1' };
const azure = {
  AZURE_OPENAI_API_KEY: 'az-1',
  AZURE_OPENAI_ENDPOINT: 'https://x.openai.azure.com',
  OPENAI_API_VERSION: '2024-10-21',
};

describe('isModelConfigured', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, boolean]>([
    ['nothing', {}, false],
    ['a key', key, true],
    ['an empty key', { OPENAI_API_KEY: ' ' }, false],
    ['a server', { OPENAI_BASE_URL: 'http://localhost:11434/v1' }, true],
    ['all of Azure', azure, true],
    ['a part of Azure', { AZURE_OPENAI_API_KEY: 'az-1' }, false],
  ])('%s', (_, env, expected) => {
    expect(isModelConfigured(env)).toBe(expected);
  });
});

describe('chooseEndpoint', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, object, object]>([
    ['a key alone is for OpenAI', key, {}, { kind: 'openai', baseUrl: 'https://api.openai.com/v1' }],
    [
      'a server of ones own needs no key',
      { OPENAI_BASE_URL: 'http://localhost:1/v1/' },
      {},
      { baseUrl: 'http://localhost:1/v1', key: null },
    ],
    [
      'Azure',
      azure,
      {},
      { kind: 'azure', endpoint: 'https://x.openai.azure.com/', apiVersion: '2024-10-21' },
    ],
    [
      'a named server stands over Azure',
      { ...azure, ...key, OPENAI_BASE_URL: 'https://a.example/v1' },
      {},
      { kind: 'openai', baseUrl: 'https://a.example/v1' },
    ],
    [
      'a configuration may name a server of this machine',
      key,
      { base_url: 'http://127.0.0.1:1/v1' },
      { baseUrl: 'http://127.0.0.1:1/v1' },
    ],
    [
      'or the one that the environment names',
      { ...key, OPENAI_BASE_URL: 'https://a.example/v1' },
      { base_url: 'https://a.example/v2' },
      { baseUrl: 'https://a.example/v2' },
    ],
    [
      'or any where there is no key to lose',
      {},
      { base_url: 'https://b.example/v1' },
      { baseUrl: 'https://b.example/v1', key: null },
    ],
  ])('%s', (_, env, llm, expected) => {
    expect(chooseEndpoint(env, llm)).toMatchObject(expected);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, object, RegExp]>([
    ['nothing at all', {}, {}, /No model is configured: set OPENAI_API_KEY/],
    [
      'a configuration that would send the key elsewhere',
      key,
      { base_url: 'https://evil.example/v1' },
      /llm\.base_url names evil\.example, and OPENAI_API_KEY is not for it/,
    ],
    [
      'a part of Azure',
      { AZURE_OPENAI_ENDPOINT: 'https://x', AZURE_OPENAI_API_KEY: 'y' },
      {},
      /Azure needs OPENAI_API_VERSION as well/,
    ],
    ['no address', { OPENAI_BASE_URL: 'localhost' }, {}, /OPENAI_BASE_URL is no address/],
    ['another protocol', { OPENAI_BASE_URL: 'file:///etc' }, {}, /OPENAI_BASE_URL is no address/],
    ['a password in the address', { OPENAI_BASE_URL: 'https://u:p@a.example/v1' }, {}, /holds a password/],
  ])('refuses %s', (_, env, llm, words) => {
    expect(() => chooseEndpoint(env, llm)).toThrow(words);
  });
});

describe('modelSettings', () => {
  it('takes the flag over the configuration over the default', () => {
    expect(modelSettings(key, { model: 'b' }, 'a').model).toBe('a');
    expect(modelSettings(key, { model: 'b' }, null).model).toBe('b');
    expect(modelSettings(key, {}, null).model).toBe('gpt-4.1');
  });

  it('asks for the model of a server that it does not know', () => {
    expect(() => modelSettings({ OPENAI_BASE_URL: 'http://localhost:1/v1' }, {}, null)).toThrow(
      /name one with --model/,
    );
    expect(() => modelSettings(azure, {}, null)).toThrow(/the name of a deployment/);
  });
});
