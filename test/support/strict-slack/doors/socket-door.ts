import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { AwakeTime } from '../awake-time.ts';
import type { Json } from '../json.ts';
import { isJson, parsed, stringOf } from '../json.ts';
import type { World } from '../world.ts';
import type { Delivery, Door } from './deliveries.ts';
import { ACK_MS, tooSlow } from './deliveries.ts';

/** Slack's Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode */
export type SocketDoor = Door & {
  /** Answers `apps.connections.open`: an address that opens one connection. */
  open(): Json;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Number of greeted connections that are not on their way out. */
  connections(): number;
  /** Asks the bot to open another connection, and closes the one there is. */
  disconnect(reason: 'warning' | 'refresh_requested'): void;
};

const MOST_CONNECTIONS = 10;
const GRACE_MS = 10_000;
const PING_MS = 5_000;

type Waiting = { delivery: Delivery; take(answer: unknown): void };

export function socketDoor(deps: { baseUrl(): string; world: World; time: AwakeTime }): SocketDoor {
  const { baseUrl, world, time } = deps;
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  /** Connections that take envelopes, the newest last. */
  const open: WebSocket[] = [];
  const waiting = new Map<string, Waiting>();
  const leave = (socket: WebSocket) => {
    if (open.includes(socket)) open.splice(open.indexOf(socket), 1);
  };

  return {
    open() {
      if (open.length >= MOST_CONNECTIONS) return { ok: false, error: 'too_many_websockets' };
      const ticket = world.newId('T');
      tickets.add(ticket);
      return { ok: true, url: `${baseUrl().replace('http:', 'ws:')}/link?ticket=${ticket}` };
    },

    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', baseUrl()).searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) {
        world.illegal.push('A connection with an address that opens nothing, or that opened one before.');
        socket.destroy();
        return;
      }
      server.handleUpgrade(request, socket, head, greet);
    },

    connections: () => open.length,

    disconnect(reason) {
      for (const socket of [...open]) {
        leave(socket);
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'wss-strict' } }));
        setTimeout(() => socket.terminate(), GRACE_MS).unref();
      }
    },

    async deliver(delivery, attempt) {
      const socket = open.at(-1);
      if (socket === undefined) {
        world.illegal.push(`${delivery.kind}: the bot has no connection.`);
        return null;
      }
      const { id, kind, payload } = delivery;
      const retry = attempt === 0 ? {} : { retry_attempt: attempt, retry_reason: 'timeout' };
      const accepts = kind !== 'events_api';
      const acknowledged = acknowledgementOf(delivery);
      socket.send(
        JSON.stringify({ envelope_id: id, payload, type: kind, accepts_response_payload: accepts, ...retry }),
      );
      return acknowledged;
    },

    async stop() {
      for (const socket of server.clients) socket.terminate();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };

  function greet(socket: WebSocket): void {
    const ping = setInterval(() => socket.ping(), PING_MS);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(ping);
      leave(socket);
    });
    socket.on('message', (data) => takeAcknowledgement(parsed(String(data))));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.length + 1,
        debug_info: { host: 'wss-strict', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: world.app },
      }),
    );
    open.push(socket);
  }

  function acknowledgementOf(delivery: Delivery): Promise<{ answer: unknown } | null> {
    return new Promise((resolve) => {
      const inTime = time.after(ACK_MS, () => {
        waiting.delete(delivery.id);
        world.illegal.push(tooSlow(delivery));
        resolve(null);
      });
      waiting.set(delivery.id, {
        delivery,
        take(answer) {
          inTime();
          waiting.delete(delivery.id);
          resolve({ answer });
        },
      });
    });
  }

  function takeAcknowledgement(sent: unknown): void {
    const id = isJson(sent) ? stringOf(sent['envelope_id']) : '';
    const found = waiting.get(id);
    if (!isJson(sent) || found === undefined) {
      world.illegal.push(`An acknowledgement of ${id || 'nothing'}, which does not wait for one.`);
      return;
    }
    const answer = sent['payload'] ?? {};
    const isSilent = !isJson(answer) || Object.keys(answer).length === 0;
    if (found.delivery.kind === 'events_api' && !isSilent)
      world.illegal.push('An event was answered with more than an acknowledgement.');
    found.take(answer);
  }
}
