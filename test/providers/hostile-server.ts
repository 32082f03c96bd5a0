import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server has received it. */
export type Received = {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** The section that is asked for, where the request names it. */
  readonly section: string | null;
  /** How often this section has been asked for before. */
  readonly turn: number;
};

export type Behaviour = (request: Received, response: ServerResponse) => void | Promise<void>;

export type HostileServer = {
  readonly url: string;
  readonly received: readonly Received[];
  readonly behave: (behaviour: Behaviour) => void;
  readonly close: () => Promise<void>;
};

/** A real server on this machine that does whatever a test wants: what it sends arrives as bytes on a socket. */
export async function startHostileServer(): Promise<HostileServer> {
  let behaviour: Behaviour = (_, response) => void response.writeHead(500).end();
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    response.on('error', () => undefined);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const section = sectionIn(body);
    const turn = received.filter((earlier) => earlier.section === section).length;
    const own = { path: request.url ?? '', headers: request.headers, body, section, turn };
    received.push(own);
    await behaviour(own, response);
  });
  server.on('clientError', (_, socket) => void socket.destroy());
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    received,
    behave: (next) => {
      behaviour = next;
      received.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** Every prompt names its fields; the first that only one section has tells which it is. */
const tellingFields: Readonly<Record<string, string>> = {
  mitigation: 'healthNarrative',
  attribution: 'roiStory',
  positioning: 'competitiveRebuttals',
  opportunities: 'expansionOpeners',
  openingFrame: 'concessionFramework',
};

function sectionIn(body: string): string | null {
  const own = Object.keys(tellingFields).find((field) => body.includes(`\\"${field}\\":{`));
  return own === undefined ? null : (tellingFields[own] ?? null);
}

/** A completion around a text, as any compatible server sends it. */
export function completionOf(content: unknown, more: Readonly<Record<string, unknown>> = {}): string {
  const { finish_reason = 'stop', message = {}, ...rest } = more;
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    model: 'test-model',
    choices: [{ index: 0, finish_reason, message: { role: 'assistant', content, ...(message as object) } }],
    usage: { prompt_tokens: 1000, completion_tokens: 100, prompt_tokens_details: { cached_tokens: 200 } },
    ...rest,
  });
}

export function answer(response: ServerResponse, body: string, status = 200, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

export function errorOf(message: string, code: string | null = null): string {
  return JSON.stringify({ error: { message, type: 'error', code } });
}
