import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiProvider } from '../../src/providers/openai-provider.ts';
import type { ProseRequest } from '../../src/run/model/prose-provider.ts';
import type { Endpoint, ProviderSettings } from '../../src/run/model/provider-settings.ts';
import { Secret } from '../../src/run/secret.ts';
import { answer, completionOf, errorOf, type HostileServer, startHostileServer } from './hostile-server.ts';
import { realHttp } from './model-run.ts';

const request: ProseRequest = {
  section: 'roiStory',
  messages: [
    { role: 'system', content: 'rules' },
    { role: 'user', content: 'tell the story' },
  ],
  schema: { type: 'object', properties: {}, required: [], additionalProperties: false },
  key: 'k',
};

function settingsFor(endpoint: Endpoint, more: Partial<ProviderSettings> = {}): ProviderSettings {
  return {
    endpoint,
    model: 'test-model',
    format: 'json_schema',
    temperature: null,
    maxOutputTokens: 500,
    maxAnswerBytes: 100_000,
    requestSeconds: 20,
    deadlineSeconds: 60,
    retries: 3,
    longestPauseSeconds: 30,
    ...more,
  };
}

describe('against an ordinary server', () => {
  const mock = new LLMock({ port: 0 });
  beforeAll(async () => {
    mock.onMessage(/story/, {
      content: '{"told": true}',
      model: 'test-model-2026',
      usage: { prompt_tokens: 12, completion_tokens: 5 },
    });
    await mock.start();
  });
  afterAll(async () => mock.stop());

  it('asks for strict JSON that is not stored, and tells text, model, usage and why it ended', async () => {
    const endpoint = { kind: 'openai', baseUrl: `${mock.url}/v1`, key: new Secret('sk-1') } as const;
    const provider = createOpenAiProvider(settingsFor(endpoint), realHttp());
    expect(await provider.complete(request)).toEqual({
      kind: 'answer',
      text: '{"told": true}',
      model: 'test-model-2026',
      usage: { inputTokens: 12, outputTokens: 5, cachedInputTokens: 0 },
      finishReason: 'stop',
      origin: 'sent',
    });
    const sent = mock.getRequests().at(-1);
    expect(sent?.path).toBe('/v1/chat/completions');
    expect(sent?.body).toMatchObject({
      model: 'test-model',
      store: false,
      max_tokens: 500,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'roiStory', strict: true, schema: request.schema },
      },
    });
    expect(sent?.body).not.toHaveProperty('temperature');
  });

  it('speaks to Azure by deployment and key, whatever OPENAI_BASE_URL says', async () => {
    const before = process.env.OPENAI_BASE_URL;
    process.env.OPENAI_BASE_URL = 'https://elsewhere.example/v1';
    try {
      const endpoint = {
        kind: 'azure',
        endpoint: `${mock.url}/`,
        apiVersion: '2024-10-21',
        key: new Secret('az-1'),
      } as const;
      const provider = createOpenAiProvider(settingsFor(endpoint, { model: 'my-deployment' }), realHttp());
      expect(await provider.complete(request)).toMatchObject({ kind: 'answer', text: '{"told": true}' });
      const sent = mock.getRequests().at(-1);
      expect(sent?.path).toBe('/openai/deployments/my-deployment/chat/completions?api-version=2024-10-21');
      expect(sent?.headers['api-key']).toBeDefined();
      expect(sent?.headers.authorization).toBeUndefined();
      expect(sent?.body).toMatchObject({ max_completion_tokens: 500 });
    } finally {
      if (before === undefined) delete process.env.OPENAI_BASE_URL;
      else process.env.OPENAI_BASE_URL = before;
    }
  });
});

describe('pauses before another try', () => {
  let server: HostileServer;
  beforeAll(async () => {
    server = await startHostileServer();
  });
  afterAll(async () => server.close());

  const pauses: number[] = [];
  beforeEach(() => {
    pauses.length = 0;
  });

  const complete = (headers: Readonly<Record<string, string>>, more: Partial<ProviderSettings> = {}) => {
    server.behave(({ turn }, response) =>
      turn < 3 ? answer(response, errorOf('later'), 429, headers) : answer(response, completionOf('{}')),
    );
    const endpoint = { kind: 'openai', baseUrl: server.url, key: null } as const;
    return createOpenAiProvider(settingsFor(endpoint, more), realHttp(pauses)).complete(request);
  };

  it.each<readonly [string, Readonly<Record<string, string>>, readonly number[]]>([
    ['grow, and chance takes a part of them', {}, [250, 500, 1000]],
    ['are what the server asks for', { 'retry-after': '2' }, [2000, 2000, 2000]],
    ['are what the server asks for in milliseconds', { 'retry-after-ms': '150' }, [150, 150, 150]],
    [
      'are never longer than the cap, whatever the server asks for',
      { 'retry-after': '86400' },
      [30_000, 30_000, 30_000],
    ],
    ['do not come from a Retry-After that is none', { 'retry-after': 'soon' }, [250, 500, 1000]],
  ])('%s', async (_, headers, expected) => {
    expect(await complete(headers, { deadlineSeconds: 600 })).toMatchObject({ kind: 'answer' });
    expect(pauses).toEqual(expected);
  });

  it('end with the deadline for all tries together', async () => {
    expect(await complete({ 'retry-after': '20' }, { deadlineSeconds: 10 })).toMatchObject({
      kind: 'failure',
      code: 'rateLimited',
    });
    expect(pauses).toEqual([]);
    expect(server.received).toHaveLength(1);
  });

  it('end with the last try', async () => {
    expect(await complete({}, { retries: 1 })).toMatchObject({ kind: 'failure', code: 'rateLimited' });
    expect(server.received).toHaveLength(2);
  });
});
