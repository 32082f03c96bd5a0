import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, bench, describe } from 'vitest';
import { offerOf } from '../../src/prose/answers/offer-of.ts';
import { readAnswer } from '../../src/prose/answers/read-answer.ts';
import { reviewDraft } from '../../src/prose/answers/review-draft.ts';
import { promptPackFor } from '../../src/prose/prompts/prompt-packs.ts';
import { createOpenAiProvider } from '../../src/providers/openai-provider.ts';
import { firstRequest } from '../../src/run/model/conversation.ts';
import { fillPrompts } from '../../src/run/model/fill-prompts.ts';
import type { ProviderSettings } from '../../src/run/model/provider-settings.ts';
import { loadLanguage } from '../../src/templating/load-language.ts';
import { goodAnswer } from '../providers/good-answers.ts';
import { completionOf } from '../providers/hostile-server.ts';
import { realHttp } from '../providers/model-run.ts';
import { fixtureBook, fixtureDossiers } from '../support/books.ts';

const language = await loadLanguage('en');
const pack = promptPackFor('en');
const account = fixtureBook('northwind').accounts.find(({ id }) => id === 'A-1041');
const dossier = fixtureDossiers('northwind').get('A-1041');
if (account === undefined || dossier === undefined) throw new Error('no such account');
const [prompt] = fillPrompts(account, dossier, language, pack, () => '5f2a91c07be3d846');
if (prompt === undefined) throw new Error('no prompt');
const offer = offerOf(prompt, dossier);
const answer = JSON.stringify(goodAnswer('healthNarrative'));

describe('a section without the model', () => {
  bench('filling all five prompts', () => {
    fillPrompts(account, dossier, language, pack, () => '5f2a91c07be3d846');
  });
  bench('reading and reviewing an answer', () => {
    const read = readAnswer('healthNarrative', answer);
    if (read.kind === 'unreadable') throw new Error('unreadable');
    reviewDraft(read.draft, { prompt, dossier, offer, locale: language.locale });
  });
});

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(completionOf(answer));
  });
});
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve);
});
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
const settings: ProviderSettings = {
  endpoint: { kind: 'openai', baseUrl, key: null },
  model: 'm',
  format: 'json_schema',
  temperature: null,
  maxOutputTokens: 1000,
  maxAnswerBytes: 1_000_000,
  requestSeconds: 30,
  deadlineSeconds: 60,
  retries: 0,
  longestPauseSeconds: 1,
};
const provider = createOpenAiProvider(settings, realHttp());
const request = firstRequest(prompt);
const body = JSON.stringify({ model: 'm', messages: request.messages, store: false });

describe('a request on this machine', () => {
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  bench('through the SDK, with retries, limits and pinning', async () => {
    const completed = await provider.complete(request);
    if (completed.kind === 'failure') throw new Error(completed.message);
  });
  bench('by a bare fetch', async () => {
    const response = await fetch(`${baseUrl}/chat/completions`, { method: 'POST', body });
    await response.json();
  });
});
