import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import type { Duplex } from 'node:stream';
import pg from 'pg';

/** Stands in front of a server as PgBouncer does in its transaction mode: a session is lent for one transaction at a time. */
export type Pooler = AsyncDisposable & { port: number };

/** Start-up parameters that PgBouncer knows; it refuses all others unless it is told to ignore them. */
const KNOWN = ['user', 'database', 'application_name', 'client_encoding', 'datestyle', 'timezone'];
const SSL_REQUEST = 80_877_103;
const READY = 'Z';
const TERMINATE = 'X';
/** Fewer than a handle has connections, so that they are shared. */
const SESSIONS = 3;

/** @param url of the server's database, with a password that the pooler alone tells the server */
export async function aPoolerFor(url: string): Promise<Pooler> {
  const lent = await sessionsOf(url);
  const nears = new Set<Socket>();
  const server = createServer({ noDelay: true }, (near) => {
    nears.add(near);
    near.on('error', () => {});
    near.on('close', () => nears.delete(near));
    serve(near, lent);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    [Symbol.asyncDispose]: async () => {
      for (const near of nears) near.destroy();
      server.close();
      await lent.end();
    },
  };
}

type Sessions = { take(): Promise<Duplex>; giveBack(session: Duplex): void; end(): Promise<void> };

/** The server's sessions. The one that came back last is the next to be lent, as PgBouncer has it. */
async function sessionsOf(url: string): Promise<Sessions> {
  const clients = await Promise.all(
    Array.from({ length: SESSIONS }, async () => {
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => {});
      await client.connect();
      client.connection.stream.removeAllListeners('data');
      return client;
    }),
  );
  const idle = clients.map(({ connection }) => connection.stream);
  const waiting: ((session: Duplex) => void)[] = [];
  return {
    async take() {
      const session = idle.pop();
      return session ?? new Promise((resolve) => waiting.push(resolve));
    },
    giveBack(session) {
      const next = waiting.shift();
      if (next === undefined) idle.push(session);
      else next(session);
    },
    async end() {
      for (const { connection } of clients) connection.stream.destroy();
    },
  };
}

/** Speaks with one client, of whom each transaction may meet another session. */
function serve(near: Socket, sessions: Sessions): void {
  let session: Promise<Duplex> | null = null;
  let asked = Buffer.alloc(0);
  let isGreeted = false;

  const answer = (from: Duplex) => {
    let answered = Buffer.alloc(0);
    const hear = (words: Buffer) => {
      answered = Buffer.concat([answered, words]);
      for (let size = messageSize(answered); size > 0; size = messageSize(answered)) {
        const message = answered.subarray(0, size);
        answered = answered.subarray(size);
        const isDone = String.fromCharCode(message[0] ?? 0) === READY && message[5] === 'I'.charCodeAt(0);
        if (isDone) {
          from.off('data', hear);
          session = null;
          sessions.giveBack(from);
        }
        near.write(message);
      }
    };
    from.on('data', hear);
    return from;
  };

  near.on('data', (words) => {
    asked = Buffer.concat([asked, words]);
    if (!isGreeted) {
      isGreeted = greet(near, asked);
      asked = Buffer.alloc(0);
      return;
    }
    if (String.fromCharCode(asked[0] ?? 0) === TERMINATE) return void near.end();
    const message = asked;
    asked = Buffer.alloc(0);
    session ??= sessions.take().then(answer);
    void session.then((one) => one.write(message));
  });
}

function messageSize(bytes: Buffer): number {
  const size = bytes.length < 5 ? 0 : 1 + bytes.readInt32BE(1);
  return size <= bytes.length ? size : 0;
}

/** @returns true once the client may ask */
function greet(near: Socket, words: Buffer): boolean {
  if (words.readInt32BE(4) === SSL_REQUEST) {
    near.write('N');
    return false;
  }
  const pairs = words.subarray(8).toString('utf8').split('\0');
  const unknown = pairs.find((name, index) => index % 2 === 0 && name !== '' && !KNOWN.includes(name));
  if (unknown !== undefined) {
    near.end(message('E', `SFATAL\0C08P01\0Munsupported startup parameter: ${unknown}\0\0`));
    return false;
  }
  near.write(Buffer.concat([message('R', '\0\0\0\0'), message('K', '\0\0\0\x01\0\0\0\x02'), message(READY, 'I')]));
  return true;
}

function message(kind: string, body: string): Buffer {
  const bytes = Buffer.alloc(5 + body.length);
  bytes.write(kind);
  bytes.writeInt32BE(4 + body.length, 1);
  bytes.write(body, 5, 'latin1');
  return bytes;
}
