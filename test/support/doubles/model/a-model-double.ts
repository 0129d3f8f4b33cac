import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { ModelReply } from './model-reply.ts';
import { anAnswer, answering } from './model-reply.ts';
import type { ModelRequest } from './model-request.ts';
import { readModelRequest } from './model-request.ts';

/** A server that speaks `chat/completions`, on this machine, with scripted answers. */
export type ModelDouble = AsyncDisposable & {
  /** What the bot takes as `OPENAI_BASE_URL`. */
  baseUrl: string;
  /** What came, in its order. */
  requests: readonly ModelRequest[];
  /** What the next requests are answered with, one each; then the double goes on as it began. */
  script(...replies: ModelReply[]): void;
  /** Ends when so many requests have come since the start. */
  asked(count: number): Promise<void>;
};

type Answers = (request: ModelRequest) => ModelReply | Promise<ModelReply>;

/** @param otherwise answers whatever the script does not; a promise holds the answer back */
export async function aModelDouble(
  otherwise: Answers = () => answering(anAnswer('Estamos en ello.', 'Trabajamos en la avería.')),
): Promise<ModelDouble> {
  const news = new EventEmitter().setMaxListeners(0);
  const requests: ModelRequest[] = [];
  const scripted: ModelReply[] = [];

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const asked = readModelRequest(request.url ?? '', headers, await text(request));
    requests.push(asked);
    news.emit('asked');
    give(response, scripted.shift() ?? (await otherwise(asked)));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');

  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    requests,
    script: (...replies) => void scripted.push(...replies),
    async asked(count) {
      while (requests.length < count) await once(news, 'asked');
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function give(response: ServerResponse, reply: ModelReply): void {
  if (reply.kind === 'silent') return;
  if (reply.kind === 'whole') {
    response.writeHead(reply.status, reply.headers);
    response.end(reply.body);
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': reply.body.length * 2 });
  response.write(reply.body, () => response.destroy());
}
