import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodAnswer } from './good-answers.ts';
import {
  answer,
  type Behaviour,
  completionOf,
  errorOf,
  type HostileServer,
  startHostileServer,
} from './hostile-server.ts';
import { lies, publicLies, sayingOnly } from './lies.ts';
import { impatient, runWithModel } from './model-run.ts';

let server: HostileServer;
beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(async () => server.close());

const sections = [
  'healthNarrative',
  'roiStory',
  'competitiveRebuttals',
  'expansionOpeners',
  'concessionFramework',
];

async function run(behaviour: Behaviour, flags: readonly string[] = [], config?: string) {
  server.behave(behaviour);
  const env = { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: 'sk-test-secret' };
  return runWithModel(['brief', '--no-cache', ...flags], config === undefined ? { env } : { env, config });
}

type Run = Awaited<ReturnType<typeof run>>;

/** Whatever the model did, there is a whole brief, and nothing of what it made up is in it. */
function expectWholeBrief({ exitCode, report, brief }: Run, exit = 0): void {
  expect(exitCode, report).toBe(exit);
  for (const format of ['md', 'html', 'json']) expect(brief[format]?.length, format).toBeGreaterThan(5_000);
  for (const text of [...Object.values(brief), report]) {
    expect(text).not.toMatch(/777|HACKED|evil\.example|Acme Rival|sk-test-secret/);
    expect(text).not.toMatch(/<script|onerror=|<img[^>]*evil/);
  }
}

const content =
  (
    make: (good: Readonly<Record<string, unknown>>, section: string | null, turn: number) => unknown,
    more = {},
  ): Behaviour =>
  ({ section, turn }, response) =>
    answer(response, completionOf(make(goodAnswer(section), section, turn), more));

describe('a model that answers well', () => {
  it('writes the five sections, and the brief says so', async () => {
    const result = await run(content((good) => JSON.stringify(good)));
    expectWholeBrief(result);
    expect(result.model).toEqual({ name: 'test-model', sections, fallbacks: [], cuts: [] });
    expect(result.brief.md?.match(/MODEL:/g)?.length).toBeGreaterThanOrEqual(5);
    expect(result.brief.md).toContain('Karen Boyle the repaired export');
    expect(result.report).toContain('5000 tokens in, 500 out, price unknown');
    expect(result.report.split('\n')[0]).toMatch(
      /^Sending 5 prompts .* to 127\.0\.0\.1:\d+, model test-model\./,
    );
  });

  it.each<readonly [string, (good: string) => unknown]>([
    [
      'a code fence and a preamble',
      (good) => `Sure! Here is {the} answer:\n\`\`\`json\n${good}\n\`\`\`\nAnything else?`,
    ],
    ['its thoughts before it', (good) => `<think>{"paragraphs": "no"} hm</think>${good}`],
    ['trailing commas and comments', (good) => good.replace(/\}$/, ', /* done */ }')],
    ['parts in place of a text', (good) => [{ type: 'text', text: good }]],
    [
      'lists that are too long',
      (good) => good.replace(/"questions":\[[^\]]*\]/, `"questions":[${'"Why?",'.repeat(30)}"Why?"]`),
    ],
    [
      'keys that nobody asked for',
      (good) => good.replace(/^\{/, '{"__proto__":{"x":1},"constructor":1,"extra":[[]],'),
    ],
  ])('with %s around it is understood at once', async (_, wrap) => {
    const result = await run(content((good) => wrap(JSON.stringify(good))));
    expectWholeBrief(result);
    expect(result.model?.sections).toEqual(sections);
    expect(server.received).toHaveLength(5);
  });

  it('is given one turn to mend an answer, with what was wrong in it', async () => {
    const result = await run(
      content((good, _, turn) => (turn === 0 ? `{"paragraphs": "${'x'.repeat(40)}` : JSON.stringify(good))),
    );
    expectWholeBrief(result);
    expect(result.model?.sections).toEqual(sections);
    expect(server.received).toHaveLength(10);
    const second = JSON.parse(server.received.find(({ turn }) => turn === 1)?.body ?? '{}');
    expect(second.messages.map((message: { role: string }) => message.role)).toEqual([
      'system',
      'user',
      'assistant',
      'user',
    ]);
    expect(second.messages[3].content).toMatch(/cannot be used/);
  });
});

describe('a model whose answers are no answers', () => {
  it.each<readonly [string, Behaviour, string]>([
    ['nonsense', content(() => 'I would rather talk about the weather.'), 'unreadable'],
    ['malformed JSON', content(() => '{"paragraphs": [}}}]'), 'unreadable'],
    ['a list', content(() => '[1, 2, 3]'), 'unreadable'],
    ['null', content(() => null), 'blank'],
    ['nothing', content(() => ''), 'blank'],
    ['blanks', content(() => ' \n\t '), 'blank'],
    ['the wrong schema', content(() => '{"answer": 42, "paragraphs": [1, {"a": null}]}'), 'unreadable'],
    [
      'numbers for texts',
      content((good) => JSON.stringify(good).replace(/"MODEL[^"]*"/g, '777')),
      'unreadable',
    ],
    ['endless nesting', content(() => '{"paragraphs":'.repeat(10_000)), 'unreadable'],
    ['braces without end', content(() => '{'.repeat(100_000)), 'unreadable'],
    ['half a text', content((good) => JSON.stringify(good).slice(0, 30)), 'unreadable'],
    [
      'a cut-off at the length limit',
      content((good) => JSON.stringify(good), { finish_reason: 'length' }),
      'cutOff',
    ],
    ['a refusal', content(() => null, { message: { refusal: 'I cannot help with HACKED.' } }), 'refused'],
    ['a filter', content(() => 'par', { finish_reason: 'content_filter' }), 'filtered'],
  ])('%s: the offline writer stands in and the brief says why', async (_, behaviour, code) => {
    const result = await run(behaviour);
    expectWholeBrief(result);
    expect(result.model?.sections).toEqual([]);
    expect(new Set(result.model?.fallbacks.map((fallback) => fallback.code))).toEqual(new Set([code]));
    expect(result.brief.md).not.toContain('MODEL:');
    expect(result.brief.md).toContain('The model test-model was asked');
    const strict = await run(behaviour, ['--strict']);
    expectWholeBrief(strict, 1);
  });
});

describe('a model that makes things up', () => {
  // Each lie by itself, in every section: test/prose/answers/lies.test.ts.
  it('is cut sentence by sentence: what is true stays, and whoever reads is told what went and why', async () => {
    const behaviour = content((good, section) =>
      JSON.stringify(
        section === 'healthNarrative'
          ? {
              ...good,
              paragraphs: [`${lies.map(({ says }) => says).join(' ')} MODEL: this stays.`, 'So does this.'],
            }
          : section === 'roiStory'
            ? { ...good, bullets: [`${publicLies.map(({ says }) => says).join(' ')} MODEL: this stays.`] }
            : good,
      ),
    );
    const result = await run(behaviour);
    expectWholeBrief(result);
    expect(result.model?.sections).toEqual(sections);
    expect(result.model?.cuts.map(({ section, path, code }) => [section, path, code])).toEqual([
      ...lies.map(({ code }) => ['healthNarrative', 'paragraphs.0', code]),
      ...publicLies.map(({ code }) => ['roiStory', 'bullets.0', code]),
    ]);
    expect(result.brief.md?.match(/MODEL: this stays\./g)).toHaveLength(2);
    expect(result.brief.md).toContain('Cut from health:');
    expect(result.report).toContain('cut from paragraphs.0');
    const notes = result.brief.md?.split('\n').filter((line) => line.includes('Cut from'));
    const report = result.report.split('\n').filter((line) => line.includes('cut from'));
    const cut = [JSON.stringify(result.model), ...report, ...(notes ?? [])].join('\n');
    for (const { hidden, what } of [...lies, ...publicLies]) expect(cut, what).not.toMatch(hidden);
    expect((await run(behaviour, ['--strict'])).exitCode).toBe(1);
  });

  it.each(lies)(
    '$what everywhere: nothing of a section is used that does not stand',
    async ({ says, hidden }) => {
      const result = await run(content((good) => JSON.stringify(sayingOnly(good, says))));
      expectWholeBrief(result);
      expect(result.model?.sections).toEqual([]);
      const notes = result.brief.md?.split('\n').filter((line) => line.includes('test-model'));
      expect(notes?.join('\n')).not.toMatch(hidden);
      expect(result.report).not.toMatch(hidden);
    },
  );

  it('keeps a quote only where it stands, with the cell, and drops an invented one', async () => {
    const heard = (quote: string, where: string) => ({
      quote,
      where,
      factId: 'contract.arr',
      why: 'It stands against [[contract.arr]].',
    });
    const result = await run(
      content((good, section) => {
        if (section !== 'healthNarrative') return JSON.stringify(good);
        return JSON.stringify({
          ...good,
          contradictions: [
            heard('I expect an easy renewal once the export is fixed.', 'text-36'),
            heard('We love HACKED', 'text-36'),
            heard('I expect an easy renewal', 'text-1'),
          ],
          signals: [heard('[CONTACT_4] heard that every larger software line', 'text-6')],
        });
      }),
    );
    expectWholeBrief(result);
    expect(result.brief.md).toContain(
      '> “I expect an easy renewal once the export is fixed.” (accounts.csv:2:notes)',
    );
    expect(result.brief.md).toContain('> “Luis Ortega heard that every larger software line” (signals.csv:');
    expect(result.model?.cuts.map(({ path, code }) => [path, code])).toEqual([
      ['contradictions.1.quote', 'unknownQuote'],
      ['contradictions.2.quote', 'unknownQuote'],
    ]);
  });

  it('cannot open what a rule holds back', async () => {
    const opportunity = {
      title: 'Tidewater',
      size: 'Worth [[expansion.e-31.realistic]].',
      trigger: 'They bought a company.',
      beneficiary: 'Dispatch.',
      opener: 'MODEL: shall we add Tidewater?',
      objections: [],
      hold: null,
    };
    const result = await run(
      content((good, section) =>
        JSON.stringify(section === 'expansionOpeners' ? { ...good, opportunities: [opportunity] } : good),
      ),
    );
    expectWholeBrief(result);
    expect(result.brief.md).not.toContain('shall we add Tidewater');
    expect(result.model?.cuts).toMatchObject([{ path: 'opportunities.0.opener', code: 'heldBack' }]);
  });

  it('is told what was wrong without being told a name', async () => {
    await run(
      content((good) =>
        JSON.stringify(good).replace(
          /MODEL:/g,
          '[CONTACT_6] paid 777 for [[person.contact-6.lastTouch]] by [[no.[CONTACT_6].x]].',
        ),
      ),
    );
    expect(server.received.length).toBeGreaterThan(5);
    for (const { body } of server.received) {
      for (const name of ['Karen', 'Boyle', 'Luis', 'Ortega', 'Priya', 'person.c-106', 'C-106'])
        expect(body).not.toContain(name);
    }
  });
});

describe('a server that misbehaves', () => {
  const good = content((own) => JSON.stringify(own));
  const onceThen =
    (first: Behaviour, then: Behaviour = good): Behaviour =>
    (request, response) =>
      (request.turn === 0 ? first : then)(request, response);

  it.each<readonly [string, Behaviour]>([
    ['429', (_, response) => answer(response, errorOf('slow down'), 429)],
    [
      '429 with a Retry-After of a day',
      (_, response) => answer(response, errorOf('slow down'), 429, { 'retry-after': '86400' }),
    ],
    ['500', (_, response) => answer(response, '<html>oops</html>', 500, { 'content-type': 'text/html' })],
    ['503', (_, response) => answer(response, '', 503)],
    ['a broken body', (_, response) => answer(response, '{"choices": [')],
    [
      'a web page',
      (_, response) => answer(response, '<html>Log in</html>', 200, { 'content-type': 'text/html' }),
    ],
    ['an empty body', (_, response) => answer(response, '')],
    ['no choices', (_, response) => answer(response, '{"choices": []}')],
    ['a closed connection', (_, response) => void response.destroy()],
    [
      'half a body',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
        response.write('{"choices": [');
        setTimeout(() => response.destroy(), 10);
      },
    ],
    ['silence', () => undefined],
  ])('%s once: it is asked again', async (what, behaviour) => {
    const result = await run(onceThen(behaviour), [], what === 'silence' ? impatient : undefined);
    expectWholeBrief(result);
    expect(result.model?.sections).toEqual(sections);
  });

  const drip: Behaviour = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  };

  it.each<readonly [string, Behaviour, RegExp]>([
    ['429 for ever', (_, response) => answer(response, errorOf('slow down'), 429), /takes no more requests/],
    ['500 for ever', (_, response) => answer(response, errorOf('boom'), 500), /failed \(500: 500 boom\)/],
    ['silence for ever', () => undefined, /did not finish its answer in time/],
    ['a drip', drip, /did not finish its answer in time/],
    ['closed connections', (_, response) => void response.destroy(), /could not be reached, or broke off/],
    [
      '10 MB',
      (_, response) => answer(response, completionOf('HACKED '.repeat(1_500_000))),
      /more than 262144 bytes/,
    ],
    [
      'a bomb',
      (_, response) =>
        answer(response, gzipSync(Buffer.alloc(50_000_000, 32)) as never, 200, {
          'content-encoding': 'gzip',
        }),
      /more than 262144 bytes/,
    ],
    [
      '401',
      (_, response) => answer(response, errorOf('Incorrect API key sk-test-secret'), 401),
      /refused the key \(401\)\. Check OPENAI_API_KEY/,
    ],
    ['403', (_, response) => answer(response, errorOf('no'), 403), /refused the key \(403\)/],
    [
      '404',
      (_, response) => answer(response, errorOf('no such model'), 404),
      /knows no such model or address/,
    ],
    [
      '400 for everything',
      (_, response) => answer(response, errorOf('bad sk-test-secret'), 400),
      /called the request bad \(400: 400 bad \[redacted\]\)/,
    ],
    [
      'no credit',
      (_, response) => answer(response, errorOf('quota', 'insufficient_quota'), 429),
      /has no credit left/,
    ],
    [
      'a prompt that is too long',
      (_, response) => answer(response, errorOf('too long', 'context_length_exceeded'), 400),
      /longer than the model takes/,
    ],
  ])('%s: the offline writer stands in, or the run ends with 4', async (what, behaviour, words) => {
    const config = /silence|drip/.test(what) ? impatient : undefined;
    const result = await run(behaviour, [], config);
    expectWholeBrief(result);
    expect(result.report).toMatch(words);
    expect(result.model?.fallbacks.map(({ code }) => code)).toEqual(Array(5).fill('failed'));
    const alone = await run(behaviour, ['--writer', 'llm'], config);
    expect(alone.exitCode).toBe(4);
    expect(alone.report).toMatch(words);
    expect(alone.report).not.toContain('sk-test-secret');
    expect(alone.brief).toEqual({});
  });

  it.each(['401', '403', '404', '400', 'insufficient_quota', 'context_length_exceeded'])(
    '%s is not asked again',
    async (what) => {
      const status = Number(what) || (what === 'insufficient_quota' ? 429 : 400);
      await run((_, response) => answer(response, errorOf('no', Number(what) ? null : what), status));
      const most = status === 400 && what === '400' ? 4 : 1;
      for (const section of sections)
        expect(server.received.filter((request) => request.section === section).length).toBeLessThanOrEqual(
          most,
        );
    },
  );

  it('redirects: neither key nor data follow', async () => {
    const thief = await startHostileServer();
    thief.behave(content((own) => JSON.stringify(own)));
    const result = await run(
      (_, response) => void response.writeHead(307, { location: `${thief.url}/chat/completions` }).end(),
    );
    expectWholeBrief(result);
    expect(result.report).toMatch(/redirects to .* neither key nor data follow/);
    expect(thief.received).toEqual([]);
    await thief.close();
  });

  it('takes no structured output: the ladder goes down to plain text, once for all sections', async () => {
    const result = await run(({ body, section }, response) => {
      const { response_format } = JSON.parse(body);
      if (response_format !== undefined)
        answer(response, errorOf(`${response_format.type} is not supported`), 400);
      else answer(response, completionOf(JSON.stringify(goodAnswer(section))));
    });
    expectWholeBrief(result);
    expect(result.model?.sections).toEqual(sections);
  });

  it('takes neither max_tokens nor store: it is asked without', async () => {
    const result = await run(({ body, section }, response) => {
      const sent = JSON.parse(body);
      if ('store' in sent) answer(response, errorOf("Unknown parameter: 'store'"), 422);
      else if ('max_tokens' in sent)
        answer(response, errorOf("'max_tokens' is not supported, use 'max_completion_tokens'"), 400);
      else answer(response, completionOf(JSON.stringify(goodAnswer(section))));
    });
    expectWholeBrief(result);
    expect(result.model?.sections).toEqual(sections);
    expect(JSON.parse(server.received.at(-1)?.body ?? '{}').response_format.type).toBe('json_schema');
  });
});
