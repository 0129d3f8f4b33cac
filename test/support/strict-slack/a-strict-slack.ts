import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { parse } from 'yaml';
import { PATIENCE_MS } from '../../../sandbox/processes/until.ts';
import { createAwakeTime } from './awake-time.ts';
import type { Delivery, Door } from './doors/deliveries.ts';
import { httpDoor } from './doors/http-door.ts';
import { socketDoor } from './doors/socket-door.ts';
import { objectOf, objectsOf, parsed, stringOf } from './json.ts';
import { CHAT_METHODS } from './methods/chat-methods.ts';
import { otherMethods } from './methods/other-methods.ts';
import { respond } from './methods/responses.ts';
import { createUploads } from './methods/uploads.ts';
import { viewMethods } from './methods/view-methods.ts';
import { createWebApi } from './methods/web-api.ts';
import { createPasses } from './passes.ts';
import { createPayloads } from './people/payloads.ts';
import { GROUPS, HERE, newChannels, PEOPLE } from './people/people-of-riudalba.ts';
import type { StrictPerson } from './people/persons.ts';
import { createPerson } from './people/persons.ts';
import { readingOf } from './people/reading.ts';
import { createRates } from './rules/rates.ts';
import type { Ephemeral, Message, World } from './world.ts';

/** A second Slack, written from what Slack publishes by hands that have not read the first. It takes nothing that is not published. */
export type StrictSlack = AsyncDisposable & {
  /** Settings with which the bot comes to this Slack. */
  settings: Record<string, string>;
  apiUrl: string;
  /** Where the bot takes signed requests; nothing to say in Socket Mode. */
  connectTo(url: string): void;
  as(name: string): StrictPerson;
  messages(channel: string): readonly Message[];
  pinned(channel: string): readonly Message[];
  /** What a person reads of a message. */
  reads(message: Message | Ephemeral): string;
  /** What was not legal, each in a sentence. */
  illegal(): readonly string[];
  /** Refuses the next message into a channel, and makes the bot wait. */
  throttle(channel: string, seconds: number): void;
  /** Number of calls that were told to wait. */
  throttled(): number;
  /** Delivers once more what was delivered last. */
  deliverAgain(): Promise<void>;
  /** Socket Mode: asks for another connection, and waits for its greeting. */
  changesConnection(reason: 'warning' | 'refresh_requested'): Promise<void>;
  /** Waits until something is there. */
  until<T>(look: () => T | null | undefined | false, what: string): Promise<T>;
};

type Serving = (what: string, body: Buffer, request: IncomingMessage, response: ServerResponse) => void;

const TOKENS = { bot: 'xoxb-strict-0-bot', app: 'xapp-strict-0-app' };
const SIGNING_SECRET = 'strict-signing-secret';
const MANIFEST = new URL('../../../manifest.yml', import.meta.url);
/** Words of the control behind which a card has what is not in sight. */
const DETAILS = /^(?:Detalles|Detalls|Detalles…|Xehetasunak|Details)/;

export async function aStrictSlack(way: 'http' | 'socket', removed: readonly string[] = []): Promise<StrictSlack> {
  const manifest = readManifest(await readFile(MANIFEST, 'utf8'));
  const world = newWorld();
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server without a port');
  const baseUrl = () => `http://127.0.0.1:${address.port}`;

  const time = createAwakeTime();
  const passes = createPasses(baseUrl, time.now);
  const uploads = createUploads(baseUrl, world);
  const socket = socketDoor({ baseUrl, world, time });
  let botUrl = '';
  const door: Door = way === 'socket' ? socket : httpDoor({ url: () => botUrl, secret: SIGNING_SECRET, world, time });
  const handlers = {
    ...CHAT_METHODS,
    ...viewMethods(passes),
    ...otherMethods(uploads),
    'apps.connections.open': () => socket.open(),
  };
  const scopes = manifest.scopes.filter((scope) => !removed.includes(scope));
  const { optional } = manifest;
  const api = createWebApi({ tokens: TOKENS, scopes, optional, handlers, rates: createRates(), world });
  let last: Delivery | null = null;
  const deliver = (delivery: Delivery, attempt = 0) => {
    last = delivery;
    return door.deliver(delivery, attempt);
  };
  const reading = readingOf(world);
  const payloads = createPayloads(world, passes);
  const until = waiting(world);
  const persons = new Map(
    [...world.people.values()].map((person) => [
      person.name,
      createPerson(person, { world, payloads, reading, known: manifest, details: DETAILS, deliver, until }),
    ]),
  );

  const SERVED: Readonly<Record<string, Serving>> = {
    api(method, body, request, response) {
      const { 'content-type': type, authorization } = request.headers;
      const headers = { 'content-type': type, authorization };
      const answer = api.answer({ method, headers, body: body.toString() });
      response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers });
      response.end(JSON.stringify(answer.body));
    },
    upload(id, bytes, _, response) {
      const status = uploads.take(id, bytes);
      response.writeHead(status).end(status === 200 ? `OK - ${bytes.length}` : '');
    },
    respond(id, body, _, response) {
      const wrong = respond(passes.spendResponse(id), objectOf(parsed(body.toString())), world);
      if (wrong !== null) world.illegal.push(`response_url: ${wrong}.`);
      response.writeHead(wrong === null ? 200 : 404).end(wrong ?? 'ok');
    },
  };
  server.on('upgrade', socket.upgrade);
  server.on('request', (request, response) => {
    serve(request, response).catch((error: unknown) => {
      world.illegal.push(`The strict Slack failed: ${String(error)}`);
      response.destroy();
    });
  });

  return {
    settings: {
      SLACK_BOT_TOKEN: TOKENS.bot,
      SLACK_API_URL: `${baseUrl()}/api/`,
      ...(way === 'socket' ? { SLACK_APP_TOKEN: TOKENS.app } : { SLACK_SIGNING_SECRET: SIGNING_SECRET }),
      SLACK_CASES_CHANNEL: 'C0CASOS000',
      SLACK_DIGEST_CHANNEL: 'C0RESUMEN0',
      SKIP_TRIAL: 'on',
    },
    apiUrl: `${baseUrl()}/api/`,
    connectTo: (url) => {
      botUrl = url;
    },
    as: (name) => personCalled(name),
    messages: (name) => channelCalled(name).messages,
    pinned: (name) => channelCalled(name).messages.filter(({ ts }) => channelCalled(name).pins.includes(ts)),
    reads: reading.message,
    illegal: () => world.illegal,
    throttle: (name, seconds) => api.throttle(`chat.postMessage ${channelCalled(name).id}`, seconds),
    throttled: api.throttled,
    async deliverAgain() {
      if (last === null) throw new Error('Nothing was delivered yet');
      await deliver(last, 1);
    },
    async changesConnection(reason) {
      socket.disconnect(reason);
      await until(() => socket.connections() > 0, 'another connection');
    },
    until,
    async [Symbol.asyncDispose]() {
      time.stop();
      await socket.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const [, where = '', what = ''] = /^\/(api|upload|respond)\/([^?]+)/.exec(request.url ?? '') ?? [];
    const serving = request.method === 'POST' ? SERVED[where] : undefined;
    if (serving !== undefined) return serving(what, body, request, response);
    world.illegal.push(`${request.method} ${request.url}: nothing is there.`);
    response.writeHead(404).end();
  }

  function personCalled(name: string): StrictPerson {
    const person = persons.get(name);
    if (person === undefined) throw new Error(`Nobody is called ${name}`);
    return person;
  }

  function channelCalled(name: string) {
    const found = [...world.channels.values()].find((channel) => channel.name === name);
    if (found === undefined) throw new Error(`No channel is called ${name}`);
    return found;
  }
}

function newWorld(): World {
  let count = 0;
  const next = () => {
    count += 1;
    return String(count).padStart(6, '0');
  };
  return {
    ...HERE,
    people: new Map(PEOPLE.map((person) => [person.id, person])),
    groups: new Map(Object.entries(GROUPS)),
    channels: new Map(newChannels().map((channel) => [channel.id, channel])),
    ephemerals: [],
    stacks: new Map(),
    homes: new Map(),
    illegal: [],
    newTs: () => `${Math.floor(Date.now() / 1000)}.${next()}`,
    newId: (letter) => `${letter}0STRICT${next()}`,
  };
}

function readManifest(text: string) {
  const { features, oauth_config, settings } = objectOf(parse(text));
  const { slash_commands, shortcuts } = objectOf(features);
  const { bot = [], bot_optional = [] } = objectOf(objectOf(oauth_config)['scopes']);
  const { bot_events = [] } = objectOf(objectOf(settings)['event_subscriptions']);
  return {
    scopes: stringsOf(bot),
    optional: [...stringsOf(bot_optional), ...[...text.matchAll(/^\s*# - (\S+)$/gm)].map(([, scope]) => scope ?? '')],
    commands: objectsOf(slash_commands).map((one) => stringOf(one['command'])),
    shortcuts: shortcutsOf(shortcuts, 'message'),
    globalShortcuts: shortcutsOf(shortcuts, 'global'),
    events: stringsOf(bot_events),
  };
}

function shortcutsOf(given: unknown, type: string): string[] {
  return objectsOf(given).flatMap((one) => (one['type'] === type ? [stringOf(one['callback_id'])] : []));
}

function stringsOf(given: unknown): string[] {
  return Array.isArray(given) ? given.map(stringOf) : [];
}

/** Looks again and again: what is waited for may be in the database, too. */
function waiting({ illegal }: World): StrictSlack['until'] {
  return async (look, what) => {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = look();
      if (found !== null && found !== undefined && found !== false) return found;
      if (performance.now() > end) throw new Error([`${what} did not come`, ...illegal].join('\n'));
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  };
}
